package energy.commonwatt.verification;

import static energy.commonwatt.verification.TestPack.LOG;
import static energy.commonwatt.verification.TestPack.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.web3j.crypto.ECKeyPair;

/** Packs of a chain that invented validators seal, good and bad. */
final class SealPacks {

    private static final List<ECKeyPair> FOUR = TestSeals.keys(4);
    private static final ECKeyPair STRANGER = TestSeals.key(99);
    private static final ECKeyPair FIFTH = TestSeals.key(50);
    private static final String TRUST = "trust-qbft.json";
    private static final String EARLIER = "trust-qbft-block-100.json";
    private static final String SHORT_EPOCHS = "trust-qbft-epochs-of-10.json";
    private static final long BLOCK = 123;

    private SealPacks() {
    }

    static Map<String, byte[]> trustFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(TRUST, trust(0, 30_000));
        files.put(EARLIER, trust(100, 30_000));
        files.put(SHORT_EPOCHS, trust(100, 10));
        return files;
    }

    private static byte[] trust(long block, long epochLength) {
        Map<String, Object> trust = TestPack.trust();
        trust.put("consensus", "qbft");
        trust.put("validators", object("block", block, "addresses", TestPack.prefixed(TestSeals.addresses(FOUR)), "epochLength",
                epochLength));
        return (Json.write(trust) + "\n").getBytes();
    }

    static List<GoldenPack> good() {
        return List.of(good("sealed-by-4-of-4", "all four validators signed", TRUST, sealed(seals -> {
        })), good("sealed-by-3-of-4", "a quorum of four is three", TRUST, sealed(seals -> seals.signedBy(FOUR.subList(1, 4)))),
                good("sealed-in-round-1", "a block of the second attempt", TRUST, sealed(seals -> seals.round = 1)),
                good("sealed-later", "the trust file names the same validators of an earlier block", EARLIER, sealed(seals -> {
                })),
                good("sealed-self-asserted", "without a trust file the block names its own validators", null, sealed(seals -> {
                })),
                good("validator-admitted", "three of four voted for a fifth, and four of five signed", EARLIER,
                        changed(five(), List.of(votes(110, 0), votes(111, 1), votes(112, 2)))),
                good("header-without-vote", "a header among the votes that has none counts for nothing", EARLIER,
                        changed(new TestSeals(FOUR), List.of(header(110, new TestSeals(FOUR))))),
                good("validator-removed", "three of four voted against the fourth, and two of three signed", EARLIER,
                        changed(new TestSeals(FOUR.subList(0, 3)).signedBy(FOUR.subList(0, 2)),
                                List.of(against(110, 0), against(111, 1), against(112, 2)))));
    }

    static List<GoldenPack> bad() {
        List<GoldenPack> packs = new ArrayList<>();
        packs.addAll(seals());
        packs.addAll(headers());
        packs.addAll(sets());
        return packs;
    }

    private static List<GoldenPack> seals() {
        return List.of(
                lie("two-of-four-seals", "two seals where three are needed", sealed(s -> s.signedBy(FOUR.subList(0, 2)))),
                lie("doubled-seal", "one validator's seal twice",
                        sealed(s -> s.signedBy(List.of(FOUR.get(0), FOUR.get(1), FOUR.get(1))))),
                lie("doubled-seal-beside-enough", "three seals and one of them again",
                        sealed(s -> s.signedBy(List.of(FOUR.get(0), FOUR.get(1), FOUR.get(2), FOUR.get(2))))),
                lie("strangers-seal", "a seal of somebody who is no validator",
                        sealed(s -> s.signedBy(List.of(FOUR.get(0), FOUR.get(1), STRANGER)))),
                lie("strangers-seal-beside-enough", "three seals and one of a stranger",
                        sealed(s -> s.signedBy(List.of(FOUR.get(0), FOUR.get(1), FOUR.get(2), STRANGER)))),
                lie("high-s", "a seal with the higher s", sealed(s -> s.spoil = TestSeals::highS)),
                lie("seal-with-v-27", "v of 27 or 28", sealed(s -> s.spoil = seal -> edited(seal, 64, 27))),
                lie("seal-with-r-0", "r of zero", sealed(s -> s.spoil = seal -> filled(seal, 0, 32, 0))),
                lie("seal-with-s-0", "s of zero", sealed(s -> s.spoil = seal -> filled(seal, 32, 64, 0))),
                lie("seal-with-r-too-large", "r beyond the order of the curve",
                        sealed(s -> s.spoil = seal -> filled(seal, 0, 32, 0xff))),
                lie("seal-of-66-bytes", "a seal with a byte too many",
                        sealed(s -> s.spoil = seal -> BadPacks.concat(seal, new byte[1])),
                        "header"),
                lie("no-seals", "a header without seals", sealed(s -> s.signedBy(List.of()))),
                lie("wrong-round", "seals of round 0 on a header of round 1", sealed(s -> {
                    s.round = 1;
                    s.signedRound = 0L;
                })),
                lie("seals-of-other-round", "seals of round 3 on a header of round 2", sealed(s -> {
                    s.round = 2;
                    s.signedRound = 3L;
                })));
    }

    private static List<GoldenPack> headers() {
        return List.of(lie("proposer-outside", "a proposer who is no validator", sealed(s -> s.by(STRANGER))),
                lie("not-qbft", "a mix hash of another consensus", sealed(s -> s.mixHash = new byte[32])),
                GoldenPack.lie("sealed-header-edited", "a changed gas limit under the old seals and the right hash", "seals",
                        edited()).withTrust(TRUST),
                GoldenPack.lie("other-round-same-hash", "another round under the same hash: the seals tell", "seals",
                        otherRound()).withTrust(TRUST));
    }

    private static List<GoldenPack> sets() {
        return List.of(lie("old-set", "a block of five validators, of whom the trust file knows four", of(five())),
                GoldenPack.lie("validator-admitted-by-two", "two of four votes for a fifth", "seals",
                        changed(five(), List.of(votes(110, 0), votes(111, 1)))).withTrust(EARLIER),
                GoldenPack.lie("validator-admitted-by-one-voting-thrice", "three votes of one validator", "seals",
                        changed(five(), List.of(votes(110, 0), votes(111, 0), votes(112, 0)))).withTrust(EARLIER),
                GoldenPack.lie("vote-taken-back", "three votes, one of which was taken back", "seals",
                        changed(five(), List.of(votes(110, 0), against(111, 0, FIFTH), votes(112, 1), votes(113, 2))))
                        .withTrust(EARLIER),
                GoldenPack.lie("votes-of-two-epochs", "votes that an epoch's end dropped", "seals",
                        changed(five(), List.of(votes(108, 0), votes(109, 1), votes(111, 2)))).withTrust(SHORT_EPOCHS),
                GoldenPack.lie("vote-where-an-epoch-begins", "a vote in a block that has none", "seals",
                        changed(five(), List.of(votes(110, 0), votes(111, 1), votes(112, 2)))).withTrust(SHORT_EPOCHS),
                GoldenPack.lie("vote-without-seals", "a vote in a block that two signed", "seals",
                        changed(five(),
                                List.of(votes(110, 0), header(111, new TestSeals(FOUR).by(FOUR.get(1)).votes(FIFTH, true)
                                        .signedBy(FOUR.subList(0, 2))), votes(112, 2))))
                        .withTrust(EARLIER),
                GoldenPack.lie("votes-in-descending-order", "headers with votes out of order", "seals",
                        changed(five(), List.of(votes(112, 0), votes(111, 1), votes(110, 2)))).withTrust(EARLIER),
                GoldenPack.lie("same-vote-twice", "a header with a vote twice", "seals",
                        changed(five(), List.of(votes(110, 0), votes(110, 0), votes(112, 1)))).withTrust(EARLIER),
                GoldenPack
                        .lie("vote-with-a-zero-byte", "votes to remove that are written 0x00, as no node writes them", "seals",
                                changed(new TestSeals(FOUR.subList(0, 3)).signedBy(FOUR.subList(0, 2)),
                                        List.of(zeroVote(110, 0), zeroVote(111, 1), zeroVote(112, 2))))
                        .withTrust(EARLIER),
                GoldenPack.lie("vote-after-the-block", "a vote of a later block", "seals",
                        changed(new TestSeals(FOUR), List.of(votes(124, 0)))).withTrust(EARLIER),
                GoldenPack.lie("removed-validator-signs", "a removed validator still signs", "seals",
                        changed(new TestSeals(FOUR.subList(0, 3)).signedBy(FOUR),
                                List.of(against(110, 0), against(111, 1), against(112, 2))))
                        .withTrust(EARLIER));
    }

    private static GoldenPack good(String name, String says, String trust, TestPack pack) {
        return GoldenPack.good(name, says, pack).withTrust(trust);
    }

    private static GoldenPack lie(String name, String says, TestPack pack) {
        return lie(name, says, pack, "seals");
    }

    private static GoldenPack lie(String name, String says, TestPack pack, String step) {
        return GoldenPack.lie(name, says, step, pack).withTrust(TRUST);
    }

    private static TestSeals five() {
        List<ECKeyPair> all = new ArrayList<>(FOUR);
        all.add(FIFTH);
        all.sort(java.util.Comparator.comparing(org.web3j.crypto.Keys::getAddress));
        TestSeals seals = new TestSeals(all).by(FOUR.get(0));
        return seals.signedBy(all.stream().filter(key -> !key.equals(FOUR.get(3))).toList());
    }

    private static byte[] votes(long block, int whose) {
        return header(block, new TestSeals(FOUR).by(FOUR.get(whose)).votes(FIFTH, true));
    }

    private static byte[] zeroVote(long block, int whose) {
        TestSeals seals = new TestSeals(FOUR).by(FOUR.get(whose));
        seals.vote = List.of(Rlp.of(TestSeals.address(FOUR.get(3))), Rlp.of(new byte[1]));
        return header(block, seals);
    }

    private static byte[] against(long block, int whose) {
        return against(block, whose, FOUR.get(3));
    }

    private static byte[] against(long block, int whose, ECKeyPair whom) {
        return header(block, new TestSeals(FOUR).by(FOUR.get(whose)).votes(whom, false));
    }

    private static byte[] header(long block, TestSeals seals) {
        TestChain chain = TestChain.alone();
        chain.number = block;
        return seals.header(chain);
    }

    private static TestPack sealed(Consumer<TestSeals> change) {
        TestSeals seals = new TestSeals(FOUR);
        change.accept(seals);
        return of(seals);
    }

    private static TestPack of(TestSeals seals) {
        Map<String, Object> record = TestPack.record(LOG);
        TestLog log = GoodPacks.log(record, 8, 5);
        TestChain chain = TestChain.withNeighbours();
        chain.headerFields = 16;
        TestPack pack = TestPack.honest(record, log, 5, chain);
        GoldenPack.set(pack, "chain.consensus", "qbft");
        return withHeader(pack, seals.header(chain));
    }

    private static TestPack changed(TestSeals seals, List<byte[]> changes) {
        return GoldenPack.set(of(seals), "chain.validatorChanges", TestPack.prefixed(changes));
    }

    private static TestPack withHeader(TestPack pack, byte[] header) {
        GoldenPack.set(pack, "chain.block.header", Hex.prefixed(header));
        return GoldenPack.set(pack, "chain.block.hash", Hex.prefixed(hash(header)));
    }

    /** As a liar would compute it, who does not care about the rest of the header. */
    private static byte[] hash(byte[] header) {
        List<Rlp> fields = new ArrayList<>(Rlp.decode(header).items());
        List<Rlp> extra = new ArrayList<>(Rlp.decode(fields.get(12).bytes()).items());
        extra.set(3, TestChain.number(0));
        extra.set(4, Rlp.of(List.of()));
        fields.set(12, Rlp.of(Rlp.of(extra).encode()));
        return Keccak256.hash(Rlp.of(fields).encode());
    }

    private static TestPack edited() {
        TestPack pack = sealed(seals -> {
        });
        List<Rlp> fields = new ArrayList<>(headerFields(pack));
        fields.set(9, TestChain.number(31_000_000));
        return withHeader(pack, Rlp.of(fields).encode());
    }

    private static TestPack otherRound() {
        TestPack pack = sealed(seals -> {
        });
        List<Rlp> fields = new ArrayList<>(headerFields(pack));
        List<Rlp> extra = new ArrayList<>(Rlp.decode(fields.get(12).bytes()).items());
        extra.set(3, TestChain.number(1));
        fields.set(12, Rlp.of(Rlp.of(extra).encode()));
        return withHeader(pack, Rlp.of(fields).encode());
    }

    @SuppressWarnings("unchecked")
    private static List<Rlp> headerFields(TestPack pack) {
        Map<String, Object> block = (Map<String, Object>) ((Map<String, Object>) pack.json.get("chain")).get("block");
        return Rlp.decode(Hex.parsePrefixed((String) block.get("header"))).items();
    }

    private static byte[] edited(byte[] seal, int at, int value) {
        byte[] other = seal.clone();
        other[at] = (byte) value;
        return other;
    }

    private static byte[] filled(byte[] seal, int from, int to, int value) {
        byte[] other = seal.clone();
        java.util.Arrays.fill(other, from, to, (byte) value);
        return other;
    }
}
