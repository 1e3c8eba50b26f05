package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Blocks of a running Besu network of four validators, as each of its nodes stored them. */
class QbftVectorsTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/verification/qbft");
    private static final int MUTATIONS = Integer.getInteger("mutations", 500);

    /** @param stored the header as each node stores it */
    record Block(long number, byte[] hash, List<byte[]> validators, List<byte[]> stored, Map<String, Object> json) {

        Validators trusted() {
            return new Validators(new ValidatorSet(number, validators, 30_000));
        }
    }

    static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Object each : (List<?>) read("vectors.json").get("blocks")) {
            blocks.add(block((Map<?, ?>) each));
        }
        blocks.add(block((Map<?, ?>) read("extra.json").get("voteBlock")));
        blocks.add(block((Map<?, ?>) read("extra.json").get("roundGt0Block")));
        return blocks;
    }

    private static Map<?, ?> read(String file) throws IOException {
        return (Map<?, ?>) Json.parse(Files.readAllBytes(DIRECTORY.resolve(file)));
    }

    @SuppressWarnings("unchecked")
    private static Block block(Map<?, ?> vector) {
        Map<String, Object> json = (Map<String, Object>) vector.get("block");
        Object stored = vector.get("debug_getRawHeader_allNodes");
        List<Object> headers = stored instanceof Map<?, ?> byNode
                ? new ArrayList<>(byNode.values())
                : new ArrayList<>((List<?>) stored);
        headers.add(vector.get("debug_getRawHeader"));
        return new Block(HeaderJson.quantity((String) json.get("number")).longValueExact(),
                Hex.parsePrefixed((String) json.get("hash")), list(vector.get("qbft_getValidatorsByBlockNumber")),
                list(headers),
                json);
    }

    private static List<byte[]> list(Object texts) {
        return ((List<?>) texts).stream().map(text -> Hex.parsePrefixed((String) text)).toList();
    }

    @Test
    void everyNodesHeader_hashesToTheBlockAndCarriesAQuorum() throws IOException {
        int headers = 0;
        Set<Integer> selections = new HashSet<>();
        for (Block block : blocks()) {
            for (byte[] stored : block.stored()) {
                QbftHeader header = QbftHeader.decode(stored);
                assertArrayEquals(block.hash(), header.hash());
                assertTrue(block.trusted().check(header).size() >= 3);
                selections.add(java.util.Arrays.hashCode(stored));
                headers++;
            }
        }
        assertEquals(25, headers);
        assertTrue(selections.size() > 5, "nodes keep different selections of seals");
    }

    @Test
    void headerFromJson_isTheHeaderThatTheNodeStores() throws IOException {
        for (Block block : blocks()) {
            assertArrayEquals(block.hash(), QbftHeader.decode(BlockHeader.ofJson(block.json()).encoded()).hash());
        }
    }

    @Test
    void laterRound_isSignedOverItsRound() throws IOException {
        Block block = blocks().getLast();
        QbftHeader header = QbftHeader.decode(block.stored().getFirst());

        assertTrue(header.round() > 0);
        byte[] asRound0 = Hex.parse(Hex.of(block.stored().getFirst()));
        assertFalse(java.util.Arrays.equals(Keccak256.hash(asRound0), header.hash()));
    }

    @Test
    void vote_isRead() throws IOException {
        Block block = blocks().get(blocks().size() - 2);
        QbftHeader header = QbftHeader.decode(block.stored().getFirst());

        assertEquals(20, header.voteSubject().length);
    }

    @Test
    void setWithoutOneSigner_refutes() throws IOException {
        Block block = blocks().getFirst();
        List<byte[]> three = block.validators().subList(0, 3);

        NotProven refused = assertThrows(NotProven.class,
                () -> new Validators(new ValidatorSet(block.number(), three, 30_000))
                        .check(QbftHeader.decode(block.stored().getFirst())));
        assertTrue(refused.getMessage().contains("another set"), refused.getMessage());
    }

    /** What changes nothing but the selection of seals is another true header of the same block; everything else must fall. */
    @Test
    void everyChangedByteOrField_isRefuted() throws IOException {
        Random random = new Random(2_027);
        List<Block> blocks = blocks();
        for (int i = 0; i < MUTATIONS; i++) {
            Block block = blocks.get(random.nextInt(blocks.size()));
            byte[] honest = block.stored().get(random.nextInt(block.stored().size()));
            byte[] changed = random.nextBoolean() ? changedByte(honest, random) : changedField(honest, random);
            if (!java.util.Arrays.equals(honest, changed)) {
                assertRefuted(block, changed, i);
            }
        }
    }

    private static void assertRefuted(Block block, byte[] changed, int which) {
        try {
            QbftHeader header = QbftHeader.decode(changed);
            block.trusted().check(header);
            assertFalse(java.util.Arrays.equals(block.hash(), header.hash()), "mutation " + which + ": " + Hex.of(changed));
        } catch (NotProven e) {
            // Malformed is one of these.
        }
    }

    private static byte[] changedByte(byte[] header, Random random) {
        byte[] changed = header.clone();
        int at = random.nextInt(changed.length);
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    /** One field, or one item of the extra data, with another value in proper RLP. */
    private static byte[] changedField(byte[] header, Random random) {
        List<Rlp> fields = new ArrayList<>(Rlp.decode(header).items());
        int at = random.nextInt(fields.size());
        if (at != 12) {
            fields.set(at, other(fields.get(at), random));
        } else {
            List<Rlp> extra = new ArrayList<>(Rlp.decode(fields.get(12).bytes()).items());
            int item = random.nextInt(extra.size());
            extra.set(item, other(extra.get(item), random));
            fields.set(12, Rlp.of(Rlp.of(extra).encode()));
        }
        return Rlp.of(fields).encode();
    }

    private static Rlp other(Rlp item, Random random) {
        if (!item.isList()) {
            byte[] bytes = item.bytes().clone();
            if (bytes.length == 0) {
                return Rlp.of(new byte[]{(byte) (1 + random.nextInt(127))});
            }
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return Rlp.of(bytes);
        }
        List<Rlp> items = new ArrayList<>(item.items());
        if (items.isEmpty()) {
            items.add(Rlp.of(new byte[]{1}));
        } else {
            int at = random.nextInt(items.size());
            items.set(at, other(items.get(at), random));
        }
        return Rlp.of(items);
    }
}
