package energy.commonwatt.verification;

import static energy.commonwatt.verification.TestPack.LOG;
import static energy.commonwatt.verification.TestPack.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Honest packs. */
final class GoodPacks {

    static final int DAY = 96;

    private GoodPacks() {
    }

    static List<GoldenPack> all() {
        List<GoldenPack> packs = new ArrayList<>();
        int[] forks = {16, 17, 20, 21};
        int made = 0;
        for (int size : new int[]{1, 2, 3, 7, 8, 1000}) {
            for (int index : size == 1 ? new int[]{0} : new int[]{0, size - 1}) {
                int fields = forks[made++ % forks.length];
                packs.add(GoldenPack.good("log-of-" + size + "-record-" + (index + 1),
                        "record " + (index + 1) + " of " + size + ", header of " + fields + " fields",
                        plain(size, index, fields)));
            }
        }
        packs.addAll(readings());
        packs.addAll(consistent());
        packs.addAll(odd());
        packs.addAll(WitnessPacks.good());
        return packs;
    }

    /** An honest pack of a log of 8, to be made dishonest; a new one each time. */
    static TestPack plain() {
        return plain(8, 5, TestChain.PRAGUE);
    }

    static TestPack plain(int size, int index, int fields) {
        Map<String, Object> record = TestPack.record(LOG);
        TestChain chain = TestChain.withNeighbours();
        chain.headerFields = fields;
        return TestPack.honest(record, log(record, size, index), index, chain);
    }

    static TestPack withReading(int index) {
        TestPack.Readings readings = new TestPack.Readings(DAY);
        Map<String, Object> record = TestPack.record(LOG, readings);
        return TestPack.honest(record, log(record, 8, 5), 5, TestChain.withNeighbours()).reading(readings, index);
    }

    static TestPack withConsistency(int size, int oldSize) {
        Map<String, Object> record = TestPack.record(LOG);
        TestLog log = log(record, size, 0);
        return TestPack.honest(record, log, 0, TestChain.withNeighbours()).consistency(log, oldSize);
    }

    static TestLog log(Map<String, Object> record, int size, int index) {
        return TestLog.filled(size, 1).with(index, leaf(record));
    }

    static byte[] leaf(Map<String, Object> record) {
        return LogHash.leaf(CanonicalJson.integersOnly(record));
    }

    private static List<GoldenPack> readings() {
        return List.of(GoldenPack.good("first-reading", "with the first of 96 readings, a negative one", withReading(0)),
                GoldenPack.good("reading", "with a reading from the middle", withReading(50)),
                GoldenPack.good("last-reading", "with the last of 96 readings", withReading(DAY - 1)));
    }

    private static List<GoldenPack> consistent() {
        return List.of(GoldenPack.good("consistency-3-to-7", "with a path from an older head", withConsistency(7, 3)),
                GoldenPack.good("consistency-4-to-8", "with a path from an older head of a power of two",
                        withConsistency(8, 4)),
                GoldenPack.good("consistency-600-to-1000", "with a long path", withConsistency(1000, 600)));
    }

    private static List<GoldenPack> odd() {
        TestPack alone = TestPack.honest(TestPack.record(LOG), log(TestPack.record(LOG), 3, 1), 1, TestChain.alone());
        Map<String, Object> platform = TestPack.record("platform");
        platform.remove("period");
        platform.put("type", "rule-set/1");
        platform.put("issuer", "platform");
        platform.put("supersedes", "019a9000-0000-7000-8000-0000000000ff");
        platform.put("body",
                object("€", "euro", "\r", "carriage return", "1", "one", "\u0080", "control", "😂", "smiley", "ö",
                        "\u20ac$\u000f\nA'B\"\\\"/",
                        "\ufb33", null, "empty", List.of(), "none", object(), "true", true, "largest",
                        JsonText.MAX_SAFE_INTEGER, "smallest",
                        -JsonText.MAX_SAFE_INTEGER));
        return List.of(GoldenPack.good("lonely-contract", "the contract is the only account, the head its only storage", alone),
                GoldenPack.good("platform-record",
                        "record of the platform's log with keys that sort by UTF-16 and odd characters",
                        TestPack.honest(platform, log(platform, 5, 4), 4, TestChain.withNeighbours())),
                GoldenPack.good("root-with-leading-zero", "the root begins with a zero byte, which storage leaves out",
                        leadingZero()),
                new GoldenPack("good-self-asserted.json", "checked without a trust file", bytes(plain()), false, Finding.PROVEN,
                        null),
                new GoldenPack("good-indented.json", "white space and another order of members mean nothing", indented(), true,
                        Finding.PROVEN, null),
                new GoldenPack("good-qbft.json", "a chain whose seals this version cannot check",
                        bytes(GoldenPack.set(plain(), "chain.consensus", "qbft")),
                        false, Finding.UNKNOWN, null));
    }

    private static TestPack leadingZero() {
        Map<String, Object> record = TestPack.record(LOG);
        int salt = 0;
        TestLog log;
        do {
            log = TestLog.filled(8, ++salt).with(5, leaf(record));
        } while (log.root()[0] != 0);
        return TestPack.honest(record, log, 5, TestChain.withNeighbours());
    }

    private static byte[] indented() {
        Map<String, Object> json = plain().json;
        Map<String, Object> turned = object();
        json.keySet().stream().toList().reversed().forEach(name -> turned.put(name, json.get(name)));
        return (Json.write(turned).replace("\":", "\" :\t").replace(",\"", ",\r\n  \"") + "\n\n").getBytes();
    }

    private static byte[] bytes(TestPack pack) {
        return (Json.write(pack.json) + "\n").getBytes();
    }
}
