package energy.commonwatt.verification;

import static energy.commonwatt.verification.GoldenPack.lie;
import static energy.commonwatt.verification.GoldenPack.set;
import static energy.commonwatt.verification.TestPack.LOG;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Packs that lie about the file, the record, the reading or the log; {@link BadStatePacks} has those that lie about the chain. */
final class BadPacks {

    private static final String ZERO = "0".repeat(64);

    private BadPacks() {
    }

    static List<GoldenPack> all() {
        List<GoldenPack> packs = new ArrayList<>();
        packs.addAll(format());
        packs.addAll(numbers());
        packs.addAll(record());
        packs.addAll(reading());
        packs.addAll(log());
        packs.addAll(BadStatePacks.all());
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
                        set(plain(), "chain.consensus", "proof-of-trust")),
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

    private static List<GoldenPack> record() {
        return List.of(
                lie("float-in-record", "a number with a fraction in the record", "record",
                        rehashed("body.generatedWh", 415_000.5)),
                lie("decimal-in-record", "415000.0 for 415000 in the record", "record", plain(), replace("415000", "415000.0")),
                lie("exponent-in-record", "415e3 for 415000 in the record", "record", plain(), replace("415000", "415e3")),
                lie("large-integer-in-record", "an integer beyond 2^53-1 in the record", "record", plain(),
                        replace("415000", "9007199254740992")),
                lie("extra-member-in-record", "an envelope member that does not exist, hashed with the rest", "record",
                        rehashed("approved", true)),
                lie("record-id-upper-case", "an id in upper case, hashed with the rest", "record",
                        rehashed("id", "019AA000-0000-7000-8000-000000000001")),
                lie("record-id-version-4", "a random UUID as id", "record",
                        rehashed("id", "0190a8e2-6f1c-4d3a-9b5e-2f4c6a8e0d17")),
                lie("record-time-with-offset", "a time that is not UTC", "record",
                        rehashed("issuedAt", "2026-11-22T10:59:30+01:00")),
                lie("record-day-that-is-not", "the 31st of November", "record", rehashed("issuedAt", "2026-11-31T10:00:00Z")),
                lie("record-period-reversed", "a period that ends before it starts", "record",
                        rehashed("period", TestPack.object("start", "2026-11-02T00:00:00Z", "end", "2026-11-01T00:00:00Z"))),
                lie("record-log-name", "a log name that does not exist", "record", rehashed("log", "asset/../platform")),
                lie("record-body-is-text", "a body that is no object", "record", rehashed("body", "415000 Wh")),
                lie("edited-number", "more energy than was recorded", "inclusion",
                        set(plain(), "record.body.generatedWh", 416_000L)),
                lie("edited-trust-tier", "a better trust tier than was recorded", "inclusion",
                        set(plain(), "record.body.trustTier", "meter-signed")),
                lie("edited-issuer", "another issuer", "inclusion", set(plain(), "record.issuer", "platform")),
                lie("edited-time", "issued a second earlier", "inclusion",
                        set(plain(), "record.issuedAt", "2026-11-22T09:59:29Z")),
                lie("edited-log-name", "the record moved to another log", "inclusion", set(plain(), "record.log", "platform")),
                lie("removed-member", "the record without its plausibility verdicts", "inclusion", withoutPlausibility()));
    }

    private static List<GoldenPack> reading() {
        TestPack ofOtherMeter = GoodPacks.withReading(50);
        return List.of(
                lie("reading-edited", "another measurement", "reading",
                        set(GoodPacks.withReading(50), "reading.reading.milliwattHours", 1L)),
                lie("reading-of-another-meter", "a metering point that the record does not speak of", "reading",
                        set(ofOtherMeter, "reading.reading.meteringPoint", "DE0002")),
                lie("reading-outside-the-period", "a reading that is in the tree but not in the period", "reading",
                        outsidePeriod()),
                lie("reading-of-another-meter-in-the-tree", "a reading of another metering point, hashed with the rest",
                        "reading", foreignMeter()),
                lie("reading-moved", "another place in the record", "reading",
                        set(GoodPacks.withReading(50), "reading.leafIndex", 51L)),
                lie("reading-beyond-the-count", "a place that the record does not have", "reading",
                        set(GoodPacks.withReading(50), "reading.leafIndex", 96L)),
                lie("reading-count-edited", "another count, as the record was hashed with it", "reading", wrongCount()),
                lie("reading-path-edited", "a wrong hash in the path", "reading",
                        set(GoodPacks.withReading(50), "reading.path.2", ZERO)),
                lie("reading-path-empty", "no path", "reading", set(GoodPacks.withReading(50), "reading.path", List.of())),
                lie("reading-as-decimal", "50345.0 for 50345", "reading", GoodPacks.withReading(50),
                        replace(":50345", ":50345.0")),
                lie("reading-extra-member", "a member that readings do not have", "reading",
                        set(GoodPacks.withReading(50), "reading.reading.note", "estimated")),
                lie("reading-of-another-type", "a record that has no readings", "reading", readingOfRuleSet()));
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

    /** A record that was changed before it was hashed, so that only its form is wrong. */
    private static TestPack rehashed(String path, Object value) {
        TestPack changed = set(plain(), "record." + path, value);
        @SuppressWarnings("unchecked")
        Map<String, Object> record = (Map<String, Object>) changed.json.get("record");
        TestLog log = TestLog.filled(8, 1).with(5, LogHash.leaf(CanonicalJson.bytes(record)));
        return TestPack.honest(record, log, 5, TestChain.withNeighbours());
    }

    private static TestPack withoutPlausibility() {
        TestPack pack = plain();
        Map<?, ?> record = (Map<?, ?>) pack.json.get("record");
        ((Map<?, ?>) record.get("body")).remove("plausibility");
        return pack;
    }

    private static TestPack readings(Map<String, Object> record, TestPack.Readings readings) {
        return TestPack.honest(record, GoodPacks.log(record, 8, 5), 5, TestChain.withNeighbours()).reading(readings, 50);
    }

    private static TestPack outsidePeriod() {
        TestPack.Readings readings = new TestPack.Readings(GoodPacks.DAY);
        Map<String, Object> record = TestPack.record(LOG, readings);
        record.put("period", TestPack.object("start", "2026-11-01T00:00:00Z", "end", "2026-11-01T12:30:00Z"));
        return readings(record, readings);
    }

    private static TestPack foreignMeter() {
        TestPack.Readings readings = new TestPack.Readings(GoodPacks.DAY);
        Map<String, Object> record = TestPack.record(LOG, readings);
        set(wrap(record), "record.body.meteringPoint", "DE0002");
        return readings(record, readings);
    }

    private static TestPack wrongCount() {
        TestPack.Readings readings = new TestPack.Readings(GoodPacks.DAY);
        Map<String, Object> record = TestPack.record(LOG, readings);
        set(wrap(record), "record.body.readings.count", 40L);
        return readings(record, readings);
    }

    private static TestPack readingOfRuleSet() {
        TestPack.Readings readings = new TestPack.Readings(GoodPacks.DAY);
        Map<String, Object> record = TestPack.record(LOG, readings);
        record.put("type", "rule-set/1");
        return readings(record, readings);
    }

    private static TestPack wrap(Map<String, Object> record) {
        TestPack pack = new TestPack();
        pack.json.put("record", record);
        return pack;
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
