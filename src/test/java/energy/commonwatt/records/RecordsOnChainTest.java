package energy.commonwatt.records;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import energy.commonwatt.chain.HeadAnchor;
import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.testsupport.DevelopmentNode;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.LogVerifier;
import energy.commonwatt.verification.ProofPack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** From a record appended to a proof pack that our own verifier calls proven, over a real database and a real node. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "identity", value = "false"))
class RecordsOnChainTest {

    /** Account 1 of the mnemonic that development nodes publish. */
    private static final String RECORDER = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";

    @TestHTTPResource(value = "/metrics", management = true)
    String metricsAddress;
    @Inject
    Records records;
    @Inject
    RecordAuditor auditor;
    @Inject
    EntityManager database;
    @Inject
    AgroalDataSource source;

    @Test
    void appendedRecord_isProvenWithAPackThatVerifies() {
        RecordRef ref = append(log(), 1).getFirst();
        await(() -> isProven(ref));

        ProofPack pack = pack(ref);
        assertEquals(Finding.PROVEN, InclusionCheck.of(pack, Optional.empty()).verdict());
        assertEquals(ref.id().toString(), pack.record().get("id"));
        given().get("/api/v1/records/" + ref.id()).then().statusCode(200).body("state", equalTo("PROVEN"))
                .body("record.id", equalTo(ref.id().toString()));
    }

    @Test
    void rolledBackTransaction_leavesNoRecord() {
        String log = log();
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            records.append(draft(log, 1));
            throw new IllegalStateException("the caller's own trouble");
        }));
        RecordRef next = append(log, 1).getFirst();
        assertEquals(0, next.leafIndex());
        await(() -> isProven(next));
        assertEquals(1, pack(next).head().size());
    }

    @Test
    void appendOutsideATransaction_isRefused() {
        assertThrows(jakarta.transaction.TransactionalException.class, () -> records.append(draft(log(), 1)));
    }

    @Test
    void fractionInTheBody_isRefused() {
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> records
                .append(new RecordDraft("test/1", log(), "platform", null, null, Map.of("wattHours", 0.5)))));
    }

    @Test
    void fiveHundredRecords_areProvenUnderFewConsistentHeads() throws Exception {
        String log = log();
        List<RecordRef> all = new ArrayList<>(append(log, 300));
        await(() -> isProven(all.getFirst()));
        all.addAll(append(log, 200));
        await(() -> all.stream().allMatch(this::isProven));

        List<ProofPack> packs = all.stream().map(this::pack).toList();
        packs.forEach(pack -> assertEquals(Finding.PROVEN, InclusionCheck.of(pack, Optional.empty()).verdict()));
        assertTrue(packs.stream().map(pack -> pack.head().size()).distinct().count() <= 3, "few heads");
        ProofPack first = packs.getFirst();
        ProofPack last = packs.getLast();
        List<String> path = consistency(log, first.head().size(), last.head().size()).jsonPath().getList("path");
        LogVerifier.consistency(first.head().size(), first.head().root(), last.head().size(), last.head().root(),
                path.stream().map(HexFormat.of()::parseHex).toList());
    }

    @Test
    void recordEditedByHand_isFound() {
        RecordRef ref = append(log(), 1).getFirst();
        StoredRecord before = record(ref);
        assertEquals(Optional.empty(), Optional.ofNullable(auditor.check(before).contradiction));
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("update record set canonical = convert_to(replace(convert_from(canonical, 'UTF8'), "
                        + "'\"number\":0', '\"number\":7'), 'UTF8') where id = ?1")
                .setParameter(1, ref.id()).executeUpdate());
        assertTrue(auditor.known(record(ref)).contradiction.contains("changed"), "found at the next look");
    }

    @Test
    void proofPackEditedByHand_isFound() {
        RecordRef ref = append(log(), 1).getFirst();
        await(() -> isProven(ref));
        assertNull(auditor.check(record(ref)).contradiction);
        String pack = QuarkusTransaction.requiringNew().call(() -> StoredProofPack.newest(ref.id()).orElseThrow().pack);
        for (String edited : List.of(pack.replace("\"number\":0", "\"number\":7"), "{", "[]",
                pack.replaceFirst("\"leafIndex\":0", "\"leafIndex\":1"))) {
            assertNotEquals(pack, edited);
            store(ref, edited);
            assertTrue(auditor.known(record(ref)).contradiction.contains("The stored proof pack was changed"), edited);
        }
        store(ref, pack);
        assertNull(auditor.known(record(ref)).contradiction);
    }

    private void store(RecordRef ref, String pack) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                "update proof_pack set pack = ?1 where record_id = ?2").setParameter(1, pack).setParameter(2, ref.id())
                .executeUpdate());
    }

    @Test
    void hashDeletedFromTheLog_isAFindingAndNoFailure() {
        RecordRef ref = append(log(), 1).getFirst();
        await(() -> isProven(ref));
        QuarkusTransaction.begin(); // rolled back: the platform's other logs are listed with this one
        try {
            database.createNativeQuery("delete from log_node where log_name = ?1").setParameter(1, ref.log()).executeUpdate();
            assertTrue(auditor.check(StoredRecord.findById(ref.id())).contradiction.contains("deleted from its log"));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void findingThatStays_isNoNews() {
        RecordAudit none = RecordAudit.none(UUID.randomUUID());
        RecordAudit found = new RecordAudit(none.recordId, Instant.EPOCH, Optional.of("changed"));
        assertTrue(found.isNewsAfter(none));
        assertFalse(found.isNewsAfter(new RecordAudit(none.recordId, Instant.now(), Optional.of("changed"))));
        assertTrue(found.isNewsAfter(new RecordAudit(none.recordId, Instant.EPOCH, Optional.of("otherwise changed"))));
        assertTrue(none.isNewsAfter(found));
        assertFalse(none.isNewsAfter(none));
    }

    @Test
    void whileOneVisitorsCheckRuns_anotherGetsWhatIsKnown() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        SlowEvidence.gate = () -> {
            if (Thread.currentThread().getName().equals("visitor")) {
                entered.countDown();
            }
            assertDoesNotThrow(() -> leave.await());
        };
        List<RecordRef> refs = QuarkusTransaction.requiringNew().call(() -> {
            String log = log();
            return List.of(records.append(new RecordDraft("slow/1", log, "platform", null, null, Map.of())),
                    records.append(new RecordDraft("slow/1", log, "platform", null, null, Map.of())));
        });
        Thread visitor = new Thread(() -> auditor.known(record(refs.get(0))), "visitor");
        visitor.start();
        try {
            entered.await();
            assertNull(auditor.known(record(refs.get(1))).checkedAt);
        } finally {
            leave.countDown();
            visitor.join();
        }
        assertNotNull(auditor.known(record(refs.get(1))).checkedAt);
    }

    /** Evidence that takes as long as a test wants. */
    @ApplicationScoped
    static class SlowEvidence implements RecordEvidence {

        static volatile Runnable gate = () -> {
        };

        @Override
        public boolean speaksOf(String type) {
            return type.equals("slow/1");
        }

        @Override
        public Optional<String> contradiction(StoredRecord record) {
            gate.run();
            return Optional.empty();
        }
    }

    @Test
    void statesOfManyRecords_areThoseOfEachAlone() {
        List<RecordRef> refs = new ArrayList<>(append(log(), 3));
        await(() -> refs.stream().allMatch(this::isProven));
        refs.addAll(append(log(), 2));
        Map<UUID, RecordState> states = QuarkusTransaction.requiringNew()
                .call(() -> RecordState.of(refs.stream().map(RecordsOnChainTest::record).toList()));
        assertEquals(5, states.size());
        refs.subList(0, 3).forEach(ref -> assertEquals(RecordState.PROVEN, states.get(ref.id())));
        assertEquals(Map.of(), QuarkusTransaction.requiringNew().call(() -> RecordState.of(List.of())));
    }

    @Test
    void whileAnotherReplicaHoldsTheLease_nothingIsSentAndNothingLost() throws Exception {
        RecordRef ref;
        try (var other = source.getConnection(); var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + RECORDER.hashCode() + ")");
            ref = append(log(), 1).getFirst();
            await(() -> anchor(ref).isPresent());
            given().get("/api/v1/records/" + ref.id() + "/proof-pack").then().statusCode(404)
                    .contentType(containsString("application/problem+json")).body("detail", containsString("stored"));
            statement.execute("select pg_advisory_unlock(" + RECORDER.hashCode() + ")");
        }
        await(() -> isProven(ref));
        given().get("/api/v1/records/" + ref.id() + "/proof-pack").then().statusCode(200)
                .header("Content-Disposition", containsString(".proof.json"));
    }

    @Test
    void chainThatLostItsLastBlocks_getsTheSameBytesAndNewProofs() {
        assumeFalse(TemporaryStack.withBesu(), "a chain that validators seal takes no block back");
        RecordRef ref = append(log(), 1).getFirst();
        await(() -> isProven(ref));
        HeadAnchor before = anchor(ref).orElseThrow();
        new DevelopmentNode().loseBlocks(before.blockNumber);

        await(() -> isProven(ref) && !anchor(ref).orElseThrow().blockHash.equals(before.blockHash));
        HeadAnchor after = anchor(ref).orElseThrow();
        assertEquals(before.hash, after.hash, "the same transaction");
        assertEquals(before.nonce, after.nonce);
        assertNotEquals(before.blockHash, after.blockHash);
        ProofPack pack = pack(ref);
        assertEquals(Finding.PROVEN, InclusionCheck.of(pack, Optional.empty()).verdict());
        assertEquals(pack.state().blockNumber(), new DevelopmentNode().numberOf("0x" + hex(pack.state().blockHash())));
    }

    @Test
    void logs_areListedWithTheirRoots() {
        String log = log();
        append(log, 3);
        String id = hex(LogHash.logId(log));
        given().get("/api/v1/logs").then().statusCode(200).body("id", hasItem(id));
        given().get("/api/v1/logs/" + id).then().statusCode(200).body("name", equalTo(log)).body("size", equalTo(3));
        assertEquals(400, consistency(log, 2, 4).statusCode());
        assertEquals(400, consistency(log, 0, 3).statusCode());
        assertEquals(0, consistency(log, 3, 3).jsonPath().getList("path").size());
        given().get("/api/v1/logs/" + "0".repeat(64)).then().statusCode(404);
        given().get("/api/v1/logs/nonsense").then().statusCode(404);
        given().get("/api/v1/records/" + UUID.randomUUID() + "/proof-pack").then().statusCode(404);
    }

    @Test
    void healthAndMetrics_tellTheOutbox() {
        RecordRef ref = append(log(), 1).getFirst();
        await(() -> isProven(ref));
        given().get("/q/health").then().body("checks.name", hasItem("chain")).body("checks.data.kind",
                hasItem(TemporaryStack.chain().kind()));
        String metrics = given().get(metricsAddress).asString();
        assertEquals(List.of(), problems());
        assertTrue(metrics.contains("commonwatt_anchors{state=\"stuck\"} 0.0"), metrics);
        assertTrue(metrics.contains("commonwatt_anchors_oldest_seconds"), metrics);
    }

    private List<?> problems() {
        return QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select problem from anchor where state = 'STUCK'", String.class).getResultList());
    }

    private static String log() {
        return "asset/" + UUID.randomUUID();
    }

    private static RecordDraft draft(String log, int number) {
        return new RecordDraft("test/1", log, "platform", null, null, Map.of("number", number));
    }

    private List<RecordRef> append(String log, int count) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<RecordRef> refs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                refs.add(records.append(draft(log, i)));
            }
            return refs;
        });
    }

    private static Response consistency(String log, long oldSize, long newSize) {
        return given().queryParam("oldSize", oldSize).queryParam("newSize", newSize)
                .get("/api/v1/logs/" + hex(LogHash.logId(log)) + "/consistency");
    }

    private boolean isProven(RecordRef ref) {
        return QuarkusTransaction.requiringNew().call(() -> RecordState.of(record(ref))) == RecordState.PROVEN;
    }

    private static Optional<HeadAnchor> anchor(RecordRef ref) {
        return QuarkusTransaction.requiringNew().call(() -> HeadAnchor.covering(LogHash.logId(ref.log()), ref.leafIndex()));
    }

    private static StoredRecord record(RecordRef ref) {
        return QuarkusTransaction.requiringNew().call(() -> StoredRecord.findById(ref.id()));
    }

    private ProofPack pack(RecordRef ref) {
        return QuarkusTransaction.requiringNew().call(() -> ProofPack
                .parse(StoredProofPack.newest(ref.id()).orElseThrow().pack.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            assertDoesNotThrow(() -> Thread.sleep(100));
        }
        assertTrue(condition.getAsBoolean(), "did not come about within a minute");
    }
}
