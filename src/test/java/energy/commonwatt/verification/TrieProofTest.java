package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TrieProofTest {

    record Vector(String name, Map<String, String> entries, String root) {

        Map<byte[], byte[]> bytes() {
            Map<byte[], byte[]> bytes = new HashMap<>();
            entries.forEach((key, value) -> bytes.put(TrieProofTest.bytes(key), TrieProofTest.bytes(value)));
            return bytes;
        }
    }

    static List<Vector> vectors() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (String file : List.of("trietest.json", "trieanyorder.json")) {
            Map<?, ?> json = (Map<?, ?>) Json
                    .parse(Files.readAllBytes(Path.of("src/test/resources/verification/vectors/ethereum-tests", file)));
            json.forEach((name, vector) -> vectors
                    .add(new Vector((String) name, entries(((Map<?, ?>) vector).get("in")),
                            (String) ((Map<?, ?>) vector).get("root"))));
        }
        return vectors;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyKeyOfAPublishedTrie_isProvenAgainstThePublishedRoot(Vector vector) {
        TestTrie trie = TestTrie.of(vector.bytes());
        byte[] root = Hex.parsePrefixed(vector.root());
        assertArrayEquals(root, trie.root());
        vector.bytes()
                .forEach((key, value) -> assertArrayEquals(value, TrieProof.value(root, key, trie.proof(key)).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void keysThatAPublishedTrieLacks_areProvenAbsent(Vector vector) {
        TestTrie trie = TestTrie.of(vector.bytes());
        for (String key : List.of("x", "dogs", "d", "doglesworth", "0x0046", "0x", "h", "testa",
                "0xffffffffffffffffffffffffffffffffffffffff")) {
            if (!vector.entries().containsKey(key)) {
                assertEquals(Optional.empty(), TrieProof.value(trie.root(), bytes(key), trie.proof(bytes(key))), key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void proofWithANodeTooManyOrTooFew_isRefuted(Vector vector) {
        TestTrie trie = TestTrie.of(vector.bytes());
        vector.bytes().forEach((key, value) -> {
            List<byte[]> proof = trie.proof(key);
            List<byte[]> longer = new ArrayList<>(proof);
            longer.add(proof.getLast());
            assertThrows(NotProven.class, () -> TrieProof.value(trie.root(), key, longer));
            assertThrows(NotProven.class, () -> TrieProof.value(trie.root(), key, proof.subList(0, proof.size() - 1)));
            assertThrows(NotProven.class, () -> TrieProof.value(trie.root(), key, proof.subList(1, proof.size())));
        });
    }

    @Test
    void emptyTrie_provesAbsenceWithNoNodeOrItsRoot() {
        byte[] root = TestTrie.of(Map.of()).root();
        assertEquals(Optional.empty(), TrieProof.value(root, new byte[32], List.of()));
        assertEquals(Optional.empty(), TrieProof.value(root, new byte[32], List.of(new byte[]{(byte) 0x80})));
        assertThrows(NotProven.class, () -> TrieProof.value(root, new byte[32], List.of(new byte[]{(byte) 0xC0})));
        assertThrows(NotProven.class, () -> TrieProof.value(new byte[32], new byte[32], List.of()));
    }

    @Test
    void embeddedNodes_areFollowedInsideTheirParent() {
        Map<byte[], byte[]> entries = new HashMap<>();
        for (int i = 0; i < 16; i++) {
            entries.put(new byte[]{0x12, (byte) (0x30 + i)}, new byte[]{(byte) (i + 1)});
        }
        TestTrie trie = TestTrie.of(entries);
        byte[] key = {0x12, 0x35};
        assertEquals(2, trie.proof(key).size());
        assertArrayEquals(new byte[]{6}, TrieProof.value(trie.root(), key, trie.proof(key)).orElseThrow());
    }

    @Test
    void embeddedNodeGivenByItself_isRefuted() {
        // A parent that points to a short node by its hash, which no honest trie does.
        byte[] leaf = Rlp.of(List.of(Rlp.of(new byte[]{0x35}), Rlp.of(new byte[]{7}))).encode();
        List<Rlp> items = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            items.add(Rlp.of(i < 2 ? Keccak256.hash(leaf) : new byte[0]));
        }
        byte[] parent = Rlp.of(items).encode();
        assertThrows(Malformed.class, () -> TrieProof.value(Keccak256.hash(parent), new byte[]{0x15}, List.of(parent, leaf)));
    }

    @Test
    void nodesThatAreNotCanonical_areRefuted() {
        Rlp empty = Rlp.of(new byte[0]);
        refutedRoot(Rlp.of(List.of()));
        refutedRoot(Rlp.of(List.of(empty, empty, empty)));
        refutedRoot(Rlp.of(List.of(Rlp.of(new byte[]{0x40, 0x12}), Rlp.of(new byte[]{1}))));
        refutedRoot(Rlp.of(List.of(Rlp.of(new byte[]{0x21, 0x12}), Rlp.of(new byte[]{1}))));
        refutedRoot(Rlp.of(List.of(empty, Rlp.of(new byte[]{1}))));
        refutedRoot(Rlp.of(List.of(Rlp.of(new byte[]{0x20, 0x12}), empty)));
        refutedRoot(Rlp.of(List.of(Rlp.of(new byte[]{0}), Rlp.of(new byte[32]))));
        refutedRoot(Rlp.of(List.of(Rlp.of(new byte[]{0x11}), empty)));
        refutedRoot(Rlp.of(List.of(Rlp.of(new byte[]{0x11}), Rlp.of(new byte[31]))));
        List<Rlp> lonely = new ArrayList<>(Collections.nCopies(17, empty));
        refutedRoot(Rlp.of(lonely));
        lonely.set(1, Rlp.of(new byte[32]));
        refutedRoot(Rlp.of(lonely));
    }

    @Property(tries = 200)
    void randomTrie_provesWhatIsInItAndAbsenceOfTheRest(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 4095) Integer> numbers,
            @ForAll @IntRange(max = 4095) int other) {
        Map<Integer, byte[]> entries = new HashMap<>();
        numbers.forEach(number -> entries.put(number, Rlp.of(Keccak256.hash(key(number))).encode()));
        Map<byte[], byte[]> bytes = new HashMap<>();
        entries.forEach((number, value) -> bytes.put(key(number), value));
        TestTrie trie = TestTrie.of(bytes);
        entries.forEach((number, value) -> assertArrayEquals(value,
                TrieProof.value(trie.root(), key(number), trie.proof(key(number))).orElseThrow()));
        assertEquals(entries.containsKey(other), TrieProof.value(trie.root(), key(other), trie.proof(key(other))).isPresent());
    }

    @Test
    void proofOfAnotherKey_isRefutedOrShowsAbsence() {
        Map<byte[], byte[]> bytes = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            bytes.put(Keccak256.hash(key(i)), new byte[]{1, (byte) i});
        }
        TestTrie trie = TestTrie.of(bytes);
        for (int i = 1; i < 50; i++) {
            byte[] key = Keccak256.hash(key(i));
            try {
                assertTrue(TrieProof.value(trie.root(), key, trie.proof(Keccak256.hash(key(0)))).isEmpty());
                throw new AssertionError("A key that is there was shown to be absent");
            } catch (NotProven expected) {
                // the proof of one key says nothing about another that is there
            }
        }
    }

    private static void refutedRoot(Rlp node) {
        byte[] encoded = node.encode();
        assertThrows(NotProven.class, () -> TrieProof.value(Keccak256.hash(encoded), new byte[]{0x12}, List.of(encoded)));
    }

    private static byte[] key(int number) {
        return new byte[]{(byte) (number >> 8), (byte) number};
    }

    private static Map<String, String> entries(Object in) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (in instanceof Map<?, ?> map) {
            map.forEach((key, value) -> entries.put((String) key, (String) value));
            return entries;
        }
        for (Object pair : (List<?>) in) {
            List<?> keyAndValue = (List<?>) pair;
            if (keyAndValue.get(1) == null) {
                entries.remove(keyAndValue.get(0));
            } else {
                entries.put((String) keyAndValue.get(0), (String) keyAndValue.get(1));
            }
        }
        return entries;
    }

    private static byte[] bytes(String text) {
        return text.startsWith("0x") ? Hex.parsePrefixed(text) : text.getBytes(StandardCharsets.UTF_8);
    }
}
