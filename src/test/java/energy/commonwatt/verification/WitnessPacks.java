package energy.commonwatt.verification;

import static energy.commonwatt.verification.GoldenPack.lie;
import static energy.commonwatt.verification.TestPack.LOG;
import static energy.commonwatt.verification.TestPack.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Packs with a cosigned checkpoint, honest and dishonest. */
final class WitnessPacks {

    /** Two of three witnesses. */
    static final String TRUST = "trust-witnesses.json";
    /** Two of three keys, two of which are one key with two names. */
    static final String DOUBLED = "trust-witnesses-doubled.json";

    private static final long TIME = 1_795_341_601L;
    private static final NoteSigner ONE = witness("witness.one.example", 11);
    private static final NoteSigner TWO = witness("witness.two.example/w", 12);
    private static final NoteSigner THREE = witness("witness.three.example", 13);
    private static final NoteSigner ALIAS = witness("witness.eins.example", 11);
    private static final NoteSigner STRANGER = witness("stranger.example", 14);

    private WitnessPacks() {
    }

    static Map<String, byte[]> trustFiles() {
        return Map.of(TRUST, trust(ONE, TWO, THREE), DOUBLED, trust(ONE, ALIAS, TWO));
    }

    private static byte[] trust(NoteSigner... witnesses) {
        Map<String, Object> trust = TestPack.trust();
        trust.put("witnesses", object("threshold", 2L, "keys", vkeys(witnesses), "origin", SignedLog.PREFIX));
        return (Json.write(trust) + "\n").getBytes();
    }

    static List<GoldenPack> good() {
        String body = head().body();
        List<GoldenPack> packs = new ArrayList<>();
        packs.add(GoldenPack.good("witnesses", "two of the three witnesses of the trust file cosigned",
                pack(note(head(), ONE, THREE))).withTrust(TRUST));
        packs.add(GoldenPack.good("witnesses-and-strangers",
                "a line after the third, signatures of unknown keys, a witness that cosigned twice",
                pack(body + "extension\n\n" + log().sign(body + "extension\n") + "— stranger.example AAAAAAA=\n"
                        + line(ONE, body + "extension\n", TIME + 9) + line(TWO, body + "extension\n", TIME)
                        + line(ONE, body + "extension\n", TIME)))
                .withTrust(TRUST));
        packs.add(GoldenPack.good("witnesses-self-asserted", "witnesses that the pack itself names",
                pack(note(head(), ONE, TWO), ONE, TWO)).withoutTrust());
        packs.add(GoldenPack.good("witnesses-named-did-not-cosign",
                "no witness that the pack names cosigned, and nobody asked for one", pack(note(head(), ONE), TWO))
                .withoutTrust());
        packs.add(GoldenPack.good("witnesses-of-the-pack-not-asked-for",
                "keys of the pack that are none, where the trust file names others",
                keys(pack(note(head(), ONE, THREE)), "none"))
                .withTrust(TRUST));
        packs.addAll(unknown());
        return packs;
    }

    /** Nothing speaks against them, but the witnesses that the trust file asks for are missing. */
    private static List<GoldenPack> unknown() {
        String body = head().body();
        NoteSigner bare = NoteSigner.of(TWO.key().name(), NoteKey.ED25519, SignedLog.seed(12));
        return List.of(
                unknown("none", "no checkpoint, where the trust file asks for witnesses", GoodPacks.plain(), TRUST),
                unknown("below-threshold", "one of two", pack(note(head(), ONE)), TRUST),
                unknown("one-twice", "one witness cosigned twice",
                        pack(note(head(), ONE) + line(ONE, body, TIME + 60)), TRUST),
                unknown("strangers-only", "cosigned by a key that only the pack names",
                        pack(note(head(), STRANGER), STRANGER), TRUST),
                unknown("one-key-with-two-names", "the same key under two names counts once",
                        pack(note(head(), ONE, ALIAS)), DOUBLED),
                unknown("bare-signature", "a witness's key signed as a log does, which is another key id",
                        pack(note(head(), ONE) + bare.sign(body)), TRUST));
    }

    static List<GoldenPack> bad() {
        List<GoldenPack> packs = new ArrayList<>();
        packs.addAll(otherHeads());
        packs.addAll(otherSignatures());
        packs.addAll(otherForms());
        return packs;
    }

    private static List<GoldenPack> otherHeads() {
        LogCheckpoint head = head();
        String prefix = SignedLog.PREFIX;
        return List.of(
                bad("other-size", "the checkpoint is of another size",
                        pack(note(new LogCheckpoint(head.origin(), 7, head.root()), ONE, TWO))),
                bad("other-root", "the checkpoint has another root",
                        pack(note(new LogCheckpoint(head.origin(), 8, SignedLog.seed(3)), ONE, TWO))),
                bad("other-log", "the checkpoint is of another log",
                        pack(note(checkpoint(prefix + Hex.of(LogHash.logId("platform"))), ONE, TWO))),
                bad("other-platform", "the checkpoint is of another platform than the trust file has",
                        pack(note(checkpoint("other.example/logs/" + Hex.of(LogHash.logId(LOG))), ONE, TWO))),
                bad("origin-without-logs", "the origin does not say that it is a log's",
                        pack(note(checkpoint("platform.example/" + Hex.of(LogHash.logId(LOG))), ONE, TWO))),
                bad("origin-in-upper-case", "the log's id in upper case",
                        pack(note(checkpoint(prefix + Hex.of(LogHash.logId(LOG)).toUpperCase()), ONE, TWO))));
    }

    private static List<GoldenPack> otherSignatures() {
        String body = head().body();
        String other = new LogCheckpoint(head().origin(), 7, SignedLog.seed(3)).body();
        String good = note(head(), ONE, TWO);
        return List.of(
                bad("cosignature-of-another-checkpoint", "a witness's cosignature of another head",
                        pack(note(head(), ONE, TWO) + line(THREE, other, TIME))),
                bad("cosignature-edited", "one bit of a cosignature is another", pack(flipped(good))),
                bad("cosignature-of-another-time", "the time of a cosignature is another",
                        pack(note(head(), ONE) + stamped(TWO, body, TIME + 1))),
                bad("cosignature-by-another-key", "a stranger in a witness's name",
                        pack(note(head(), ONE) + new SignedNote.Line(TWO.key().name(), TWO.key().hash(),
                                parsed(line(STRANGER, body, TIME)).signature()).write())),
                bad("cosignature-without-time", "a bare signature in place of a cosignature",
                        pack(note(head(), ONE) + TWO.line(TWO.bytes(body.getBytes())))),
                bad("bad-line-beside-a-good-one", "a witness's good cosignature and a bad one",
                        pack(good + flipped(line(TWO, body, TIME)))),
                lie("witnesses-self-asserted-edited", "a bad cosignature in the name of a witness that the pack itself names",
                        "witnesses", pack(flipped(good), ONE, TWO)));
    }

    private static List<GoldenPack> otherForms() {
        String good = note(head(), ONE, TWO);
        String zero = head().body().replace("\n8\n", "\n08\n");
        return List.of(
                bad("line-ends", "carriage returns in the note", pack(good.replace("\n", "\r\n"))),
                bad("without-signatures", "a checkpoint without signatures", pack(head().body())),
                bad("without-last-newline", "the last newline is missing", pack(good.strip())),
                lie("witnesses-note-too-long", "a note of more than 64 KiB", "format",
                        pack(good.replace("\n\n", "\n" + "x".repeat(SignedNote.MAX_BYTES) + "\n\n"))),
                bad("base64-of-another-form", "another Base64 form of the same bytes",
                        pack(good.replaceAll("=(\n[^=]*)$", "$1"))),
                bad("size-with-leading-zero", "a size with a leading zero, well signed",
                        pack(zero + "\n" + log().sign(zero) + line(ONE, zero, TIME) + line(TWO, zero, TIME))),
                bad("empty-line-in-checkpoint", "an empty line after the root, well signed",
                        pack(head().body() + "\nmore\n\n" + line(ONE, head().body() + "\nmore\n", TIME)
                                + line(TWO, head().body() + "\nmore\n", TIME))),
                lie("witnesses-pack-key-without-its-hash", "a key of the pack with another hash", "witnesses",
                        keys(pack(good), ONE.key().vkey().replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"))),
                lie("witnesses-pack-key-of-a-log", "a key of the pack that is no witness's", "witnesses",
                        keys(pack(good), log().key().vkey())),
                lie("witnesses-pack-key-of-small-order", "a key under which anybody can sign", "witnesses", smallOrder()),
                lie("witnesses-without-keys", "no keys", "format", pack(good), text -> text.replace(",\"keys\":[]", "")),
                lie("witnesses-with-66-keys", "more keys than a pack may name", "format",
                        keys(pack(good), copies(66))),
                lie("witnesses-with-another-member", "a member that the format does not have", "format", pack(good),
                        text -> text.replace(",\"keys\":[]", ",\"keys\":[],\"threshold\":1")),
                lie("witnesses-as-list", "a list in place of the note", "format",
                        GoldenPack.set(pack(good), "witnesses.checkpoint", List.of(good))));
    }

    /** The key is the neutral point: any text is signed by the neutral point and the number 0. */
    private static TestPack smallOrder() {
        byte[] typed = new byte[33];
        typed[0] = NoteKey.COSIGNATURE;
        typed[1] = 1;
        byte[] hash = Arrays.copyOf(LogHash.sha256(NoteText.concat("anybody\n".getBytes(), typed)), 4);
        byte[] signature = new byte[72];
        signature[8] = 1;
        String line = new SignedNote.Line("anybody", hash, signature).write();
        return keys(pack(note(head()) + line), "anybody+" + Hex.of(hash) + "+" + Base64.getEncoder().encodeToString(typed));
    }

    private static GoldenPack bad(String name, String says, TestPack pack) {
        return lie("witnesses-" + name, says, "witnesses", pack).withTrust(TRUST);
    }

    private static GoldenPack unknown(String name, String says, TestPack pack, String trust) {
        return new GoldenPack("unknown-witnesses-" + name + ".json", says, (Json.write(pack.json) + "\n").getBytes(), trust,
                Finding.UNKNOWN, null);
    }

    /** The head of {@link GoodPacks#plain}. */
    private static LogCheckpoint head() {
        return checkpoint(SignedLog.PREFIX + Hex.of(LogHash.logId(LOG)));
    }

    private static LogCheckpoint checkpoint(String origin) {
        return new LogCheckpoint(origin, 8, GoodPacks.log(TestPack.record(LOG), 8, 5).root());
    }

    private static NoteSigner log() {
        return NoteSigner.of(head().origin(), NoteKey.ED25519, SignedLog.seed(1));
    }

    private static String note(LogCheckpoint checkpoint, NoteSigner... witnesses) {
        NoteSigner log = NoteSigner.of(checkpoint.origin(), NoteKey.ED25519, SignedLog.seed(1));
        StringBuilder note = new StringBuilder(checkpoint.body()).append('\n').append(log.sign(checkpoint.body()));
        for (NoteSigner witness : witnesses) {
            note.append(line(witness, checkpoint.body(), TIME));
        }
        return note.toString();
    }

    private static String line(NoteSigner witness, String body, long time) {
        return Cosignature.line(witness, body, time);
    }

    /** A cosignature whose time was changed after it was made. */
    private static String stamped(NoteSigner witness, String body, long time) {
        SignedNote.Line line = parsed(line(witness, body, time - 1));
        byte[] signature = line.signature();
        signature[7]++;
        return new SignedNote.Line(line.name(), line.hash(), signature).write();
    }

    /** The last signature with one bit changed. */
    private static String flipped(String note) {
        int at = note.lastIndexOf("— ");
        SignedNote.Line line = parsed(note.substring(at));
        byte[] signature = line.signature();
        signature[20] ^= 1;
        return note.substring(0, at) + new SignedNote.Line(line.name(), line.hash(), signature).write();
    }

    private static SignedNote.Line parsed(String line) {
        return SignedNote.lines(line).get(0);
    }

    private static TestPack pack(String note, NoteSigner... keys) {
        TestPack pack = GoodPacks.plain();
        pack.json.put("witnesses", object("checkpoint", note, "keys", vkeys(keys)));
        return pack;
    }

    private static TestPack keys(TestPack pack, String... vkeys) {
        return GoldenPack.set(pack, "witnesses.keys", Arrays.asList((Object[]) vkeys));
    }

    private static String[] copies(int count) {
        String[] keys = new String[count];
        Arrays.fill(keys, ONE.key().vkey());
        return keys;
    }

    private static List<Object> vkeys(NoteSigner... signers) {
        List<Object> keys = new ArrayList<>();
        for (NoteSigner signer : signers) {
            keys.add(signer.key().vkey());
        }
        return keys;
    }

    private static NoteSigner witness(String name, int seed) {
        return NoteSigner.of(name, NoteKey.COSIGNATURE, SignedLog.seed(seed));
    }
}
