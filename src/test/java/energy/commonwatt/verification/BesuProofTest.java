package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Proofs and headers as a running network of Hyperledger Besu gave them. */
class BesuProofTest {

    private final Map<?, ?> vectors;

    BesuProofTest() throws IOException {
        vectors = (Map<?, ?>) Json
                .parse(Files.readAllBytes(Path.of("src/test/resources/verification/qbft/vectors.json")));
    }

    @Test
    void contract_isProvenWithItsStorage() {
        Map<?, ?> result = result("getProofContract");
        Account account = Account.decode(account("getProofContract").orElseThrow());
        assertArrayEquals(Hex.parsePrefixed((String) result.get("storageHash")), account.storageRoot());
        assertArrayEquals(Hex.parsePrefixed((String) result.get("codeHash")), account.codeHash());
        int present = 0;
        for (Object proof : (List<?>) result.get("storageProof")) {
            Map<?, ?> slot = (Map<?, ?>) proof;
            BigInteger expected = HeaderJson.quantity((String) slot.get("value"));
            byte[] key = Keccak256.hash(padded(HeaderJson.quantity((String) slot.get("key"))));
            Optional<byte[]> value = TrieProof.value(account.storageRoot(), key, nodes(slot.get("proof")));
            assertEquals(expected.signum() != 0, value.isPresent());
            value.ifPresent(found -> assertEquals(expected, Rlp.decode(found).number(32)));
            present += value.isPresent() ? 1 : 0;
        }
        assertEquals(2, present);
    }

    @Test
    void accountWithoutCode_isProvenWithItsBalance() {
        Account account = Account.decode(account("getProofEOA").orElseThrow());
        assertEquals(HeaderJson.quantity((String) result("getProofEOA").get("balance")), account.balance());
        assertEquals(BigInteger.valueOf(3), account.nonce());
    }

    @Test
    void missingAccount_isProvenAbsent() {
        assertTrue(account("getProofMissingAccount").isEmpty());
    }

    @Test
    void proofForAnotherAddress_isRefuted() {
        byte[] root = stateRoot("getProofContract");
        List<byte[]> proof = nodes(result("getProofContract").get("accountProof"));
        byte[] other = Keccak256.hash(Hex.parsePrefixed((String) result("getProofEOA").get("address")));
        assertThrows(NotProven.class, () -> TrieProof.value(root, other, proof));
    }

    @Test
    @SuppressWarnings("unchecked")
    void headers_areDecodedAndEncodedAsTheNodeDoes() throws IOException {
        for (QbftVectorsTest.Block block : QbftVectorsTest.blocks()) {
            byte[] raw = block.stored().getLast();
            BlockHeader header = BlockHeader.decode(raw);
            assertEquals(block.number(), header.number());
            assertArrayEquals(Hex.parsePrefixed((String) block.json().get("stateRoot")), header.stateRoot());
            assertArrayEquals(Hex.parsePrefixed((String) block.json().get("extraData")), header.extraData());
            assertArrayEquals(raw, BlockHeader.ofJson(block.json()).encoded());
            assertTrue(QbftMark.isOn(block.json()));
        }
    }

    private Optional<byte[]> account(String name) {
        byte[] key = Keccak256.hash(Hex.parsePrefixed((String) result(name).get("address")));
        return TrieProof.value(stateRoot(name), key, nodes(result(name).get("accountProof")));
    }

    private byte[] stateRoot(String name) {
        return Hex.parsePrefixed((String) ((Map<?, ?>) vectors.get(name)).get("stateRoot"));
    }

    private Map<?, ?> result(String name) {
        return (Map<?, ?>) ((Map<?, ?>) vectors.get(name)).get("result");
    }

    private static List<byte[]> nodes(Object list) {
        return ((List<?>) list).stream().map(node -> Hex.parsePrefixed((String) node)).toList();
    }

    private static byte[] padded(BigInteger number) {
        byte[] padded = new byte[32];
        byte[] bytes = number.toByteArray();
        System.arraycopy(bytes, 0, padded, 32 - bytes.length, bytes.length);
        return padded;
    }
}
