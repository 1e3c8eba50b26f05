package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RlpTest {

    @SuppressWarnings("unchecked")
    static Set<Map.Entry<String, Map<String, Object>>> vectors() throws IOException {
        return ((Map<String, Map<String, Object>>) Json
                .parse(Files.readAllBytes(Path.of("src/test/resources/verification/vectors/ethereum-tests/rlptest.json"))))
                .entrySet();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void publishedItem_isEncodedAndDecodedAsPublished(Map.Entry<String, Map<String, Object>> vector) {
        byte[] encoded = Hex.parsePrefixed((String) vector.getValue().get("out"));
        assertArrayEquals(encoded, item(vector.getValue().get("in")).encode());
        assertArrayEquals(encoded, Rlp.decode(encoded).encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8100", "817f", "b800", "b80000", "b837" + "00", "b90037", "b8ff", "83aabb", "c101ff", "0000",
            "8000", "c0c0", "f800", "f80101",
            "f90001", "c28080c0", "c2c1", "bf7fffffffffffffff", "bfffffffffffffffff", "ff7fffffffffffffff", "c481018080",
            "c18180", "b90001aa"})
    void encodingThatIsNotCanonical_isRefused(String hex) {
        byte[] encoded = Hex.parse(hex);
        assertThrows(Malformed.class, () -> Rlp.decode(encoded));
    }

    @Test
    void deepNesting_isRefusedWithoutOverflow() {
        Rlp item = Rlp.of(List.of());
        for (int i = 0; i < 100; i++) {
            item = Rlp.of(List.of(item));
        }
        byte[] encoded = item.encode();
        assertThrows(Malformed.class, () -> Rlp.decode(encoded));
    }

    @Test
    void numberWithLeadingZeroOrTooManyBytes_isRefused() {
        assertEquals(BigInteger.ZERO, Rlp.of(new byte[0]).number(8));
        assertThrows(Malformed.class, () -> Rlp.of(new byte[]{0}).number(8));
        assertThrows(Malformed.class, () -> Rlp.of(new byte[]{0, 1}).number(8));
        assertThrows(Malformed.class, () -> Rlp.of(BigInteger.TWO.pow(64)).number(8));
        assertThrows(Malformed.class, () -> Rlp.of(List.of()).number(8));
    }

    @Test
    void listAndString_areNotTakenForEachOther() {
        assertThrows(Malformed.class, () -> Rlp.decode(new byte[]{(byte) 0xC0}).bytes());
        assertThrows(Malformed.class, () -> Rlp.decode(new byte[]{(byte) 0x80}).items());
    }

    @Property
    void whatIsDecoded_hasOnlyThisEncoding(@ForAll @Size(max = 12) byte[] bytes) {
        Rlp item;
        try {
            item = Rlp.decode(bytes);
        } catch (Malformed e) {
            return;
        }
        assertArrayEquals(bytes, item.encode());
    }

    private static Rlp item(Object value) {
        return switch (value) {
            case List<?> list -> Rlp.of(list.stream().map(RlpTest::item).toList());
            case Long number -> Rlp.of(BigInteger.valueOf(number));
            case String text when text.startsWith("#") -> Rlp.of(new BigInteger(text.substring(1)));
            default -> Rlp.of(((String) value).getBytes(StandardCharsets.UTF_8));
        };
    }
}
