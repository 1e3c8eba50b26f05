package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness that also looks at the chain notices when log and contract tell two stories. */
class ChainWatchTest {

    private final SignedLog log = new SignedLog("platform", TestLog.filled(20, 1));
    @TempDir
    private Path state;
    private WitnessFiles files;
    private Witness witness;
    private FakeNode node;
    private ChainWatch watch;

    @BeforeEach
    void start() throws IOException {
        files = WitnessFiles.open(state);
        witness = new Witness(NoteSigner.of("witness.example", NoteKey.COSIGNATURE, files.seed()), SignedLog.PREFIX,
                SignedLog.logKey(), files, Clock.systemUTC());
        node = new FakeNode();
        node.blockHashes.put("0x7b", "0x" + "2".repeat(64));
        watch = new ChainWatch(witness, TestChain.CONTRACT, List.of(new NodeClient(node.url())));
        witness.addCheckpoint(log.request(0, 7).getBytes());
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        files.close();
    }

    @Test
    void sameHead_isNoContradiction() throws IOException {
        chainSays(7, log.log.root(7));
        watch.look();
        assertEquals(List.of(), witness.contradictions());
        assertEquals(List.of(node.url() + " asked at block 123"), watch.status());
    }

    @Test
    void olderNewerOrNoHead_isNoContradiction() throws IOException {
        for (int size : new int[]{3, 9}) {
            chainSays(size, SignedLog.seed(9));
            watch.look();
        }
        node.heads.clear();
        watch.look();
        assertEquals(List.of(), witness.contradictions());
    }

    @Test
    void sameSizeWithAnotherRoot_isKeptOnceAndForEver() throws IOException {
        chainSays(7, SignedLog.seed(9));
        watch.look();
        watch.look();
        Contradiction kept = witness.contradictions().get(0);
        assertEquals(1, witness.contradictions().size());
        assertTrue(SignedNote.parse(kept.checkpoints().get(0).getBytes()).isSignedBy(log.signer.key()));
        assertEquals(List.of(Hex.of(SignedLog.seed(9)), 123L, Hex.prefixed(TestChain.CONTRACT), node.url()),
                List.of(kept.chain().get("root"), kept.chain().get("block"), kept.chain().get("contract"),
                        kept.chain().get("node")));
        assertEquals(kept.toMap(), new Contradictions(files).list().get(0).toMap());
    }

    @Test
    void storiesThatWentApartEarlier_showWhenTheSizesMeet() throws IOException {
        chainSays(9, SignedLog.seed(9));
        watch.look();
        assertEquals(List.of(), witness.contradictions());
        witness.addCheckpoint(log.request(7, 9).getBytes());
        watch.look();
        assertEquals(1, witness.contradictions().size());
    }

    @Test
    void logThatContradictsItselfAllTheTime_leavesRoomForTheChain() throws IOException {
        for (int salt = 2; salt < 30; salt++) {
            witness.addCheckpoint(new SignedLog("platform", TestLog.filled(7, salt)).request(7, 7).getBytes());
        }
        assertEquals(10, witness.contradictions().size());
        chainSays(7, SignedLog.seed(9));
        watch.look();
        assertEquals(11, witness.contradictions().size());
    }

    @Test
    void silentNode_isSaidAndIsNoContradiction() throws IOException {
        chainSays(7, SignedLog.seed(9));
        node.status = 503;
        watch.look();
        assertEquals(List.of(), witness.contradictions());
        assertTrue(watch.status().get(0).contains("silent"));
        node.status = 200;
        watch.look();
        assertEquals(1, witness.contradictions().size());
    }

    private void chainSays(int size, byte[] root) {
        node.log("platform", new Head(size, root));
    }
}
