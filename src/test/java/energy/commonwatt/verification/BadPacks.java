package energy.commonwatt.verification;

import static energy.commonwatt.verification.GoldenPack.lie;
import static energy.commonwatt.verification.GoldenPack.set;
import static energy.commonwatt.verification.TestPack.LOG;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Packs that lie about the file or the log; {@link BadRecordPacks} and {@link BadStatePacks} have the other lies. */
final class BadPacks {

    private static final String ZERO = "0".repeat(64);

    private BadPacks() {
    }

    static List<GoldenPack> all() {
        List<GoldenPack> packs = new ArrayList<>();
        packs.addAll(format());
        packs.addAll(text());
        packs.addAll(numbers());
        packs.addAll(BadRecordPacks.all());
        packs.addAll(log());
        packs.addAll(BadStatePacks.all());
        packs.addAll(WitnessPacks.bad());
        return packs;
    }

    static TestPack plain() {
        return GoodPacks.plain();
    }

    private static List<GoldenPack> format() {
        return List.of(
                lie("duplicate-key", "head.size stands there twice", "format", plain(),
                        replace("\"size\":8", "\"size\":8,\"size\":8")),
                lie("duplicate-key-in-record", "a number stands in the record twice", "format", plain(),
                        replace("\"generatedWh\":415000", "\"generatedWh\":999000,\"generatedWh\":415000")),
                lie("extra-member", "a member that the format does not have", "format",
                        set(plain(), "note", "checked by experts")),
                lie("extra-member-in-chain", "a member that the format does not have", "format",
                        set(plain(), "chain.sealed", true)),
                lie("extra-member-in-block", "a member that the format does not have", "format",
                        set(plain(), "chain.block.time", 5L)),
                lie("missing-member", "no head", "format", without("head")),
                lie("missing-transaction", "no transaction", "format", plain(),
                        replace(",\"transaction\":\"0x", ",\"transactoin\":\"0x")),
                lie("unknown-format", "a format version that does not exist", "format",
                        set(plain(), "format", "commonwatt-proof-pack/2")),
                lie("unknown-consensus", "a consensus that does not exist", "format",
                        set(plain(), "chain.consensus", "proof-of-trust")));
    }

    private static List<GoldenPack> text() {
        return List.of(
                lie("upper-case-hash", "a hash in upper case", "format", plain(), s -> upperCase(s, "\"root\":\"")),
                lie("upper-case-address", "an address in mixed case", "format", plain(),
                        replace("0x5fbdb2315678afecb367", "0x5FbDB2315678afecb367")),
                lie("prefixed-root", "0x before a SHA-256 value", "format", set(plain(), "head.root", "0x" + "ab".repeat(31))),
                lie("short-hash", "a hash of 31 bytes in the path", "format",
                        set(plain(), "inclusion.path.0", "ab".repeat(31))),
                lie("odd-hex", "half a byte in the header", "format", plain(),
                        s -> s.replaceFirst("(\"header\":\"0x[0-9a-f]+)[0-9a-f]\"", "$1\"")),
                lie("text-after-pack", "a second value after the pack", "format", plain(), s -> s + "{}"),
                lie("cut-off", "the file ends early", "format", plain(), s -> s.substring(0, s.length() - 1)),
                lie("empty", "no bytes at all", "format", plain(), s -> ""),
                lie("byte-order-mark", "a byte order mark", "format", plain(), s -> "\uFEFF" + s),
                lie("lone-surrogate", "half a character in the record", "format", plain(),
                        replace("portal-export", "portal-export\\ud800")),
                lie("comment", "a comment", "format", plain(), s -> s.replaceFirst("\\{", "{/* true */")));
    }

    private static List<GoldenPack> numbers() {
        return List.of(lie("size-as-decimal", "8.0 for 8", "format", plain(), replace("\"size\":8", "\"size\":8.0")),
                lie("size-as-exponent", "8e0 for 8", "format", plain(), replace("\"size\":8", "\"size\":8e0")),
                lie("size-as-text", "\"8\" for 8", "format", set(plain(), "head.size", "8")),
                lie("size-zero", "an empty log", "format", set(plain(), "head.size", 0L)),
                lie("size-negative", "a negative size", "format", set(plain(), "head.size", -8L)),
                lie("size-too-large", "a size beyond 2^53-1", "format", plain(),
                        replace("\"size\":8", "\"size\":9007199254740992")),
                lie("index-negative", "a negative index", "format", set(plain(), "inclusion.leafIndex", -1L)),
                lie("index-minus-zero", "-0 for 0", "format", GoodPacks.plain(8, 0, 21),
                        replace("\"leafIndex\":0", "\"leafIndex\":-0")));
    }

    private static List<GoldenPack> log() {
        return List.of(
                lie("empty-path", "no path", "inclusion", set(plain(), "inclusion.path", List.of())),
                lie("path-too-short", "a path without its last hash", "inclusion", path(plain(), 0, 1)),
                lie("path-without-first", "a path without its first hash", "inclusion", path(plain(), 1, 0)),
                lie("path-too-long", "one hash more than the tree is high", "inclusion", longer()),
                lie("swapped-siblings", "two hashes of the path in the other order", "inclusion", swapped()),
                lie("wrong-index", "another index", "inclusion", set(plain(), "inclusion.leafIndex", 4L)),
                lie("index-beyond-size", "an index that the log does not have", "inclusion",
                        set(plain(), "inclusion.leafIndex", 8L)),
                lie("wrong-root", "another root", "inclusion", set(plain(), "head.root", ZERO)),
                lie("wrong-size", "a larger log than the path is for", "inclusion", set(plain(), "head.size", 9L)),
                lie("node-hashed-as-leaf", "a log whose nodes are hashed with the prefix of leaves", "inclusion",
                        nodesAsLeaves()),
                lie("leaf-hashed-as-node", "a log whose leaves are hashed with the prefix of nodes", "inclusion",
                        leafHashed((byte) 1)),
                lie("leaf-without-prefix", "a log whose leaves are hashed without a prefix", "inclusion", leafHashed(null)),
                lie("leaf-not-canonical", "a leaf hash over another spelling of the record", "inclusion", spelled()));
    }

    private static TestPack path(TestPack pack, int dropFirst, int dropLast) {
        List<?> path = (List<?>) ((Map<?, ?>) pack.json.get("inclusion")).get("path");
        return set(pack, "inclusion.path", new ArrayList<>(path.subList(dropFirst, path.size() - dropLast)));
    }

    private static TestPack longer() {
        TestPack pack = plain();
        List<Object> path = new ArrayList<>((List<?>) ((Map<?, ?>) pack.json.get("inclusion")).get("path"));
        path.add(ZERO);
        return set(pack, "inclusion.path", path);
    }

    private static TestPack swapped() {
        TestPack pack = plain();
        List<Object> path = new ArrayList<>((List<?>) ((Map<?, ?>) pack.json.get("inclusion")).get("path"));
        path.add(0, path.remove(1));
        return set(pack, "inclusion.path", path);
    }

    private static TestPack nodesAsLeaves() {
        Map<String, Object> record = TestPack.record(LOG);
        TestLog log = new TestLog((left, right) -> LogHash.leaf(concat(left, right)));
        log.fill(8, 1);
        log.with(5, GoodPacks.leaf(record));
        return TestPack.honest(record, log, 5, TestChain.withNeighbours());
    }

    private static TestPack leafHashed(Byte prefix) {
        Map<String, Object> record = TestPack.record(LOG);
        byte[] data = CanonicalJson.integersOnly(record);
        TestLog log = TestLog.filled(8, 1).with(5, LogHash.sha256(prefix == null ? data : concat(new byte[]{prefix}, data)));
        return TestPack.honest(record, log, 5, TestChain.withNeighbours());
    }

    private static TestPack spelled() {
        Map<String, Object> record = TestPack.record(LOG);
        TestLog log = TestLog.filled(8, 1).with(5, LogHash.leaf(Json.write(record).getBytes()));
        return TestPack.honest(record, log, 5, TestChain.withNeighbours());
    }

    private static TestPack without(String member) {
        TestPack pack = plain();
        pack.json.remove(member);
        return pack;
    }

    static UnaryOperator<String> replace(String found, String by) {
        return text -> text.replace(found, by);
    }

    private static String upperCase(String text, String before) {
        int at = text.lastIndexOf(before) + before.length();
        return text.substring(0, at) + text.substring(at, at + 64).toUpperCase() + text.substring(at + 64);
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
