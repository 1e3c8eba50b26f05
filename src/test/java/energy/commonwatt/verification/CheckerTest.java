package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

    private static final int PROVEN = 0;
    private static final int REFUTED = 1;
    private static final int UNKNOWN = 2;
    private static final int WRONG_USAGE = 64;
    private static final String PACK = pack("good-log-of-8-record-8.json");
    private static final String CONTRACT = Hex.prefixed(TestChain.CONTRACT);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path directory;
    private FakeNode node;
    private FakeNode other;

    @BeforeEach
    void startNodes() throws IOException {
        node = node();
        other = node();
    }

    @AfterEach
    void stopNodes() {
        node.close();
        other.close();
    }

    @Test
    void goodPack_isProvenAndSaysWhatWasNot() {
        assertEquals(PROVEN, run("inclusion", PACK));
        assertTrue(out().contains("✔ proven   The record is in the log (inclusion)"));
        assertTrue(out().contains("? unknown  Members of a consortium signed the block (seals)"));
        assertTrue(out().contains("What was not proved"));
        assertTrue(out().contains("Trust root: self-asserted"));
    }

    @Test
    void trustFile_isNamedInTheStatement() {
        assertEquals(PROVEN, run("inclusion", PACK, "--trust", pack("trust.json"), "--json"));
        Map<?, ?> verdict = (Map<?, ?>) Json.parse(out());
        assertEquals(List.of("commonwatt-verdict/1", "inclusion", "proven"),
                List.of(verdict.get("format"), verdict.get("verb"), verdict.get("verdict")));
        assertEquals("given", ((Map<?, ?>) verdict.get("trust")).get("root"));
    }

    @Test
    void badPack_isRefuted() {
        assertEquals(REFUTED, run("inclusion", pack("bad-edited-number.json")));
        assertTrue(out().contains("✘ refuted  The record is in the log (inclusion)"));
        assertFalse(out().contains("What was proved"));
    }

    @Test
    void investorsProof_isProvenOrRefuted() {
        assertEquals(PROVEN, run("investor", pack("investor/good-revoked.json"), "--trust", pack("trust.json")));
        assertTrue(out().contains("✔ proven   The information sheet was shown before (sheet)"), out());
        assertTrue(out().contains("Who the investor is"), out());
        assertEquals(REFUTED, run("investor", pack("investor/bad-shown-after.json")));
        assertEquals(REFUTED, run("investor", PACK));
        assertEquals(UNKNOWN, run("investor", pack("investor/unknown-no-pack.json")));
        assertEquals(WRONG_USAGE, run("investor", pack("investor/good-revoked.json"), "--node", node.url()));
    }

    @Test
    void sealedPack_isProven() {
        assertEquals(PROVEN, run("inclusion", pack("good-sealed-self-asserted.json")));
    }

    @Test
    void rules_areCarriedWithTheHashOfTheirText() {
        assertEquals(0, run("rules"));
        String text = RuleSetText.find("commonwatt-rules/1").orElseThrow().text();
        String hash = Hex.of(LogHash.sha256(text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(out().contains("commonwatt-rules/1  SHA-256 " + hash), out());

        assertEquals(0, run("rules", "commonwatt-rules/1"));
        assertEquals(text, out());
    }

    @Test
    void rulesThatItDoesNotCarry_areWrongUsage() {
        assertEquals(64, run("rules", "commonwatt-rules/77"));
        assertEquals(64, run("rules", "commonwatt-rules/1", "more"));
    }

    @Test
    void wrongUsage_saysHowToAsk() {
        for (String[] arguments : new String[][]{{}, {"prove"}, {"inclusion"}, {"inclusion", PACK, PACK},
                {"inclusion", PACK, "--trust"}, {"inclusion", PACK, "--trust", "--json"},
                {"inclusion", PACK, "--colour", "red"}, {"inclusion", PACK, "--proof", PACK},
                {"inclusion", "no-such-file.json"},
                {"inclusion", PACK, "--trust", PACK},
                {"inclusion", PACK, "--trust", pack("trust.json"), "--trust", pack("trust.json")},
                {"inclusion", PACK, "--node", "file:///etc/passwd"}, {"inclusion", PACK, "--node", "not an address"},
                {"consistency", PACK},
                {"checkpoint"}, {"checkpoint", "--node", node.url()},
                {"checkpoint", "--node", node.url(), "--contract", "0x12"},
                {"checkpoint", "--node", node.url(), "--contract", CONTRACT, "--log", "z".repeat(64)}}) {
            err.reset();
            assertEquals(WRONG_USAGE, run(arguments), () -> String.join(" ", arguments));
            assertTrue(err.toString().contains("--help"));
        }
        assertEquals("", out());
    }

    @Test
    void help_namesVerbsAndExitStatus() {
        assertEquals(PROVEN, run("--help"));
        assertTrue(out().contains("checkpoint") && out().contains("Exit status: 0 proven"));
    }

    @Test
    void nodeWithTheSameBlock_isProven() {
        assertEquals(PROVEN, run("inclusion", PACK, "--node", node.url(), "--node", other.url()));
        assertTrue(out().contains("The operator of the node " + node.url()));
    }

    @Test
    void nodeWithAnotherBlockChainOrShorterLog_refutes() {
        node.blockHashes.put("0x7b", Hex.prefixed(TestChain.GENESIS));
        assertEquals(REFUTED, run("inclusion", PACK, "--node", node.url()));
        other.chainId = "0x1";
        assertEquals(REFUTED, run("inclusion", PACK, "--node", other.url()));
        other.chainId = "0x7a69";
        other.blockHashes.put("0x0", "0x" + "1".repeat(64));
        assertEquals(REFUTED, run("inclusion", PACK, "--node", other.url()));
        other.blockHashes.put("0x0", Hex.prefixed(TestChain.GENESIS));
        other.heads.put(Hex.of(LogHash.logId(TestPack.LOG)), new Head(7, new byte[32]));
        assertEquals(REFUTED, run("inclusion", PACK, "--node", other.url()));
        other.heads.clear();
        assertEquals(REFUTED, run("inclusion", PACK, "--node", other.url()));
    }

    @Test
    void nodeThatDoesNotKnow_isUnknownAndNeverRefutes() {
        node.blockHashes.remove("0x7b");
        assertEquals(UNKNOWN, run("inclusion", PACK, "--node", node.url()));
        assertEquals(UNKNOWN, run("inclusion", PACK, "--node", node.url(), "--node", other.url()));
        for (String answer : List.of("", "null", "{}", "<html>", "{\"error\":{\"code\":-32000,\"message\":\"pruned\"}}",
                "{\"result\":\"0xZZ\"}", "{\"result\":[]}",
                "{\"result\":\"0xffffffffffffffffffff\"}", "[".repeat(10_000))) {
            other.answer = text -> answer;
            assertEquals(UNKNOWN, run("inclusion", PACK, "--node", other.url()), answer);
        }
        other.answer = text -> text;
        other.status = 503;
        assertEquals(UNKNOWN, run("inclusion", PACK, "--node", other.url()));
        String gone = other.url();
        other.close();
        assertEquals(UNKNOWN, run("inclusion", PACK, "--node", gone));
    }

    @Test
    void endlessAnswer_isCutOff() {
        node.answer = text -> " ".repeat(17 * 1024 * 1024) + text;
        assertEquals(UNKNOWN, run("inclusion", PACK, "--node", node.url()));
        assertTrue(out().contains("longer than"));
    }

    @Test
    void agreeingNodes_giveACheckpointThatIsItsOwnContinuation() throws IOException {
        Path file = directory.resolve("checkpoint.json");
        other.blockNumber = "0x80";
        assertEquals(PROVEN, run("checkpoint", "--node", node.url(), "--node", other.url(), "--contract", CONTRACT, "--out",
                file.toString()));
        assertEquals(123L, ((Map<?, ?>) ((Map<?, ?>) Json.parse(Files.readAllBytes(file))).get("block")).get("number"));
        assertEquals(PROVEN, run("consistency", file.toString(), file.toString()));
        assertEquals(PROVEN, run("consistency", PACK, file.toString(), "--trust", pack("trust.json")));
    }

    @Test
    void nodesThatDisagree_areRefutedByName() {
        other.log("platform", new Head(4, new byte[32]));
        assertEquals(REFUTED, checkpoint());
        assertTrue(out().contains("(heads)") && out().contains(other.url()));
        other.blockHashes.put("0x7b", "0x" + "2".repeat(64));
        assertEquals(REFUTED, checkpoint());
        other.chainId = "0x1";
        assertEquals(REFUTED, checkpoint());
    }

    @Test
    void disagreementOverOneLog_showsWhenAskedForItOnly() {
        other.log("platform", new Head(4, new byte[32]));
        assertEquals(PROVEN,
                run("checkpoint", "--node", node.url(), "--node", other.url(), "--contract", CONTRACT, "--log", TestPack.LOG));
        assertEquals(REFUTED,
                run("checkpoint", "--node", node.url(), "--node", other.url(), "--contract", CONTRACT, "--log", "platform"));
    }

    @Test
    void silentNode_leavesTheCheckpointUnknownAndUnwritten() {
        String gone = other.url();
        other.close();
        Path file = directory.resolve("checkpoint.json");
        assertEquals(UNKNOWN,
                run("checkpoint", "--node", node.url(), "--node", gone, "--contract", CONTRACT, "--out", file.toString()));
        assertFalse(Files.exists(file));
        assertEquals(UNKNOWN, run("checkpoint", "--node", gone, "--contract", CONTRACT));
    }

    @Test
    void addressWithoutContract_isRefuted() {
        node.code = "0x";
        assertEquals(REFUTED, run("checkpoint", "--node", node.url(), "--contract", CONTRACT));
    }

    @Test
    void checkpointOfAnotherChainThanTrusted_isRefuted() {
        assertEquals(PROVEN, run("checkpoint", "--node", node.url(), "--contract", CONTRACT, "--trust", pack("trust.json")));
        node.mixHash = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";
        assertEquals(REFUTED, run("checkpoint", "--node", node.url(), "--contract", CONTRACT, "--trust", pack("trust.json")));
        assertEquals(REFUTED,
                run("checkpoint", "--node", node.url(), "--contract", "0x" + "1".repeat(40), "--trust", pack("trust.json")));
    }

    private int checkpoint() {
        return run("checkpoint", "--node", node.url(), "--node", other.url(), "--contract", CONTRACT);
    }

    private int run(String... arguments) {
        out.reset();
        return new Checker(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A node whose chain is that of the pack. */
    private static FakeNode node() throws IOException {
        ProofPack pack = ProofPack.parse(GoldenPacksTest.read("good-log-of-8-record-8.json"));
        FakeNode node = new FakeNode().log(TestPack.LOG, pack.head());
        node.blockHashes.put("0x7b", Hex.prefixed(pack.state().blockHash()));
        return node;
    }

    private static String pack(String file) {
        return GoldenPacks.DIRECTORY.resolve(file).toString();
    }
}
