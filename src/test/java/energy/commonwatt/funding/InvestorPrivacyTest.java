package energy.commonwatt.funding;

import static energy.commonwatt.funding.RoundStage.await;
import static energy.commonwatt.funding.RoundStage.awaitProven;
import static energy.commonwatt.funding.RoundStage.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.onboarding.Erasing;
import energy.commonwatt.onboarding.Evidence;
import energy.commonwatt.records.StoredProofPack;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.InvestorCheck;
import energy.commonwatt.verification.Keccak256;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.Verdict;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What records, chain and database tell of people: nothing, and less once somebody is forgotten. */
@QuarkusTest
@WithTestResource(StackResource.class)
class InvestorPrivacyTest {

    /** Longer than any retention that the law asks for here. */
    private static final Duration YEARS = Duration.ofDays(10 * 366);

    @Inject
    RoundStage stage;
    @Inject
    InvestService investing;
    @Inject
    InvestorProof proofs;
    @Inject
    Evidence evidence;
    @Inject
    Erasing erasing;
    @Inject
    MovableClock clock;

    @AfterEach
    void goOn() {
        clock.release();
    }

    private Verdict proof(Commitment it) {
        return InvestorCheck.of(done(() -> proofs.file(Commitment.findById(it.id))), Optional.empty());
    }

    private static Verdict pack(UUID record) {
        String pack = done(() -> StoredProofPack.valid(StoredRecord.findById(record)).orElseThrow().witnessed());
        return InclusionCheck.of(pack.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static long opened(Commitment it) {
        return done(() -> ((Number) Panache.getEntityManager()
                .createNativeQuery(
                        "select count(*) from evidence where commitment = ?1 and (salt is not null or value is not null)")
                .setParameter(1, it.evidence).getSingleResult()).longValue());
    }

    @Test
    void erasedInvestorsCommitment_cannotBeOpenedAndTheRoundStillVerifies() {
        UUID round = stage.open(1, 10, Duration.ofHours(1));
        String subject = Investing.investor();
        Commitment stays = stage.commit(round, Investing.investor(), 200);
        Commitment goes = stage.commit(round, subject, 300);
        investing.revoke(goes.id, subject);
        stage.pay(stays);
        awaitProven(round);
        await("both proofs are whole",
                () -> proof(stays).verdict() == Finding.PROVEN && proof(goes).verdict() == Finding.PROVEN);
        assertEquals(1, opened(goes));

        assertThrows(RuleViolation.class, () -> erasing.erase(goes.caseId), "retention is not over");
        assertEquals(Finding.PROVEN, proof(goes).verdict());
        clock.set(Instant.now().plus(YEARS));
        assertThrows(RuleViolation.class, () -> erasing.erase(stays.caseId), "has a position");
        erasing.erase(goes.caseId);

        assertEquals(Optional.empty(), done(() -> evidence.opened(goes.evidence)));
        assertEquals(0, opened(goes));
        assertEquals(0, done(() -> SheetView.count("caseId", goes.caseId)));
        assertNotEquals(Finding.PROVEN, proof(goes).verdict());
        assertEquals(Finding.PROVEN, proof(stays).verdict());
        assertEquals(List.of(Finding.PROVEN, Finding.PROVEN),
                List.of(pack(goes.recordId).verdict(), pack(stays.recordId).verdict()));
        assertEquals(List.of(), stage.differences(round));
    }

    @Test
    void nothingAboutAPerson_isInRecordsCalldataOrEvents() throws Exception {
        UUID id = stage.open(1, 10, Duration.ofHours(1));
        String subject = Investing.investor();
        Commitment it = stage.commit(id, subject, 200);
        stage.pay(it);
        investing.revoke(it.id, subject);
        awaitProven(id);
        List<String> secrets = new ArrayList<>(
                List.of(subject, it.caseId.toString(), "Investor " + subject.substring(0, 4), subject + "@example.org",
                        Investing.IBAN));
        for (String secret : List.copyOf(secrets)) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            secrets.add(HexFormat.of().formatHex(bytes));
            secrets.add(HexFormat.of().formatHex(LogHash.sha256(bytes)));
            secrets.add(HexFormat.of().formatHex(Keccak256.hash(bytes)));
        }
        String told = (everything("select raw from anchor where raw is not null")
                + everything("select convert_from(canonical, 'UTF8') from record")
                + events()).toLowerCase(Locale.ROOT);
        assertTrue(told.contains(HexFormat.of().formatHex(it.chainId)), "the scan sees what is there");
        secrets.forEach(secret -> assertTrue(!told.contains(secret.toLowerCase(Locale.ROOT)), secret));
    }

    private static String everything(String sql) {
        return done(() -> String.join("\n",
                ((List<?>) Panache.getEntityManager().createNativeQuery(sql).getResultList())
                        .stream().map(String::valueOf).toList()));
    }

    /** Every event of every contract of the chain. */
    private static String events() throws Exception {
        String question = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_getLogs\",\"params\":[{\"fromBlock\":\"0x0\"}]}";
        var request = HttpRequest
                .newBuilder(URI.create(TemporaryStack.chain().nodes().getFirst()))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
