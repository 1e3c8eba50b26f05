package energy.commonwatt.verification;

import static energy.commonwatt.verification.TestPack.LOG;
import static energy.commonwatt.verification.TestPack.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Golden files of the consistency check: packs of the same log at different sizes, checkpoints, paths. */
final class GoldenConsistency {

    /** @param proof null when the path is in the newer file */
    record Case(String old, String now, String proof, String says, Finding verdict, String refutedStep) {

        Map<String, Object> toIndex() {
            return object("old", old, "new", now, "proof", proof, "says", says, "verdict", verdict.word(), "refutedStep",
                    refutedStep);
        }
    }

    private GoldenConsistency() {
    }

    /** One log that grows; its first record is the packs' record. */
    private static TestLog log(int size) {
        return GoodPacks.log(TestPack.record(LOG), size, 0);
    }

    private static TestPack pack(TestLog log) {
        return TestPack.honest(TestPack.record(LOG), log, 0, TestChain.withNeighbours());
    }

    static Map<String, String> files() {
        Map<String, Object> files = new LinkedHashMap<>();
        for (int size : new int[]{1, 3, 4, 7, 8}) {
            files.put("log-at-" + size, pack(log(size)).json);
        }
        files.put("log-at-7-from-3", pack(log(7)).consistency(log(7), 3).json);
        files.put("log-at-8-from-4", pack(log(8)).consistency(log(8), 4).json);
        files.put("log-at-8-from-1", pack(log(8)).consistency(log(8), 1).json);
        files.put("wrong-path", GoldenPack.set(pack(log(7)).consistency(log(7), 3), "consistency.path.1", "0".repeat(64)).json);
        files.put("empty-path", GoldenPack.set(pack(log(7)).consistency(log(7), 3), "consistency.path", List.of()).json);
        files.put("path-too-long", tooLong().json);
        files.put("old-size-too-large", GoldenPack.set(pack(log(7)).consistency(log(7), 3), "consistency.oldSize", 8L).json);
        TestLog rewritten = log(7).with(1, log(7).leaf(5));
        files.put("rewritten-at-7", pack(rewritten).consistency(rewritten, 3).json);
        files.put("rewritten-at-3", pack(log(3).with(1, log(7).leaf(5))).json);
        files.put("other-log",
                TestPack.honest(TestPack.record("platform"),
                        TestLog.filled(7, 1).with(0, GoodPacks.leaf(TestPack.record("platform"))), 0,
                        TestChain.withNeighbours()).json);
        files.put("other-chain", GoldenPack.set(pack(log(7)).consistency(log(7), 3), "chain.chainId", 1L).json);
        files.put("edited", GoldenPack.set(pack(log(7)).consistency(log(7), 3), "record.body.generatedWh", 1L).json);
        checkpoints(files);
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, json) -> texts.put(name + ".json", Json.write(json) + "\n"));
        return texts;
    }

    private static void checkpoints(Map<String, Object> files) {
        files.put("checkpoint-3", checkpoint(logs(3)));
        files.put("checkpoint-7", checkpoint(logs(7)));
        files.put("checkpoint-without-a-log", checkpoint(logs(7).subList(0, 1)));
        TestLog platform = TestLog.filled(7, 2);
        Object one = path(LOG, 3, 7, log(7).consistency(3));
        files.put("paths-3-to-7", List.of(one, path("platform", 3, 7, platform.consistency(3))));
        files.put("path-3-to-7", one);
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        proven(cases, "log-at-3", "log-at-7-from-3", null, "a path in the newer pack");
        proven(cases, "log-at-4", "log-at-8-from-4", null, "from a power of two");
        proven(cases, "log-at-1", "log-at-8-from-1", null, "from the first record");
        proven(cases, "log-at-7", "log-at-7", null, "the same head twice");
        proven(cases, "log-at-3", "log-at-7", "path-3-to-7", "a path beside the files");
        proven(cases, "checkpoint-3", "checkpoint-7", "paths-3-to-7", "two checkpoints of two logs");
        proven(cases, "checkpoint-3", "log-at-7-from-3", null, "from a checkpoint to a pack");
        proven(cases, "log-at-3", "checkpoint-7", "path-3-to-7", "from a pack to a checkpoint");
        unknown(cases, "log-at-3", "log-at-7", null, "no path");
        unknown(cases, "log-at-4", "log-at-7-from-3", null, "a path from another size");
        unknown(cases, "checkpoint-3", "checkpoint-7", "path-3-to-7", "a path for one log of two");
        refuted(cases, "log-at-7", "log-at-3", "the log became shorter", "consistency");
        refuted(cases, "log-at-3", "rewritten-at-3", "another log of the same size", "consistency");
        refuted(cases, "log-at-3", "rewritten-at-7", "a record was exchanged", "consistency");
        refuted(cases, "log-at-3", "wrong-path", "a wrong hash in the path", "consistency");
        refuted(cases, "log-at-3", "empty-path", "an empty path", "consistency");
        refuted(cases, "log-at-3", "path-too-long", "a path that is too long", "consistency");
        refuted(cases, "log-at-3", "old-size-too-large", "a path from a larger size", "format");
        refuted(cases, "log-at-3", "other-log", "another log", "log");
        refuted(cases, "log-at-3", "other-chain", "another chain", "log");
        refuted(cases, "log-at-3", "edited", "a newer pack that does not hold", "new");
        refuted(cases, "edited", "log-at-7-from-3", "an older pack that does not hold", "old");
        refuted(cases, "checkpoint-3", "checkpoint-without-a-log", "a log disappeared", "log");
        return cases;
    }

    private static void proven(List<Case> cases, String old, String now, String proof, String says) {
        cases.add(new Case(old + ".json", now + ".json", proof == null ? null : proof + ".json", says, Finding.PROVEN, null));
    }

    private static void unknown(List<Case> cases, String old, String now, String proof, String says) {
        cases.add(new Case(old + ".json", now + ".json", proof == null ? null : proof + ".json", says, Finding.UNKNOWN, null));
    }

    private static void refuted(List<Case> cases, String old, String now, String says, String step) {
        cases.add(new Case(old + ".json", now + ".json", null, says, Finding.REFUTED, step));
    }

    private static TestPack tooLong() {
        TestPack pack = pack(log(7)).consistency(log(7), 3);
        List<Object> path = TestPack.hex(log(7).consistency(3));
        path.add("0".repeat(64));
        return GoldenPack.set(pack, "consistency.path", path);
    }

    private static List<Object> logs(int size) {
        return List.of(head(LOG, log(size)), head("platform", TestLog.filled(size, 2)));
    }

    private static Object head(String name, TestLog log) {
        return object("id", Hex.of(LogHash.logId(name)), "size", (long) log.size(), "root", Hex.of(log.root()));
    }

    private static Map<String, Object> checkpoint(List<Object> logs) {
        Map<String, Object> checkpoint = TestPack.trust();
        checkpoint.put("format", "commonwatt-checkpoint/1");
        checkpoint.put("block", object("number", 123L, "hash", Hex.prefixed(TestChain.GENESIS)));
        checkpoint.put("logs", logs);
        return checkpoint;
    }

    private static Object path(String name, int oldSize, int newSize, List<byte[]> path) {
        return object("format", "commonwatt-consistency/1", "log", Hex.of(LogHash.logId(name)), "oldSize", (long) oldSize,
                "newSize", (long) newSize,
                "path", TestPack.hex(path));
    }
}
