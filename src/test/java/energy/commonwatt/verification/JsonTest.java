package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":1}", "{\"b\":{\"a\":1,\"\\u0061\":2}}", "[1] 2",
            "01", "+1", ".5", "1.",
            "NaN", "Infinity", "'a'", "{a:1}", "\"\t\"", "\"\\x\"", "// c\n1", "/* c */1", "\"\\ud800\"", "\"\\udc00\\ud800\"",
            "{\"\\ud800\":1}", "1e999",
            "\uFEFF1", "nul", "tru", "\"a"})
    void textThatIsNotStrictJson_isRefused(String text) {
        assertThrows(Malformed.class, () -> Json.parse(text));
    }

    @Test
    void bytesThatAreNotUtf8_areRefused() {
        assertThrows(Malformed.class, () -> Json.parse(new byte[]{'"', (byte) 0xC3, '"'}));
        assertThrows(Malformed.class, () -> Json.parse(new byte[]{'"', (byte) 0xC0, (byte) 0xAF, '"'}));
        assertThrows(Malformed.class, () -> Json.parse(new byte[]{'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}));
        assertThrows(Malformed.class, () -> Json.parse(new byte[]{0, '1'}));
    }

    @Test
    void deepNesting_isRefusedWithoutOverflow() {
        assertThrows(Malformed.class, () -> Json.parse("[".repeat(100_000)));
        assertThrows(Malformed.class, () -> Json.parse("[".repeat(34) + "]".repeat(34)));
        Json.parse("[".repeat(32) + "]".repeat(32));
    }

    @Test
    void numbers_keepTheirSpelling() {
        assertEquals(List.of(1L, -1L, 0L, 1.0, 1000.0, -0.0, Long.MAX_VALUE, 9.223372036854776E18),
                Json.parse("[1,-1,0,1.0,1e3,-0,9223372036854775807,9223372036854775808]"));
    }

    @Test
    void whatWasWritten_isReadBack() {
        String text = "{\"z\":[1,null,true,\"é\\n\\u0001\\\"\"],\"a\":{}}";
        assertEquals(text, Json.write(Json.parse(text)));
        assertEquals(Map.of("a", List.of()), Json.parse(" { \"a\" : [ ] } "));
    }
}
