package energy.commonwatt.records;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import energy.commonwatt.chain.LogHead;
import energy.commonwatt.local.LocalWitness;
import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.testsupport.TrustFiles;
import energy.commonwatt.verification.Cosignature;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.LogCheckpoint;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.NoteSigner;
import energy.commonwatt.verification.SignedNote;
import energy.commonwatt.verification.Step;
import energy.commonwatt.verification.Trust;
import energy.commonwatt.verification.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** From a record to the cosignatures of three witnesses in its proof pack; and what becomes of another history. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "witnesses", value = "true")})
class WitnessesTest {

    @Inject
    Records records;
    @Inject
    LogPublications publications;
    @Inject
    Checkpoints checkpoints;
    @Inject
    LogKey key;
    @Inject
    EntityManager database;

    @Test
    void record_comesToAPackThatThreeWitnessesVouchFor() {
        PublishedLog log = new PublishedLog();
        RecordRef ref = log.append(records, 2).getLast();
        awaitCosigned(log);
        byte[] pack = Plants.pack(ref.id().toString());
        List<String> keys = TemporaryStack.witnesses().stream().map(LocalWitness::vkey).toList();

        Verdict verdict = InclusionCheck.of(pack, Optional.of(trust(pack, keys, publications.originPrefix())));
        assertEquals(Finding.PROVEN, step(verdict).finding(), verdict.toJson());
        assertTrue(step(verdict).detail().startsWith("3 "), step(verdict).detail());
        assertEquals(Finding.PROVEN, verdict.verdict(), verdict.toJson());
        String stored = QuarkusTransaction.requiringNew().call(() -> StoredProofPack.newest(ref.id()).orElseThrow().pack);
        assertFalse(stored.contains("\"witnesses\""), "the stored pack stays as it was made");
        assertTrue(new String(pack, StandardCharsets.UTF_8).startsWith(stored.substring(0, stored.length() - 1)));
    }

    @Test
    void packForWhoTrustsOtherWitnesses_isNotProven() {
        PublishedLog log = new PublishedLog();
        RecordRef ref = log.append(records, 1).getLast();
        awaitCosigned(log);
        byte[] pack = Plants.pack(ref.id().toString());
        String stranger = NoteSigner.of("stranger", NoteKey.COSIGNATURE, NoteSigner.newSeed()).key().vkey();

        assertEquals(Finding.UNKNOWN,
                step(InclusionCheck.of(pack, Optional.of(trust(pack, List.of(stranger), publications.originPrefix()))))
                        .finding());
        assertEquals(Finding.REFUTED,
                step(InclusionCheck.of(pack, Optional.of(trust(pack, List.of(stranger), "other.example/logs/")))).finding());
    }

    @Test
    void publishedCheckpoint_hasTheSignaturesOfAll() {
        PublishedLog log = new PublishedLog();
        log.append(records, 1);
        log.append(records, 3);
        awaitCosigned(log);
        SignedNote note = SignedNote.parse(new LogReader(log.url()).get("/checkpoint").body());

        assertEquals(4, LogCheckpoint.parse(note).size());
        assertEquals(4, note.signatures().size());
        for (LocalWitness witness : TemporaryStack.witnesses()) {
            assertTrue(Cosignature.find(note, NoteKey.parse(witness.vkey())) != null, witness.name());
        }
        log.checkpoints().forEach(checkpoint -> assertEquals(3,
                QuarkusTransaction.requiringNew().call(() -> checkpoint.cosignatures().size()),
                "each head, not the newest alone"));
        assertTrue(QuarkusTransaction.requiringNew().call(() -> publications.newest(0, 500)).stream()
                .anyMatch(it -> it.id().equals(log.id()) && it.size() == 4));
    }

    @Test
    void headThatDoesNotExtendTheSignedOne_isNotSigned() {
        PublishedLog log = new PublishedLog();
        log.append(records, 3);
        byte[] logId = LogHash.logId(log.name());
        for (LogHead head : List.of(new LogHead(logId, 3, LogHash.emptyRoot()), new LogHead(logId, 2, LogHash.emptyRoot()),
                new LogHead(logId, 4, LogHash.emptyRoot()))) {
            assertThrows(LogRuleViolation.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> checkpoints.sign(Log.byId(log.id()).orElseThrow(), head, List.of())), "size " + head.size());
        }
        assertEquals(1, log.checkpoints().size());
    }

    @Test
    void otherHistorySignedByThePlatformItself_isRefusedByTheWitnessesAndShown() {
        PublishedLog log = new PublishedLog();
        log.append(records, 3);
        awaitCosigned(log);
        forgeLeaf(log, 2);
        String note = forge(log, 4);

        PublishedLog.await(() -> troubles(log).stream().allMatch(it -> it != null && it.kind() == WitnessProblem.REFUSED));
        assertTrue(troubles(log).getFirst().words().startsWith("422 for the size 4"), troubles(log).getFirst().words());
        assertTrue(note.contains(key.origin(LogHash.logId(log.name()))));
        assertEquals(List.of(3L, 3L, 3L), publication(log).witnesses().stream().map(LogPublication.Standing::size).toList());
    }

    @Test
    void otherHeadOfACosignedSize_isKeptAsContradictionAndShown() {
        PublishedLog log = new PublishedLog();
        log.append(records, 3);
        awaitCosigned(log);
        // As after a database that was wound back: the same size is signed again, with another root.
        QuarkusTransaction.requiringNew().run(() -> {
            StoredCosignature.delete("logName", log.name());
            StoredCheckpoint.delete("logName", log.name());
        });
        forge(log, 3);

        PublishedLog.await(() -> troubles(log).stream().allMatch(it -> it != null && it.kind() == WitnessProblem.OTHER_HEAD));
        for (LocalWitness witness : TemporaryStack.witnesses()) {
            JsonPath kept = given().get(witness.url() + "/contradictions").jsonPath();
            int mine = kept.<String>getList("origin").indexOf(key.origin(LogHash.logId(log.name())));
            assertTrue(mine >= 0, witness.name());
            assertEquals(2, kept.getList("checkpoints[" + mine + "]").size(), "two notes of one key");
        }
        assertTrue(new LogReader(log.url()).get("/checkpoint").body().length > 0);
        assertEquals(1, SignedNote.parse(new LogReader(log.url()).get("/checkpoint").body()).signatures().size());
    }

    /** What somebody with the database and the log key can do: another leaf, and all that follows from it. */
    private void forgeLeaf(PublishedLog log, long index) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update log_node set hash = ?1 where log_name = ?2 and level = 0 and node_index = ?3")
                    .setParameter(1, LogHash.leaf(new byte[]{1})).setParameter(2, log.name()).setParameter(3, index)
                    .executeUpdate();
            new StoredNodes(database, log.name()).append(LogHash.leaf(new byte[]{2}), index + 1);
        });
    }

    /** Signs any root as the log's, past the rule that would refuse it. */
    private String forge(PublishedLog log, long size) {
        byte[] logId = LogHash.logId(log.name());
        byte[] root = LogHash.leaf(new byte[]{3});
        String text = new LogCheckpoint(key.origin(logId), size, root).body();
        String note = text + '\n' + key.signer(logId).sign(text);
        QuarkusTransaction.requiringNew()
                .run(() -> new StoredCheckpoint(log.name(), size, root, note, java.time.Instant.EPOCH).persist());
        return note;
    }

    private LogPublication publication(PublishedLog log) {
        return QuarkusTransaction.requiringNew().call(() -> publications.of(log.name()).orElseThrow());
    }

    private List<LogPublication.Trouble> troubles(PublishedLog log) {
        return publication(log).witnesses().stream().map(LogPublication.Standing::trouble).toList();
    }

    private void awaitCosigned(PublishedLog log) {
        PublishedLog.await(() -> publication(log).witnesses().stream().allMatch(it -> it.isCurrent(publication(log))));
        LogPublication publication = publication(log);
        assertEquals(List.of("Bank", "Auditor", "Investor association"),
                publication.witnesses().stream().map(it -> it.witness().name()).toList());
        assertArrayEquals(HexFormat.of().parseHex(publication.root()), log.checkpoints().getLast().root);
    }

    private static Step step(Verdict verdict) {
        return verdict.steps().stream().filter(it -> it.id().equals("witnesses")).findFirst().orElseThrow();
    }

    private static Trust trust(byte[] pack, List<String> witnesses, String origin) {
        return TrustFiles.of(pack,
                Map.of("witnesses", Map.of("threshold", (long) witnesses.size(), "keys", witnesses, "origin", origin)));
    }
}
