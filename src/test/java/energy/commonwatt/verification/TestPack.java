package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts an honest proof pack together, step by step, so that any step can be made dishonest. */
final class TestPack {

    static final String PROJECT = "0190a8e2-6f1c-7d3a-9b5e-2f4c6a8e0d17";
    static final String LOG = "asset/" + PROJECT;
    static final String RECORD_ID = "019aa000-0000-7000-8000-000000000001";

    final Map<String, Object> json = new LinkedHashMap<>();

    /** Readings of one day, a quarter of an hour each. */
    static final class Readings {

        final List<Map<String, Object>> list = new ArrayList<>();
        final TestLog tree = new TestLog();

        Readings(int count) {
            for (int i = 0; i < count; i++) {
                Map<String, Object> reading = object("end", instant(15 * (i + 1)), "meteringPoint", "DE0001", "milliwattHours",
                        i % 7 == 0 ? -8_868L : 1_000L * i + 345, "start", instant(15 * i));
                list.add(reading);
                tree.add(LogHash.leaf(CanonicalJson.bytes(reading)));
            }
        }

        static String instant(int minutes) {
            return String.format("2026-11-%02dT%02d:%02d:00Z", 1 + minutes / 1440, minutes / 60 % 24, minutes % 60);
        }
    }

    static Map<String, Object> record(String log) {
        return record(log, new Readings(96));
    }

    static Map<String, Object> record(String log, Readings readings) {
        Map<String, Object> body = object("meteringPoint", "DE0001", "interval", "PT15M", "trustTier", "portal-export",
                "readings",
                object("count", (long) readings.list.size(), "root", Hex.of(readings.tree.root())), "generatedWh", 415_000L,
                "consumedWh", 1_200L,
                "plausibility",
                object("rule", "plausibility/1", "verdicts",
                        object("gap", 3L, "negative", 14L, "above-capacity", 0L, "flat", 0L, "impossible", 0L, "night", 0L)),
                "source", object("sha256", Hex.of(LogHash.sha256("file".getBytes()))));
        return object("type", "reading-batch/1", "id", RECORD_ID, "log", log, "issuer",
                "organisation/0190a8e2-0000-7000-8000-00000000000a",
                "issuedAt", "2026-11-22T09:59:30Z", "ruleSet", "commonwatt-rules/1", "period",
                object("start", "2026-11-01T00:00:00Z", "end", "2026-11-02T00:00:00Z"), "body", body);
    }

    /** A pack for the record at the index of the log, on a chain whose contract has this head. */
    static TestPack honest(Map<String, Object> record, TestLog log, int index, TestChain chain) {
        return of(record, log, index, chain.head(LogHash.logId((String) record.get("log")), log.size(), log.root()));
    }

    /** As {@link #honest}, but the contract has whatever it has. */
    static TestPack of(Map<String, Object> record, TestLog log, int index, TestChain chain) {
        byte[] logId = LogHash.logId((String) record.get("log"));
        TestPack pack = new TestPack();
        pack.json.put("format", ProofPack.FORMAT);
        pack.json.put("record", record);
        pack.json.put("inclusion", object("leafIndex", (long) index, "path", hex(log.inclusion(index))));
        pack.json.put("head", object("size", (long) log.size(), "root", Hex.of(log.root())));
        byte[] header = chain.header();
        pack.json.put("chain",
                object("consensus", "none", "chainId", TestChain.CHAIN_ID, "genesisHash", Hex.prefixed(TestChain.GENESIS),
                        "contract", Hex.prefixed(TestChain.CONTRACT), "block",
                        object("number", chain.number, "hash", Hex.prefixed(Keccak256.hash(header)), "header",
                                Hex.prefixed(header)),
                        "accountProof",
                        prefixed(chain.accountProof(TestChain.CONTRACT)), "sizeProof",
                        prefixed(chain.storageProof(StorageLayout.sizeSlot(logId))),
                        "rootProof", prefixed(chain.storageProof(StorageLayout.rootSlot(logId))), "transaction",
                        Hex.prefixed(Keccak256.hash("transaction".getBytes()))));
        return pack;
    }

    TestPack reading(Readings readings, int index) {
        json.put("reading", object("reading", readings.list.get(index), "leafIndex", (long) index, "path",
                hex(readings.tree.inclusion(index))));
        return this;
    }

    TestPack consistency(TestLog log, int oldSize) {
        json.put("consistency", object("oldSize", (long) oldSize, "path", hex(log.consistency(oldSize))));
        return this;
    }

    static Map<String, Object> trust() {
        return object("format", "commonwatt-trust/1", "consensus", "none", "chainId", TestChain.CHAIN_ID, "genesisHash",
                Hex.prefixed(TestChain.GENESIS), "contract", Hex.prefixed(TestChain.CONTRACT));
    }

    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static List<Object> hex(List<byte[]> hashes) {
        List<Object> list = new ArrayList<>();
        hashes.forEach(hash -> list.add(Hex.of(hash)));
        return list;
    }

    static List<Object> prefixed(List<byte[]> nodes) {
        List<Object> list = new ArrayList<>();
        nodes.forEach(node -> list.add(Hex.prefixed(node)));
        return list;
    }
}
