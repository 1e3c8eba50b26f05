package energy.commonwatt.records;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.RehearsalResource;
import energy.commonwatt.testsupport.TrustFiles;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.ProofPack;
import energy.commonwatt.verification.QbftHeader;
import energy.commonwatt.verification.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The whole way of a record on a chain whose blocks four validators seal. */
@QuarkusTest
@WithTestResource(RehearsalResource.class)
class RecordsOnSealedBlocksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    Records records;

    @Test
    void record_isProvenBySealsOfTheTrustedValidators() throws Exception {
        byte[] file = provenPack();
        ProofPack pack = ProofPack.parse(file);
        List<byte[]> validators = QbftHeader.decode(pack.state().header()).validators();

        Verdict verdict = InclusionCheck.of(file, Optional.of(TrustFiles.naming(file, validators)));

        assertEquals(Finding.PROVEN, verdict.verdict(), verdict.toJson());
        assertEquals("qbft", pack.chain().consensus());
        assertEquals(4, validators.size());
    }

    @Test
    void otherValidatorsThanThoseTrusted_refute() throws Exception {
        byte[] pack = provenPack();
        List<byte[]> strangers = List.of(new byte[20]);

        Verdict verdict = InclusionCheck.of(pack, Optional.of(TrustFiles.naming(pack, strangers)));

        assertEquals("seals", verdict.refutedStep().id(), verdict.toJson());
    }

    private byte[] provenPack() throws InterruptedException {
        RecordRef record = QuarkusTransaction.requiringNew().call(() -> records
                .append(new RecordDraft("test/1", "asset/" + UUID.randomUUID(), "platform", null, null, Map.of("number", 1))));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (given().get("/api/v1/records/" + record.id() + "/proof-pack").statusCode() != 200) {
            assertTrue(System.nanoTime() < end, "the record is proven in time");
            Thread.sleep(300);
        }
        return given().get("/api/v1/records/" + record.id() + "/proof-pack").asByteArray();
    }
}
