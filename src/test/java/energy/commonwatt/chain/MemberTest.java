package energy.commonwatt.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Bytes32;

import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.testsupport.DevelopmentNode;
import energy.commonwatt.testsupport.OwnChain;
import energy.commonwatt.verification.Keccak256;

/** Members of the development consortium vote with their own keys, on a node of the test's own. */
class MemberTest {

    private static final String BANK = "bank";
    private static final String GRID = "grid-operator";
    private static final String INVESTORS = "investor-association";
    private static final String NEW_KEY = "0x" + "ab".repeat(20);

    @TempDir
    static Path directory;
    private static OwnChain chain;
    private static JsonRpcNode node;
    private static DevelopmentContract contract;
    private static Object deployed;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void deploy() {
        chain = new OwnChain(directory);
        node = new JsonRpcNode(URI.create("http://127.0.0.1:" + chain.port()), Duration.ofSeconds(20));
        contract = new DevelopmentContract(new KeySigner(Keys.developmentDeployer()), recorder());
        awaitNode();
        own().call("evm_setAutomine", true);
        contract.deploy(node);
        awaitContract();
        deployed = own().call("evm_snapshot");
    }

    /** With a block after it, so that there is a past. */
    private static void awaitContract() {
        for (int i = 0; i < 100 && !node.hasCode(DevelopmentContract.address()); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        own().call("evm_mine");
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    /** Each test begins right after the deployment. A snapshot serves once. */
    @BeforeEach
    void begin() {
        own().call("evm_revert", deployed);
        deployed = own().call("evm_snapshot");
    }

    private static TransactionSigner recorder() {
        return new Keys().recorder(SimulatedConfig.of(ChainConfig.Kind.DEVELOPMENT));
    }

    private static DevelopmentNode own() {
        return new DevelopmentNode(chain.port());
    }

    private static void awaitNode() {
        for (int i = 0; i < 100; i++) {
            try {
                node.chainId();
                return;
            } catch (ChainUnavailable e) {
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        }
    }

    @Test
    void development_hasThreeMembersAndTheAdoptedRules() {
        assertEquals(0, member(BANK, "members"));
        assertTrue(said().contains("1 Bank (development key), witness, key 0x3c44"), said());
        assertTrue(said().contains("3 Investor association (development key)"), said());
        assertEquals(0, member(BANK, "rule-sets"));
        assertTrue(said().contains("commonwatt-rules/1 from block "), said());
        assertTrue(said().contains(", in force, SHA-256 0x") && said().contains("(text as in this program)"), said());
        assertEquals(DevelopmentContract.address(), reader().logs());
    }

    @Test
    void deploymentSentAgain_changesNothing() {
        assertEquals(DevelopmentContract.address(), contract.deploy(node));
        assertEquals(1, node.minedNonce(Keys.developmentDeployer().getAddress()));
        assertEquals(3, reader().members().size());
    }

    @Test
    void logs_areAdministeredByTheConsortiumAlone() {
        assertTrue(mayDo("0x" + "0".repeat(64), DevelopmentContract.consortium()));
        String recorder = hex(Keccak256.hash("RECORDER".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(mayDo(recorder, recorder().address()));
        for (String account : List.of(recorder().address(), Keys.developmentDeployer().getAddress(), memberKey(BANK))) {
            assertFalse(mayDo("0x" + "0".repeat(64), account), account);
        }
    }

    @Test
    void twoOfThree_admitAMember() {
        assertEquals(0, member(BANK, "propose-admit", "--name", "Cooperative", "--role", "validator", "--key", NEW_KEY,
                "--node-account", NEW_KEY));
        assertTrue(said().contains("1 of 2 needed: 1 Bank (development key)"), said());
        assertEquals(0, member(GRID, "vote", newest().id()));
        assertTrue(said().contains("admit \"Cooperative\" as validator, key " + NEW_KEY), said());
        assertTrue(said().contains("executed in block"), said());
        ConsortiumMember admitted = reader().members().getLast();
        assertEquals(NEW_KEY, admitted.key());
        assertEquals(Role.VALIDATOR, admitted.role());
        assertEquals("Cooperative", admitted.name().orElseThrow());
        assertEquals(Motion.State.EXECUTED, newest().state());
    }

    @Test
    void secondVoteOfTheSameMember_isRefused() {
        member(BANK, "propose-remove", "3");
        assertEquals(1, member(BANK, "vote", Long.toString(newest().number())));
        assertTrue(problem().contains("member 1 voted already"), problem());
        assertEquals(1, newest().counting());
    }

    @Test
    void removedMember_isRefusedAndItsVotesCountNoMore() {
        member(INVESTORS, "propose-recorder", "appoint", NEW_KEY);
        String grab = newest().id();
        member(BANK, "propose-remove", "3");
        assertEquals(0, member(GRID, "vote", newest().id()));
        assertFalse(reader().members().get(2).present());
        assertEquals(1, member(INVESTORS, "vote", grab));
        assertTrue(problem().contains("no present member's"), problem());
        assertEquals(0, motion(grab).counting());
        member(BANK, "motions");
        assertTrue(said().contains("3 Investor association (development key) (left)"), said());
    }

    @Test
    void impossibleProposal_isRefusedBeforeItIsSent() {
        int before = reader().motions(height(), 100).size();
        assertEquals(1, member(BANK, "propose-remove", "9"));
        assertTrue(problem().contains("no present member 9"), problem());
        assertEquals(1, member(BANK, "propose-recorder", "appoint", recorder().address()));
        assertEquals(1, member(BANK, "propose-rule-set", "commonwatt-rules/2", "--text", "pom.xml", "--from-block", "1"));
        assertTrue(problem().contains("Rules hold for the future"), problem());
        assertEquals(1, member(BANK, "propose-rule-set", "commonwatt-rules/1", "--text", "pom.xml", "--from-block", "999999"));
        assertTrue(problem().contains("a new text needs a new name"), problem());
        assertEquals(before, reader().motions(height(), 100).size());
    }

    @Test
    void nextRuleSet_isAdoptedBesideTheFirst() {
        long from = height() + 1000;
        member(BANK, "propose-rule-set", "commonwatt-rules/2", "--text", "pom.xml", "--from-block", Long.toString(from));
        assertEquals(0, member(INVESTORS, "vote", newest().id()));
        List<AdoptedRuleSet> ruleSets = reader().ruleSets(height());
        assertEquals(2, ruleSets.size());
        assertTrue(ruleSets.get(0).inForce() && ruleSets.get(0).textIsTheAdoptedOne());
        assertFalse(ruleSets.get(1).inForce());
        assertTrue(reader().ruleSets(from - 1).get(1).inForce());
        assertTrue(ruleSets.get(1).text().isEmpty());
    }

    @Test
    void recordersKey_votesForNothing() {
        member(BANK, "propose-remove", "3");
        var wallet = new MemberWallet(node, recorder(), Duration.ofSeconds(5));
        String sentence = assertThrows(ContractRefusal.class,
                () -> wallet.send(DevelopmentContract.consortium(), ConsortiumCalls.vote(newest().id()))).getMessage();
        assertTrue(sentence.contains("no present member's"), sentence);
    }

    @Test
    void nodeThatShowsAnotherAction_isNotBelieved() {
        member(BANK, "propose-remove", "3");
        String three = "%064x".formatted(3);
        var lied = new ConsortiumReader(new Names(List.of()),
                data -> node.call(Names.NO_ACCOUNT, DevelopmentContract.consortium(), data)
                        .replace(selector("remove(uint32)") + three, selector("remove(uint32)") + "%064x".formatted(2)));
        String sentence = assertThrows(ChainRuleViolation.class, () -> lied.motions(height(), 100)).getMessage();
        assertTrue(sentence.contains("does not belong"), sentence);
    }

    @Test
    void platform_seesWhatMembersDecidedWithTheNextBlock() {
        Governance governance = governance(DevelopmentContract.address());
        assertEquals(0, governance.motions().size());
        member(BANK, "propose-recorder", "appoint", NEW_KEY);
        assertEquals(1, governance.motions().getFirst().counting());
        assertEquals(new MotionAction.AppointRecorder(NEW_KEY), governance.motions().getFirst().action());
        assertEquals(2, governance.majority());
        assertEquals("Bank (development key)", governance.members().getFirst().name().orElseThrow());
        assertEquals("commonwatt-rules/1", governance.ruleSets().getFirst().text().orElseThrow().name());
    }

    @Test
    void walletWithThePlatformsCalls_doesWhatTheProgramDoes() {
        Governance governance = governance(DevelopmentContract.address());
        var bank = wallet(BANK);
        bank.send(governance.contract().orElseThrow(), governance.proposal(new MotionAction.Remove(3)));
        wallet(GRID).send(governance.contract().orElseThrow(), governance.vote(governance.motions().getFirst().id()));
        assertEquals(Motion.State.EXECUTED, governance.motions().getFirst().state());
        String id = governance.motions().getFirst().id();
        assertTrue(assertThrows(ContractRefusal.class, () -> bank.send(governance.contract().orElseThrow(),
                governance.execution(id))).getMessage().contains("executed already"));
    }

    @Test
    void consortiumOfOtherLogs_isNotShown() {
        String sentence = assertThrows(ChainRuleViolation.class, () -> governance(NEW_KEY).members()).getMessage();
        assertTrue(sentence.contains("COMMONWATT_CHAIN_CONSORTIUM"), sentence);
    }

    @Test
    void wrongUsage_isToldWithAnotherStatus() {
        assertEquals(64, member(BANK, "propose-admit", "--name", "X"));
        assertEquals(64, member(BANK, "propose-admit", "--name", "X", "--key", "0x12", "--role", "witness"));
        assertTrue(problem().contains("40 hexadecimal digits"), problem());
        assertEquals(64, member(BANK, "propose-admit", "--name", "X", "--key", NEW_KEY, "--role", "king"));
        assertEquals(64, member(BANK, "propose-remove", "three"));
        assertEquals(64, member(BANK, "propose-remove", "3", "4"));
        assertEquals(64, member(BANK, "propose-recorder", "appoint"));
        assertEquals(64, member(BANK, "overthrow"));
        assertEquals(64, member(BANK, "members", "--force"));
        assertEquals(0, member(BANK, "help"));
    }

    @Test
    void wrongPasswordOrAddressOrNode_isToldApart() {
        Map<String, String> environment = environment(BANK);
        environment.put("COMMONWATT_MEMBER_PASSWORD", "wrong");
        assertEquals(1, run(environment, "propose-remove", "3"));
        assertTrue(problem().contains("does not open"), problem());
        environment.put("COMMONWATT_MEMBER_CONSORTIUM", NEW_KEY);
        assertEquals(1, run(environment, "members"));
        assertTrue(problem().contains("no contract"), problem());
        environment.put("COMMONWATT_MEMBER_NODE", "http://127.0.0.1:" + TemporaryStack.freePort());
        assertEquals(2, run(environment, "members"));
    }

    @Test
    void foundedConsortium_hasItsMembersAndLogs() throws Exception {
        Path members = Files.writeString(directory.resolve("members.json"), """
                [{"name": "First", "role": "validator", "key": "%s", "node": "%s"}]""".formatted(memberKey(BANK), NEW_KEY));
        assertEquals(0,
                member(BANK, "found", "--members", members.toString(), "--recorder", NEW_KEY, "--voting-blocks", "100"));
        String address = said().lines().findFirst().orElseThrow().split("=")[1];
        Map<String, String> environment = environment(BANK);
        environment.put("COMMONWATT_MEMBER_CONSORTIUM", address);
        assertEquals(0, run(environment, "members"));
        assertTrue(said().contains(memberKey(BANK) + ", node " + NEW_KEY), said());
        String logs = new ConsortiumReader(new Names(List.of()),
                data -> node.call(Names.NO_ACCOUNT, address, data)).logs();
        assertEquals(0, run(environment, "deploy-rounds"));
        String rounds = said().strip().split("=")[1];
        assertEquals(logs, "0x" + node.call(Names.NO_ACCOUNT, rounds, ConsortiumCalls.encode("logs")).substring(26));
        assertEquals(0, run(environment, "deploy-escrows", rounds));
        String escrows = said().strip().split("=")[1];
        assertEquals(rounds, "0x" + node.call(Names.NO_ACCOUNT, escrows, ConsortiumCalls.encode("rounds")).substring(26));
        Files.writeString(members, "[{\"name\": \"First\"}]");
        assertEquals(64, member(BANK, "found", "--members", members.toString(), "--recorder", NEW_KEY, "--voting-blocks", "1"));
    }

    @Test
    void attestation_isSignedByTheOwnKeyWithoutANode() {
        Attestation wanted = new Attestation(7, NEW_KEY.toLowerCase(java.util.Locale.ROOT), new byte[32], 3, new byte[32]);
        assertEquals(wanted.text(), Attestation.parse(wanted.text()).text());
        assertEquals(0, member(BANK, "attest", wanted.text()));
        byte[] signature = energy.commonwatt.verification.Hex.parse(said().strip().substring(2));
        assertTrue(wanted.isSignedBy(memberKey(BANK), signature));
        assertFalse(wanted.isSignedBy(memberKey(GRID), signature));
        assertFalse(new Attestation(8, wanted.contract(), wanted.round(), 3, wanted.finding()).isSignedBy(memberKey(BANK),
                signature));
        assertEquals(1, member(BANK, "attest", "anything"));
        assertTrue(problem().contains("as the page shows it"), problem());
    }

    @Test
    void newKey_opensWithItsPasswordAndIsNeverWrittenOver() {
        Path file = directory.resolve("own.json");
        Map<String, String> environment = environment(BANK);
        environment.put("COMMONWATT_MEMBER_PASSWORD", "short");
        assertEquals(1, run(environment, "new-key", file.toString()));
        environment.put("COMMONWATT_MEMBER_PASSWORD", "long enough for a test");
        assertEquals(0, run(environment, "new-key", file.toString()));
        String account = Keys.load(file, "long enough for a test").getAddress();
        assertTrue(said().contains(account), said());
        assertEquals(1, run(environment, "new-key", file.toString()));
        assertEquals(account, Keys.load(file, "long enough for a test").getAddress());
    }

    private int member(String who, String... arguments) {
        return run(environment(who), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        out.reset();
        err.reset();
        return new Member(environment, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private static Map<String, String> environment(String who) {
        Map<String, String> environment = new HashMap<>();
        environment.put("COMMONWATT_MEMBER_NODE", "http://127.0.0.1:" + chain.port());
        environment.put("COMMONWATT_MEMBER_KEYSTORE", "docs/development-keys/" + who + ".json");
        environment.put("COMMONWATT_MEMBER_PASSWORD", "development");
        environment.put("COMMONWATT_MEMBER_NAMES", "Cooperative");
        return environment;
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String problem() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static MemberWallet wallet(String who) {
        var credentials = Keys.load(Path.of("docs/development-keys/" + who + ".json"), "development");
        return new MemberWallet(node, new KeySigner(credentials), Duration.ofSeconds(20));
    }

    /** @param logs the contract that the platform's database was recorded with */
    private static Governance governance(String logs) {
        var config = new SimulatedConfig(ChainConfig.Kind.DEVELOPMENT, Optional.empty(), Optional.empty(), Optional.empty());
        var nodes = new MemberNodes(List.of(node));
        var store = new MemoryStore(() -> {
        });
        store.inTransaction(() -> {
            store.add(new ChainIdentity(node.chainId(), node.genesisHash(), logs));
            return store;
        });
        return new Governance(new Chain(config, nodes, store, contract), config, nodes);
    }

    private static ConsortiumReader reader() {
        return new ConsortiumReader(new Names(List.of("Cooperative")),
                data -> node.call(Names.NO_ACCOUNT, DevelopmentContract.consortium(), data));
    }

    private static Motion newest() {
        return reader().motions(height(), 1).getFirst();
    }

    private static Motion motion(String id) {
        return reader().motions(height(), 100).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static long height() {
        return node.tip().number();
    }

    private static String memberKey(String who) {
        return Keys.load(Path.of("docs/development-keys/" + who + ".json"), "development").getAddress();
    }

    private static boolean mayDo(String role, String account) {
        String data = FunctionEncoder.encode(new Function("hasRole",
                List.of(new Bytes32(org.web3j.utils.Numeric.hexStringToByteArray(role)), new Address(account)), List.of()));
        return node.call(account, DevelopmentContract.address(), data).endsWith("1");
    }

    private static String selector(String signature) {
        return ConsortiumCalls.selector(signature).substring(2);
    }

    private static String hex(byte[] bytes) {
        return org.web3j.utils.Numeric.toHexString(bytes);
    }
}
