package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalJsonTest {

    private static final Path VECTORS = Path.of("src/test/resources/verification/vectors/jcs");

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode"})
    void publishedInput_givesThePublishedBytes(String name) throws IOException {
        byte[] found = CanonicalJson.bytes(Json.parse(Files.readAllBytes(VECTORS.resolve("input").resolve(name + ".json"))));
        String hex = Files.readString(VECTORS.resolve("outhex").resolve(name + ".txt")).replaceAll("\\s", "");
        assertEquals(hex, Hex.of(found));
        assertArrayEquals(Files.readAllBytes(VECTORS.resolve("output").resolve(name + ".json")), found);
    }

    @Test
    void sampleOfTheRfc_isWrittenAsThere() {
        String sample = """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}""";
        assertEquals("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}", canonical(Json.parse(sample)));
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({"0000000000000000,0", "8000000000000000,0", "0000000000000001,5e-324", "8000000000000001,-5e-324",
            "7fefffffffffffff,1.7976931348623157e+308", "ffefffffffffffff,-1.7976931348623157e+308",
            "4340000000000000,9007199254740992",
            "c340000000000000,-9007199254740992", "4430000000000000,295147905179352830000",
            "44b52d02c7e14af5,9.999999999999997e+22",
            "44b52d02c7e14af6,1e+23", "44b52d02c7e14af7,1.0000000000000001e+23", "444b1ae4d6e2ef4e,999999999999999700000",
            "444b1ae4d6e2ef4f,999999999999999900000", "444b1ae4d6e2ef50,1e+21", "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
            "3eb0c6f7a0b5ed8d,0.000001", "41b3de4355555553,333333333.3333332", "41b3de4355555554,333333333.33333325",
            "41b3de4355555555,333333333.3333333", "41b3de4355555556,333333333.3333334", "41b3de4355555557,333333333.33333343",
            "becbf647612f3696,-0.0000033333333333333333", "43143ff3c1cb0959,1424953923781206.2"})
    void number_isWrittenAsEcmaScriptDoes(String bits, String expected) {
        assertEquals(expected, canonical(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
    }

    @Property
    void number_isReadBackAsTheSame(@ForAll double number) {
        assertEquals(number == 0 ? 0 : number, Double.parseDouble(canonical(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7fffffffffffffff", "7ff0000000000000", "fff0000000000000"})
    void numberThatJsonCannotWrite_isRefused(String bits) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThrows(Malformed.class, () -> CanonicalJson.bytes(number));
    }

    @Test
    void integersBeyondDoublePrecision_areRefused() {
        assertEquals("9007199254740991", canonical(9007199254740991L));
        assertEquals("-9007199254740991", canonical(-9007199254740991L));
        assertThrows(Malformed.class, () -> CanonicalJson.bytes(9007199254740992L));
        assertThrows(Malformed.class, () -> CanonicalJson.bytes(-9007199254740992L));
        assertThrows(Malformed.class, () -> CanonicalJson.bytes(new BigDecimal("1")));
    }

    @Test
    void loneSurrogate_isRefusedInValuesAndNames() {
        assertThrows(Malformed.class, () -> CanonicalJson.bytes("\ud800"));
        assertThrows(Malformed.class, () -> CanonicalJson.bytes("\udc00\ud800"));
        assertThrows(Malformed.class, () -> CanonicalJson.bytes(Map.of("\udfff", 1)));
        assertEquals("\"😀\"", canonical("😀"));
    }

    @Test
    void names_areSortedByUtf16CodeUnits() {
        Map<String, Object> object = new HashMap<>();
        List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6").forEach(name -> object.put(name, 0));
        assertEquals("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ud83d\ude00\":0,\"\ufb33\":0}",
                canonical(object));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[1,{\"b\":1.0}]}", "1e3", "[0.5]", "-0", "9007199254740992", "123456789012345678901"})
    void recordWithANumberThatIsNoSafeInteger_isRefused(String json) {
        Object value = Json.parse(json);
        assertThrows(Malformed.class, () -> CanonicalJson.integersOnly(value));
    }

    private static String canonical(Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
