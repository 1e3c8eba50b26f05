package energy.commonwatt.verification;

import static energy.commonwatt.verification.GoldenPack.lie;
import static energy.commonwatt.verification.GoldenPack.set;
import static energy.commonwatt.verification.TestPack.LOG;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Packs that lie about the record or one of its readings. */
final class BadRecordPacks {

    private static final String ZERO = "0".repeat(64);

    private BadRecordPacks() {
    }

    static List<GoldenPack> all() {
        List<GoldenPack> packs = new ArrayList<>(record());
        packs.addAll(edited());
        packs.addAll(reading());
        return packs;
    }

    private static List<GoldenPack> record() {
        return List.of(
                lie("float-in-record", "a number with a fraction in the record", "record",
                        rehashed("body.generatedWh", 415_000.5)),
                lie("decimal-in-record", "415000.0 for 415000 in the record", "record", BadPacks.plain(),
                        BadPacks.replace("415000", "415000.0")),
                lie("exponent-in-record", "415e3 for 415000 in the record", "record", BadPacks.plain(),
                        BadPacks.replace("415000", "415e3")),
                lie("large-integer-in-record", "an integer beyond 2^53-1 in the record", "record", BadPacks.plain(),
                        BadPacks.replace("415000", "9007199254740992")),
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
                lie("record-body-is-text", "a body that is no object", "record", rehashed("body", "415000 Wh")));
    }

    private static List<GoldenPack> edited() {
        return List.of(
                lie("edited-number", "more energy than was recorded", "inclusion",
                        set(BadPacks.plain(), "record.body.generatedWh", 416_000L)),
                lie("edited-trust-tier", "a better trust tier than was recorded", "inclusion",
                        set(BadPacks.plain(), "record.body.trustTier", "meter-signed")),
                lie("edited-issuer", "another issuer", "inclusion", set(BadPacks.plain(), "record.issuer", "platform")),
                lie("edited-time", "issued a second earlier", "inclusion",
                        set(BadPacks.plain(), "record.issuedAt", "2026-11-22T09:59:29Z")),
                lie("edited-log-name", "the record moved to another log", "inclusion",
                        set(BadPacks.plain(), "record.log", "platform")),
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
                        BadPacks.replace(":50345", ":50345.0")),
                lie("reading-extra-member", "a member that readings do not have", "reading",
                        set(GoodPacks.withReading(50), "reading.reading.note", "estimated")),
                lie("reading-of-another-type", "a record that has no readings", "reading", readingOfRuleSet()));
    }

    /** A record that was changed before it was hashed, so that only its form is wrong. */
    private static TestPack rehashed(String path, Object value) {
        TestPack changed = set(BadPacks.plain(), "record." + path, value);
        @SuppressWarnings("unchecked")
        Map<String, Object> record = (Map<String, Object>) changed.json.get("record");
        TestLog log = TestLog.filled(8, 1).with(5, LogHash.leaf(CanonicalJson.bytes(record)));
        return TestPack.honest(record, log, 5, TestChain.withNeighbours());
    }

    private static TestPack withoutPlausibility() {
        TestPack pack = BadPacks.plain();
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
}
