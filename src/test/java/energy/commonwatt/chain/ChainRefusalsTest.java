package energy.commonwatt.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.WalletUtils;

import energy.commonwatt.verification.LogHash;

/** What the way onto the chain refuses, and in which words. */
class ChainRefusalsTest {

    private static final byte[] LOG = LogHash.logId("platform");
    private static final SignedTransaction BYTES = new SignedTransaction("0x01", "0xaa", BigInteger.TEN);
    private static final SignedTransaction HIGHER = new SignedTransaction("0x02", "0xbb", BigInteger.TWO.pow(9));
    private static final String OWN_KEY = "0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
    private static final String WELL_KNOWN_KEY = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";

    @TempDir
    Path directory;

    private static Anchor closed() {
        return new HeadAnchor(LogHead.empty(LOG), new LogHead(LOG, 3, LOG), List.of(), Instant.EPOCH);
    }

    private static Anchor sent() {
        Anchor anchor = closed();
        anchor.sign("0x1", 0, BYTES);
        anchor.sent(7);
        return anchor;
    }

    @Test
    void anchorSignedAlready_isNotSignedAgain() {
        assertThrows(IllegalStateException.class, () -> sent().sign("0x1", 1, BYTES));
    }

    @Test
    void anchorThatWasNotSent_isNotReplaced() {
        assertThrows(IllegalStateException.class, () -> closed().replace(HIGHER, Instant.EPOCH));
    }

    @Test
    void anchorThatWasNeverSigned_isNotMined() {
        assertThrows(IllegalStateException.class, () -> closed().mined("0xaa", 8, "0x1"));
    }

    @Test
    void anchorThatIsNotMined_isNotProven() {
        assertThrows(IllegalStateException.class, () -> sent().proven("{}", 1, "0x1", Instant.EPOCH));
    }

    @Test
    void anchorThatIsNotInABlock_isNotLost() {
        assertThrows(IllegalStateException.class, () -> sent().lost());
    }

    @Test
    void provenAnchor_isNotStuck() {
        Anchor anchor = sent();
        anchor.mined("0xaa", 8, "0x1");
        anchor.proven("{}", 8, "0x1", Instant.EPOCH);
        assertThrows(IllegalStateException.class, () -> anchor.stuck("no"));
        assertThrows(IllegalStateException.class, () -> anchor.sent(9));
    }

    @Test
    void replacedAnchor_keepsNonceAndOldBytes() {
        Anchor anchor = sent();
        anchor.waitedInVain(10);
        ReplacedTransaction old = anchor.replace(HIGHER, Instant.EPOCH);
        assertEquals("0xaa", old.hash);
        assertEquals(0, anchor.nonce);
        assertEquals(AnchorState.SIGNED, anchor.state);
    }

    @Test
    void consortiumWithoutKeystore_isRefused() {
        refusedKey(ChainConfig.Kind.CONSORTIUM, Optional.empty(), "", "COMMONWATT_CHAIN_KEYSTORE");
    }

    @Test
    void wellKnownKeyInAConsortiumsKeystore_isRefused() throws Exception {
        refusedKey(ChainConfig.Kind.CONSORTIUM, Optional.of(keystore(WELL_KNOWN_KEY)), "secret", "publish");
    }

    @Test
    void wrongPassword_isRefused() throws Exception {
        refusedKey(ChainConfig.Kind.CONSORTIUM, Optional.of(keystore(OWN_KEY)), "wrong", "password");
    }

    @Test
    void missingKeystore_isRefused() {
        refusedKey(ChainConfig.Kind.CONSORTIUM, Optional.of(directory.resolve("nothing.json")), "secret", "cannot be read");
    }

    @Test
    void ownKeystore_signsForItsAccount() throws Exception {
        var config = new SimulatedConfig(ChainConfig.Kind.CONSORTIUM, Optional.empty(), Optional.of(keystore(OWN_KEY)),
                Optional.of("secret"));
        assertEquals(Credentials.create(OWN_KEY).getAddress(), new Keys().recorder(config).address());
    }

    @Test
    void consortiumWithoutContract_isRefused() {
        assertTrue(assertThrows(ChainRuleViolation.class, () -> chain(world(), Optional.empty()).ready()).getMessage()
                .contains("COMMONWATT_CHAIN_CONTRACT"));
    }

    @Test
    void contractThatTheChainDoesNotHave_isRefused() {
        SimulatedWorld world = world();
        world.chain.tip().contract = false;
        assertTrue(assertThrows(ChainRuleViolation.class, () -> chain(world, Optional.of("0x" + "4".repeat(40))).ready())
                .getMessage().contains("There is no contract"));
    }

    @Test
    void databaseOfADevelopmentChainBeforeTheConsortium_isToldToStartFresh() {
        SimulatedWorld world = world();
        MemoryStore store = new MemoryStore(() -> {
        });
        store.inTransaction(() -> {
            store.add(new ChainIdentity(SimulatedNode.CHAIN_ID, world.chain.blocks.getFirst().hash(),
                    DevelopmentContract.consortium()));
            return store;
        });
        String sentence = assertThrows(ChainRuleViolation.class,
                () -> chain(world, Optional.empty(), ChainConfig.Kind.DEVELOPMENT, store).ready()).getMessage();
        assertTrue(sentence.contains("delete .commonwatt/data"), sentence);
    }

    @Test
    void keystoreOfADevelopmentMember_isRefusedAsAConsortiumsRecorder() {
        refusedKey(ChainConfig.Kind.CONSORTIUM, Optional.of(Path.of("docs/development-keys/bank.json")), "development",
                "publish");
    }

    @Test
    void nodeWithAnotherGenesis_isRefusedEvenWhenItComesBack() {
        SimulatedWorld world = world();
        MemberNodes members = new MemberNodes(List.copyOf(world.nodes));
        ChainIdentity known = new ChainIdentity(SimulatedNode.CHAIN_ID, world.chain.blocks.getFirst().hash(), "0x1");
        world.nodes.forEach(node -> node.chain = world.foreign);
        members.lookAround(known);
        world.nodes.forEach(node -> node.chain = world.chain);
        members.lookAround(known);
        assertTrue(assertThrows(ChainUnavailable.class, () -> members.ask(MemberNode::tip)).getMessage().contains("No node"));
    }

    @Test
    void higherFee_atLeastDoublesAndEndsSomewhere() {
        BigInteger baseFee = BigInteger.valueOf(1_000_000_000L);
        BigInteger bid = Fees.first(baseFee).max();
        int times = 0;
        while (!Fees.isAmple(bid, baseFee)) {
            Fees next = Fees.replacing(bid, baseFee);
            assertTrue(next.max().compareTo(bid.multiply(BigInteger.TWO)) >= 0);
            assertTrue(next.priority().compareTo(next.max()) <= 0);
            bid = next.max();
            times++;
        }
        assertEquals(6, times);
    }

    private void refusedKey(ChainConfig.Kind kind, Optional<Path> keystore, String password, String word) {
        var config = new SimulatedConfig(kind, Optional.empty(), keystore, Optional.of(password));
        assertTrue(assertThrows(ChainRuleViolation.class, () -> new Keys().recorder(config)).getMessage().contains(word));
    }

    private Path keystore(String key) throws Exception {
        var pair = ECKeyPair.create(new BigInteger(key.substring(2), 16));
        return directory.resolve(WalletUtils.generateWalletFile("secret", pair, directory.toFile(), false));
    }

    /** A consortium without troubles. */
    private static SimulatedWorld world() {
        for (long seed = 0;; seed++) {
            SimulatedWorld world = new SimulatedWorld(seed);
            if (!world.development) {
                world.settle(0);
                return world;
            }
        }
    }

    private static Chain chain(SimulatedWorld world, Optional<String> contract) {
        return chain(world, contract, ChainConfig.Kind.CONSORTIUM, new MemoryStore(() -> {
        }));
    }

    private static Chain chain(SimulatedWorld world, Optional<String> contract, ChainConfig.Kind kind, MemoryStore store) {
        var config = new SimulatedConfig(kind, contract, Optional.empty(), Optional.empty());
        TransactionSigner signer = new SimulatedSigner(SimulatedWorld.RECORDER);
        return new Chain(config, new MemberNodes(List.copyOf(world.nodes)), store, new DevelopmentContract(signer, signer));
    }
}
