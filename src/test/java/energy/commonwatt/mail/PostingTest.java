package energy.commonwatt.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.Mailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a feature hands over, and what is refused at once. */
@QuarkusTest
@TestProfile(LettersTest.NoRounds.class)
class PostingTest {

    @Inject
    Letters letters;
    @Inject
    Engine engine;

    private static final String SUBJECT = "Your case was accepted";

    private final Mailbox box = new Mailbox("person-" + UUID.randomUUID() + "@commonwatt.example");

    @Test
    void frame_standsAroundTheWordsOfAFeature() {
        String text = engine.parse("{#include mail/layout.txt}{#body}Hello {who}{/body}{/include}").data("who", "<you>")
                .render();
        assertTrue(text.startsWith("Hello <you>") && text.contains("never ask for your password"), text);
        String html = engine.parse("{#include mail/layout.html heading=\"Welcome\"}{#body}<p>Hello</p>{/body}{/include}")
                .render();
        assertTrue(html.contains("<h1") && html.contains(">Welcome</h1>") && html.contains("<p>Hello</p>"), html);
        assertTrue(!html.contains("<img") && !html.contains("<link") && !html.contains("http"), "nothing from elsewhere");
        QuarkusTransaction.requiringNew().run(() -> letters.post(box.address(), "Welcome",
                engine.parse("{#include mail/layout.txt}{#body}Hello{/body}{/include}").instance(),
                engine.parse("{#include mail/layout.html heading=\"Welcome\"}{#body}<p>Hello</p>{/body}{/include}")
                        .instance()));
        assertEquals(List.of("Welcome"), box.posted());
    }

    @Test
    void letterOutsideOfATransaction_isRefused() {
        assertThrows(TransactionalException.class, () -> letters.post(box.address(), SUBJECT, "text", "<p>html</p>"));
    }

    @Test
    void letterWithALineBreakInItsHead_isRefusedAndNothingIsKept() {
        for (String recipient : List.of(box.address() + "\r\nBcc: other@commonwatt.example", box.address() + ",a@b.example")) {
            assertThrows(MailRuleViolation.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> letters.post(recipient, SUBJECT, "text", "<p>html</p>")));
        }
        assertThrows(MailRuleViolation.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> letters.post(box.address(), "Hello\nBcc: a@b.example", "text", "<p>html</p>")));
        assertEquals(List.of(), box.posted());
    }
}
