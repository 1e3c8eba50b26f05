package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** The verb checkpoint, when witnesses are asked too. */
class CheckpointWitnessTest {

    private static final int PROVEN = 0;
    private static final int REFUTED = 1;
    private static final int UNKNOWN = 2;

    private final SignedLog log = new SignedLog("platform", TestLog.filled(20, 1));
    private final SignedLog fork = new SignedLog("platform", TestLog.filled(20, 1).with(4, LogHash.sha256(new byte[]{1})));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<AutoCloseable> open = new ArrayList<>();
    @TempDir
    private Path directory;
    private FakeNode node;

    /** @param url where it listens */
    private record Running(String url, NoteKey key) {
    }

    @BeforeEach
    void startNode() throws IOException {
        node = new FakeNode().log("platform", new Head(9, log.log.root(9)));
        node.blockHashes.put("0x7b", "0x" + "2".repeat(64));
        open.add(node);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void witnessesWithTheSameHead_areProvenAndSaved() throws IOException {
        Running one = witness("one", log, 9);
        Running two = witness("two", log, 9);
        Path file = directory.resolve("checkpoint.json");
        assertEquals(PROVEN, run("--witness", one.url, "--witness", two.url, "--out", file.toString()));
        assertTrue(out().contains("2 witnesses, 3 heads that agree, 0 of another size"), out());
        assertTrue(out().contains("The witnesses, under keys that they name themselves: one.example, two.example."));
        Checkpoint saved = Checkpoint.parse(Json.parse(Files.readAllBytes(file)));
        assertEquals(List.of(one.key, two.key), saved.witnesses().stream().map(WitnessHeads::key).toList());
        SignedNote note = SignedNote.parse(saved.witnesses().get(0).notes().get(0).getBytes());
        assertTrue(Cosignature.find(note, one.key) != null && note.isSignedBy(log.signer.key()));
        assertEquals(PROVEN, new Checker(new PrintStream(out), new PrintStream(err)).run("consistency", file.toString(),
                file.toString()));
    }

    @Test
    void witnessBehindOrAhead_isNoContradiction() throws IOException {
        assertEquals(PROVEN, run("--witness", witness("one", log, 7).url, "--witness", witness("two", log, 12).url));
        assertTrue(out().contains("0 heads that agree, 3 of another size"), out());
    }

    @Test
    void witnessAgainstTheChain_isRefutedWithEvidence() throws IOException {
        Path evidence = directory.resolve("evidence.json");
        Path file = directory.resolve("checkpoint.json");
        Running one = witness("one", fork, 9);
        assertEquals(REFUTED,
                run("--witness", one.url, "--evidence", evidence.toString(), "--out", file.toString()));
        assertTrue(out().contains("equivocation: one.example") && out().contains(node.url()), out());
        assertFalse(Files.exists(file));
        Map<?, ?> kept = (Map<?, ?>) Json.parse(Files.readAllBytes(evidence));
        assertEquals("commonwatt-evidence/1", kept.get("format"));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) kept.get("contradictions")).get(0);
        SignedNote note = SignedNote.parse(((String) ((List<?>) first.get("checkpoints")).get(0)).getBytes());
        assertTrue(Cosignature.find(note, one.key) != null && note.isSignedBy(fork.signer.key()));
        assertEquals(Hex.of(log.log.root(9)), ((Map<?, ?>) first.get("chain")).get("root"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("— one.example "));
    }

    @Test
    void witnessesAgainstEachOther_areRefutedWithBothSignedHeads() throws IOException {
        Path evidence = directory.resolve("evidence.json");
        Running one = witness("one", log, 7);
        Running two = witness("two", fork, 7);
        assertEquals(REFUTED, run("--witness", one.url, "--witness", two.url, "--evidence", evidence.toString()));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) ((Map<?, ?>) Json.parse(Files.readAllBytes(evidence))).get("contradictions"))
                .get(0);
        List<?> notes = (List<?>) first.get("checkpoints");
        assertTrue(Cosignature.find(SignedNote.parse(((String) notes.get(0)).getBytes()), one.key) != null);
        assertTrue(Cosignature.find(SignedNote.parse(((String) notes.get(1)).getBytes()), two.key) != null);
    }

    @Test
    void headsOfDifferentSize_areComparedWhereAPathIsGiven() throws IOException {
        Path path = directory.resolve("path.json");
        Files.writeString(path, Json.write(TestPack.object("format", "commonwatt-consistency/1", "log",
                Hex.of(LogHash.logId("platform")), "oldSize", 7L, "newSize", 9L, "path",
                TestPack.hex(LogProver.consistency(log.log.source(), 7, 9)))));
        assertEquals(PROVEN, run("--witness", witness("one", log, 7).url, "--proof", path.toString()));
        assertTrue(out().contains("1 heads that agree"), out());
        assertEquals(REFUTED, run("--witness", witness("two", fork, 7).url, "--proof", path.toString()));
        assertEquals(PROVEN, run("--witness", witness("three", fork, 7).url));
    }

    @Test
    void logThatNobodyAskedFor_isNotCompared() throws IOException {
        assertEquals(PROVEN, run("--witness", witness("one", fork, 9).url, "--log", "asset/none"));
        assertEquals(REFUTED, run("--witness", witness("two", fork, 9).url, "--log", "platform"));
    }

    @Test
    void silentWitnessOrSomebodyElse_isUnknown() throws IOException {
        Running one = witness("one", log, 9);
        assertEquals(UNKNOWN, run("--witness", one.url, "--witness", "http://127.0.0.1:1"));
        assertEquals(UNKNOWN, run("--witness", node.url()));
        assertEquals(UNKNOWN, run("--witness", liar(one.key, "[]x")));
        assertEquals(UNKNOWN, run("--witness", liar(one.key, "{}")));
        String forged = new LogCheckpoint(log.origin, 9, SignedLog.seed(4)).body() + "\n" + log.signer.sign(log.body(9));
        assertEquals(UNKNOWN, run("--witness", liar(one.key, Json.write(List.of(Map.of("checkpoint", forged))))));
        assertEquals(UNKNOWN, run("--witness", liar(log.signer.key(), "[]")));
        assertTrue(out().contains("does not answer as a witness"));
    }

    @Test
    void witnessTwiceOfOneLog_isNotBelieved() throws IOException {
        NoteSigner signer = NoteSigner.of("one.example", NoteKey.COSIGNATURE, SignedLog.seed(3));
        String note = log.checkpoint(7) + Cosignature.line(signer, log.body(7), 1);
        Map<String, String> head = Map.of("checkpoint", note);
        assertEquals(PROVEN, run("--witness", liar(signer.key(), Json.write(List.of(head)))));
        assertEquals(UNKNOWN, run("--witness", liar(signer.key(), Json.write(List.of(head, head)))));
    }

    @Test
    void trustFile_saysWhoseWordCounts() throws IOException {
        Running one = witness("one", log, 9);
        Running stranger = witness("two", log, 9);
        Running otherPlatform = witness("three", new SignedLog("platform", fork.log, "other.example/logs/", SignedLog.seed(1)),
                9);
        Path trust = directory.resolve("trust.json");
        Map<String, Object> content = TestPack.trust();
        content.put("witnesses", TestPack.object("threshold", 1L, "keys",
                List.of(one.key.vkey(), otherPlatform.key.vkey()), "origin", SignedLog.PREFIX));
        Files.writeString(trust, Json.write(content));
        assertEquals(PROVEN, run("--witness", one.url, "--trust", trust.toString()));
        assertTrue(out().contains("The witnesses that you named: one.example."));
        assertEquals(UNKNOWN, run("--witness", stranger.url, "--trust", trust.toString()));
        assertTrue(out().contains("none of the witnesses of your trust file"));
        assertEquals(PROVEN, run("--witness", otherPlatform.url, "--trust", trust.toString()));
        assertEquals(REFUTED, run("--witness", otherPlatform.url));
    }

    @Test
    void wrongUsage_isSaid() {
        assertEquals(64, run("--witness", "witness.example"));
        assertEquals(64, run("--witness", "http://127.0.0.1:1", "--proof", "none.json"));
    }

    /** A witness that has cosigned the log at the size. */
    private Running witness(String name, SignedLog signed, int size) throws IOException {
        WitnessFiles files = WitnessFiles.open(directory.resolve(name));
        String prefix = signed.origin.substring(0, signed.origin.length() - 64);
        Witness witness = new Witness(NoteSigner.of(name + ".example", NoteKey.COSIGNATURE, files.seed()), prefix,
                SignedLog.logKey(), files, Clock.systemUTC());
        assertEquals(200, witness.addCheckpoint(signed.request(0, size).getBytes()).status());
        WitnessServer server = new WitnessServer(witness, null, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        open.add(server);
        open.add(files);
        return new Running("http://127.0.0.1:" + server.address().getPort() + "/", witness.key());
    }

    /** Somebody who gives the witness's key and heads of their own. */
    private String liar(NoteKey key, String heads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = (exchange.getRequestURI().getPath().equals("/key") ? key.vkey() : heads).getBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private int run(String... more) {
        out.reset();
        List<String> arguments = new ArrayList<>(
                List.of("checkpoint", "--node", node.url(), "--contract", Hex.prefixed(TestChain.CONTRACT)));
        arguments.addAll(List.of(more));
        return new Checker(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments.toArray(new String[0]));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
