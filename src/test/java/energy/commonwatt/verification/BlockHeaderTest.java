package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockHeaderTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 20, 21})
    void headerOfAKnownFork_isDecoded(int fields) {
        TestChain chain = TestChain.alone();
        chain.headerFields = fields;
        BlockHeader header = BlockHeader.decode(chain.header());
        assertEquals(123, header.number());
        assertEquals(1_795_341_600, header.timestamp());
        assertArrayEquals(Keccak256.hash(chain.header()), header.hash());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 18, 19, 22})
    void headerOfNoKnownFork_isRefused(int count) {
        List<Rlp> items = new ArrayList<>(TestChain.alone().headerItems());
        items.add(Rlp.of(new byte[32]));
        byte[] encoded = Rlp.of(items.subList(0, count)).encode();
        assertThrows(Malformed.class, () -> BlockHeader.decode(encoded));
    }

    @Test
    void everyFieldOfAnotherLength_isRefused() {
        List<Rlp> items = TestChain.alone().headerItems();
        for (int i = 0; i < items.size(); i++) {
            List<Rlp> changed = new ArrayList<>(items);
            changed.set(i, i == 12 ? Rlp.of(List.of()) : Rlp.of(new byte[257]));
            byte[] encoded = Rlp.of(changed).encode();
            assertThrows(Malformed.class, () -> BlockHeader.decode(encoded), "field " + i);
        }
    }

    @Test
    void jsonWithoutAField_isRefused() {
        assertThrows(Malformed.class, () -> BlockHeader.ofJson(Map.of()));
        assertThrows(Malformed.class, () -> BlockHeader.ofJson(Map.of("parentHash", "0x" + "0".repeat(64))));
    }
}
