package energy.commonwatt.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the head of a letter. */
class HeadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "investor", "investor@", "@commonwatt.example", "a@b@c", "a@b.example\r\nBcc: c@d.example",
            "a@b.example\nSubject: x", "a@b.example\u2028", "a@b.example, c@d.example", "a@b.example;c@d.example",
            "Name <a@b.example>", "<a@b.example>", " a@b.example", "a@b.example\0", "\"a b\"@c.example", "a@[127.0.0.1]"})
    void otherThanOneAddress_isRefusedWithoutRepeatingIt(String address) {
        String told = assertThrows(MailRuleViolation.class, () -> Heading.recipient(address)).getMessage();
        assertFalse(address.contains("@b") && told.contains("@b"), told);
    }

    @Test
    void addressThatIsTooLong_isRefused() {
        assertThrows(MailRuleViolation.class, () -> Heading.recipient("a".repeat(250) + "@b.example"));
        assertThrows(MailRuleViolation.class, () -> Heading.recipient(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"investor@commonwatt.example", "first.last+tag@mail.commonwatt.example", "o'neil_1@b.example",
            "jörg@müller.example"})
    void address_isTaken(String address) {
        assertEquals(address, Heading.recipient(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Hello\r\nBcc: c@d.example", "Hello\nworld", "Hello\u0085x", "Hello\u2028x", "tab\there",
            "zero\0"})
    void subjectWithALineBreakOrWithoutWords_isRefused(String subject) {
        assertThrows(MailRuleViolation.class, () -> Heading.subject(subject));
    }

    @Test
    void subject_isTakenUpToItsLength() {
        assertEquals("Grüße, 你好", Heading.subject("Grüße, 你好"));
        assertEquals(200, Heading.subject("x".repeat(200)).length());
        assertThrows(MailRuleViolation.class, () -> Heading.subject("x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:a@b.example", "javascript:x", "https://b.example/\r\nBcc: c@d.example",
            "https://b.example/>,<x",
            "https://b.example/ x", "//b.example"})
    void linkThatWouldBeginAnotherHeader_isRefused(String link) {
        assertThrows(MailRuleViolation.class, () -> Heading.link(link));
    }

    @Test
    void link_isTaken() {
        String link = "https://b.example:8443/subscriptions/0a1b-2c";
        assertEquals(link, Heading.link(link));
    }

    @Test
    void letterWithoutOneOfItsBodies_isRefused() {
        assertThrows(MailRuleViolation.class, () -> Heading.body("a text body", " "));
        assertThrows(MailRuleViolation.class, () -> Heading.body("a text body", null));
    }
}
