package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The worked example in docs/proof-pack.md shows the bytes of a golden pack, and goes on doing so. */
class DocumentationTest {

    private final String text;
    private final ProofPack pack = ProofPack.parse(GoldenPacksTest.read("good-lonely-contract.json"));

    DocumentationTest() throws IOException {
        text = Files.readString(Path.of("docs/proof-pack.md"));
    }

    @Test
    void workedExample_showsTheBytesOfTheGoldenPack() {
        byte[] canonical = CanonicalJson.integersOnly(pack.record());
        byte[] logId = LogHash.logId((String) pack.record().get("log"));
        BlockHeader header = BlockHeader.decode(pack.state().header());
        assertEquals(752, canonical.length);
        assertTrue(text.replace("\n", "").contains(new String(canonical)));
        List<byte[]> shown = new ArrayList<>(pack.inclusion().path());
        shown.addAll(List.of(LogHash.leaf(canonical), pack.head().root(), logId, StorageLayout.sizeSlot(logId),
                StorageLayout.rootSlot(logId),
                Keccak256.hash(StorageLayout.sizeSlot(logId)), Keccak256.hash(StorageLayout.rootSlot(logId)),
                header.stateRoot(), header.hash(),
                Keccak256.hash(pack.state().size().getFirst()), Keccak256.hash(pack.chain().contract())));
        shown.forEach(bytes -> assertTrue(text.contains(Hex.of(bytes)), () -> Hex.of(bytes)));
    }

    @Test
    void workedExample_showsTheProofNodesOfTheGoldenPack() {
        String squeezed = text.replaceAll("\\s", "");
        List<byte[]> nodes = new ArrayList<>(pack.state().size());
        nodes.addAll(pack.state().root());
        nodes.add(Rlp.decode(pack.state().account().getFirst()).items().getLast().bytes());
        nodes.forEach(node -> assertTrue(squeezed.contains(Hex.of(node)), () -> Hex.of(node)));
    }

    @Test
    void workedExample_ofAReading_hasTheBytesOfTheGoldenPack() {
        byte[] reading = CanonicalJson.bytes(ProofPack.parse(GoldenPacksTest.read("good-reading.json")).reading().reading());
        assertTrue(text.contains(new String(reading)));
        assertTrue(text.contains(Hex.of(LogHash.leaf(reading))));
    }
}
