package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

/** The answers of C2SP tlog-witness, over HTTP. */
class WitnessTest extends ListeningWitness {

    @Test
    void firstCheckpoint_isCosigned() {
        HttpResponse<String> answer = post(log.request(0, 7));
        assertEquals(200, answer.statusCode());
        assertEquals(NOON.getEpochSecond(), time(log.checkpoint(7) + answer.body()));
    }

    @Test
    void extension_isCosignedAndRemembered() {
        post(log.request(0, 3));
        assertEquals(200, post(log.request(3, 8)).statusCode());
        assertEquals(200, post(log.request(8, 8)).statusCode());
        assertEquals(200, post(log.request(8, 40)).statusCode());
        Map<?, ?> head = (Map<?, ?>) ((List<?>) Json.parse(get("/heads").body())).get(0);
        assertEquals(List.of(log.origin, 40L, Hex.of(log.log.root()), NOON.getEpochSecond()),
                List.of(head.get("origin"), head.get("size"), head.get("root"), head.get("time")));
        SignedNote note = SignedNote.parse(((String) head.get("checkpoint")).getBytes());
        assertTrue(note.isSignedBy(log.signer.key()));
        assertNotNull(Cosignature.find(note, witness.key()));
    }

    @Test
    void emptyLog_isCosigned() {
        assertEquals(200, post(log.request(0, 0)).statusCode());
        assertEquals(200, post(log.request(0, 5)).statusCode());
    }

    @Test
    void emptyLogWithAnotherRoot_isAConflict() {
        String body = new LogCheckpoint(log.origin, 0, SignedLog.seed(9)).body();
        assertConflict(0, post("old 0\n\n" + body + "\n" + log.signer.sign(body)));
    }

    @Test
    void extensionLines_areCosignedToo() {
        String body = log.body(3) + "extension\n";
        HttpResponse<String> answer = post("old 0\n\n" + body + "\n" + log.signer.sign(body));
        assertEquals(NOON.getEpochSecond(), time(body + "\n" + answer.body()));
    }

    @Test
    void anythingButARequest_is400() {
        String good = log.request(3, 7);
        post(log.request(0, 3));
        for (String bad : List.of("", "\n", "\n\n", "old 3\n", good.replace("old 3", "old 03"), good.replace("old 3", "new 3"),
                good.replace("old 3", "old -3"), good.replace("old 3", "old 3 "), good.replace("old 3\n", ""),
                good.replaceFirst("=\n", "\n"), good.replaceFirst("\n", "\nAAAA\n"), good.replaceFirst("\n", "\n\n"),
                good.replace("\n7\n", "\n07\n"), good.substring(0, good.length() - 1), good.replace("\n", "\r\n"),
                good.replaceFirst("\n", "\n" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n".repeat(61)))) {
            assertEquals(400, post(bad).statusCode(), bad);
        }
        assertEquals(200, post(good).statusCode());
    }

    @Test
    void oldSizeLargerThanTheCheckpoint_is400() {
        post(log.request(0, 7));
        assertEquals(400, post(log.request(0, 5).replace("old 0", "old 7")).statusCode());
    }

    @Test
    void otherKeyOrNoSignatureOfTheLog_is403() {
        SignedLog stranger = new SignedLog("platform", log.log, SignedLog.PREFIX, SignedLog.seed(2));
        assertEquals(403, post(stranger.request(0, 3)).statusCode());
        assertEquals(403, post(log.request(0, 3).replace("\n3\n", "\n4\n")).statusCode());
        SignedLog other = new SignedLog("asset/1", log.log);
        assertEquals(403, post("old 0\n\n" + log.body(3) + "\n" + other.signer.sign(log.body(3))).statusCode());
    }

    @Test
    void signaturesOfUnknownKeys_arePassedOverAndForgotten() {
        assertEquals(200, post(log.request(0, 3) + "— stranger AAAAAAAA\n").statusCode());
        assertFalse(get("/heads").body().contains("stranger"));
    }

    @Test
    void unknownOrigin_is404() {
        for (String prefix : List.of("other.example/logs/", "platform.example/log/", "platform.example/logs/logs/")) {
            assertEquals(404, post(new SignedLog("platform", log.log, prefix, SignedLog.seed(1)).request(0, 3)).statusCode());
        }
        assertEquals(404, post(log.request(0, 3).replace(log.origin, log.origin.substring(1))).statusCode());
        assertEquals(404, post(log.request(0, 3).replace(log.origin, SignedLog.PREFIX + "platform")).statusCode());
    }

    @Test
    void otherOldSizeThanTheLastCosigned_is409WithThatSize() {
        assertConflict(0, post(log.request(3, 7)));
        post(log.request(0, 7));
        assertConflict(7, post(log.request(0, 9)));
        assertConflict(7, post(log.request(8, 9)));
        assertConflict(7, post(log.request(3, 5)));
    }

    @Test
    void badConsistencyPath_is422() {
        post(log.request(0, 3));
        assertEquals(422, post(fork.request(3, 7).replaceFirst("\n\n", "\n" + "A".repeat(43) + "=\n\n")).statusCode());
        post(log.request(3, 6));
        assertEquals(422, post(fork.request(6, 9)).statusCode());
        assertEquals(422, post(log.request(6, 9).replaceFirst("\n[^\n]{44}\n", "\n")).statusCode());
        assertEquals(422, post("old 6\n" + "A".repeat(43) + "=\n\n" + log.checkpoint(6)).statusCode());
        SignedLog second = new SignedLog("asset/1", log.log);
        assertEquals(422, post(second.request(0, 3).replaceFirst("\n\n", "\n" + "A".repeat(43) + "=\n\n")).statusCode());
    }

    @Test
    void sameSizeWithAnotherRoot_is409AndKeptAsEvidence() throws IOException {
        post(log.request(0, 7));
        assertConflict(7, post(fork.request(7, 7)));
        assertConflict(7, post(fork.request(3, 7)));
        Map<?, ?> kept = (Map<?, ?>) ((List<?>) Json.parse(get("/contradictions").body())).get(0);
        assertEquals(1, witness.contradictions().size());
        Set<String> roots = new HashSet<>();
        for (Object note : (List<?>) kept.get("checkpoints")) {
            SignedNote signed = SignedNote.parse(((String) note).getBytes());
            assertTrue(signed.isSignedBy(log.signer.key()));
            assertEquals(7, LogCheckpoint.parse(signed).size());
            roots.add(Hex.of(LogCheckpoint.parse(signed).root()));
        }
        assertEquals(Set.of(Hex.of(log.log.root(7)), Hex.of(fork.log.root(7))), roots);
        assertTrue(get("/").body().contains("Contradictions  1  <--"));
        stop();
        start();
        assertEquals(1, witness.contradictions().size());
        assertEquals(200, post(log.request(7, 9)).statusCode());
    }

    @Test
    void forgedContradiction_isNotKept() {
        post(log.request(0, 7));
        SignedLog stranger = new SignedLog("platform", fork.log, SignedLog.PREFIX, SignedLog.seed(2));
        assertEquals(403, post(stranger.request(7, 7)).statusCode());
        assertEquals("[]\n", get("/contradictions").body());
    }

    @Test
    void severalLogs_areRememberedApart() {
        SignedLog other = new SignedLog("asset/1", TestLog.filled(9, 2));
        assertEquals(200, post(log.request(0, 7)).statusCode());
        assertEquals(200, post(other.request(0, 9)).statusCode());
        assertConflict(9, post(other.request(7, 9)));
        assertEquals(200, post(log.request(7, 8)).statusCode());
    }

    @Test
    void manyAtOnce_areCosignedOnOneBranchOnly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> calls = new ArrayList<>();
        for (int size = 5; size < 25; size++) {
            SignedLog branch = size % 2 == 0 ? log : fork;
            String request = branch.request(0, size);
            calls.add(() -> post(request).statusCode() == 200 ? request : null);
        }
        List<String> cosigned = new ArrayList<>();
        for (Future<String> done : threads.invokeAll(calls)) {
            if (done.get() != null) {
                cosigned.add(done.get());
            }
        }
        threads.shutdown();
        assertEquals(1, cosigned.size());
    }

    @Test
    void otherPathsMethodsAndLongBodies_areRefused() {
        assertEquals(404, get("/add").statusCode());
        assertEquals(405, get("/add-checkpoint").statusCode());
        assertEquals(413, post("old 0\n\n" + "x".repeat(WitnessRequest.MAX_BYTES)).statusCode());
        assertEquals(405, send(request("/key").POST(HttpRequest.BodyPublishers.ofString("x"))).statusCode());
        assertEquals(witness.key().vkey() + "\n", get("/key").body());
        assertTrue(get("/").body().contains(witness.key().vkey()));
        assertEquals("[]\n", get("/heads").body());
    }
}
