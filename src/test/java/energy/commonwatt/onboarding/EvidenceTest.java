package energy.commonwatt.onboarding;

import static energy.commonwatt.onboarding.Newcomer.bean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Json;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.SaltedCommitment;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What goes on record of a person, who can open it, and what is left after erasing. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
class EvidenceTest {

    @Inject
    Evidence evidence;
    @Inject
    Erasures erasures;
    @Inject
    FeatureThatNeedsThePerson feature;

    /** A feature that may need a person still. */
    @ApplicationScoped
    static class FeatureThatNeedsThePerson {

        private volatile UUID needed;

        void need(UUID caseId) {
            needed = caseId;
        }

        void erased(@Observes InvestorErasure erasure) {
            if (erasure.caseId().equals(needed)) {
                throw new Needed();
            }
        }
    }

    static class Needed extends RuleViolation {
        Needed() {
            super(409, "Money is on its way", "no payment under way", "one");
        }
    }

    @Test
    void everyStep_isOnRecordAsACommitmentThatItsEvidenceOpens() {
        Newcomer newcomer = Newcomer.person().submit();
        newcomer.accept(Newcomer.ADMIN);
        List<Evidence.Kept> kept = kept(newcomer.caseId());
        assertEquals(List.of("knowledge-test/1", "loss-simulation/1", "loss-simulation-seen/1", "person/1", "funds/1",
                "category/1", "payout/1", "documents/1", "decision/1"), kept.stream().map(Evidence.Kept::kind).toList());
        for (Evidence.Kept one : kept) {
            StoredRecord record = record(one.recordId());
            assertEquals("onboarding-evidence/1", record.type);
            assertEquals("platform", record.logName);
            assertEquals(Map.of("step", one.kind().replace("/1", ""), "commitment", one.commitment()), record.body());
            assertTrue(SaltedCommitment.opens(one.commitment(), Hex.parse(one.salt()), Json.parse(one.value())));
            assertEquals(one, opened(one).orElseThrow());
        }
        assertEquals(kept.size(), kept.stream().map(Evidence.Kept::salt).distinct().count());
    }

    @Test
    void sameValueOfTwoPeople_hasTwoCommitments() {
        String one = keep(begun());
        String other = keep(begun());
        assertNotEquals(one, other);
    }

    @Test
    void stepHandedInAgainUnchanged_isNotOnRecordTwice() {
        Newcomer newcomer = Newcomer.person().submit();
        int before = kept(newcomer.caseId()).size();
        bean(InvestorDesk.class).askBack(Newcomer.ADMIN, newcomer.caseId(), newcomer.found().version, Set.of(), "Once more");
        newcomer.submitAgain();
        assertEquals(before + 1, kept(newcomer.caseId()).size());
    }

    @Test
    void insufficientKnowledge_isOnRecordWithTheConfirmedWarning() {
        Newcomer newcomer = Newcomer.person();
        bean(InvestorTests.class).declineTest(newcomer.actor);
        bean(InvestorTests.class).confirmWarning(newcomer.actor, "You may lose everything");
        List<Evidence.Kept> kept = kept(newcomer.caseId());
        assertEquals("knowledge-warning/1", kept.getLast().kind());
        assertTrue(kept.getLast().value().contains("You may lose everything"));
    }

    @Test
    void recordsOfAPerson_sayNothingAboutThem() {
        Newcomer newcomer = new Newcomer("Zebedee Quillfeather", false).submit();
        newcomer.accept(Newcomer.ADMIN);
        List<String> secrets = List.of("Zebedee Quillfeather", newcomer.mail(), Newcomer.IBAN, "1986-03-27",
                newcomer.caseId().toString(), newcomer.actor.subject(), "Main street 1", "Wages of ten years", "3800000");
        List<String> records = QuarkusTransaction.requiringNew().call(() -> StoredRecord.newest("platform", 0, 1_000).stream()
                .map(record -> record.canonicalText().toLowerCase(Locale.ROOT)).toList());
        assertFalse(records.isEmpty());
        for (String secret : secrets) {
            String hash = HexFormat.of().formatHex(LogHash.sha256(secret.getBytes(StandardCharsets.UTF_8)));
            for (String form : List.of(secret.toLowerCase(Locale.ROOT), hash)) {
                assertTrue(records.stream().noneMatch(record -> record.contains(form)), secret);
            }
        }
        for (Evidence.Kept kept : kept(newcomer.caseId())) {
            String unsalted = Hex.of(LogHash.sha256(kept.value().getBytes(StandardCharsets.UTF_8)));
            assertTrue(records.stream().noneMatch(record -> record.contains(unsalted) || record.contains(kept.salt())));
        }
    }

    @Test
    void erasedPerson_canNeverBeOpened_andTheRecordsStay() {
        Newcomer newcomer = Newcomer.person().submit();
        UUID id = newcomer.caseId();
        List<Evidence.Kept> kept = kept(id);
        List<String> before = kept.stream().map(one -> record(one.recordId()).canonicalText()).toList();
        erasures.erase(Newcomer.ADMIN, id, newcomer.found().version, ErasureReason.ASKED_BY_PERSON);

        assertEquals(List.of(), kept(id));
        kept.forEach(one -> assertTrue(opened(one).isEmpty()));
        assertEquals(before, kept.stream().map(one -> record(one.recordId()).canonicalText()).toList());
        assertEquals((long) kept.size(),
                count("select count(*) from evidence where case_id = ?1 and value is null and salt is null", id));
        for (String table : List.of("onboarding_answer", "onboarding_document", "onboarding_check", "onboarding_event",
                "accepted_investor")) {
            assertEquals(0L, count("select count(*) from " + table + " where case_id = ?1", id), table);
        }
        assertEquals(0L, count("select count(*) from onboarding_document_content c where not exists "
                + "(select 1 from onboarding_document d where d.id = c.document_id) or c.document_id = ?1", id));
        assertTrue(Newcomer.bean(Investors.class).caseOf(newcomer.actor.subject()).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> keep(id));
    }

    @Test
    void erasedAccount_mayBeginAgain() {
        Newcomer newcomer = Newcomer.person().answered();
        UUID first = newcomer.caseId();
        erasures.erase(Newcomer.ADMIN, first, newcomer.found().version, ErasureReason.NEVER_ACCEPTED);
        newcomer.answered();
        assertNotEquals(first, newcomer.caseId());
    }

    @Test
    void acceptedPerson_isKeptUntilRetentionIsOver() {
        Newcomer newcomer = Newcomer.person().submit();
        newcomer.accept(Newcomer.ADMIN);
        UUID id = newcomer.caseId();
        OnboardingRuleViolation kept = assertThrows(OnboardingRuleViolation.class,
                () -> erasures.erase(Newcomer.ADMIN, id, newcomer.found().version, ErasureReason.ASKED_BY_PERSON));
        assertTrue(kept.expected().contains("a day from "), kept.expected());
        count("with moved as (update onboarding_case set accepted_at = accepted_at - interval '7 years' where id = ?1 returning 1) "
                + "select count(*) from moved", id);
        assertThrows(OnboardingRuleViolation.class,
                () -> erasures.erase(Newcomer.ADMIN, id, newcomer.found().version, ErasureReason.NEVER_ACCEPTED));
        erasures.erase(Newcomer.ADMIN, id, newcomer.found().version, ErasureReason.RETENTION_OVER);
        assertTrue(kept(id).isEmpty());
    }

    @Test
    void personWhomAFeatureStillNeeds_isNotErased() {
        Newcomer newcomer = Newcomer.person().submit();
        feature.need(newcomer.caseId());
        assertThrows(Needed.class, () -> erasures.erase(Newcomer.ADMIN, newcomer.caseId(), newcomer.found().version,
                ErasureReason.ASKED_BY_PERSON));
        assertEquals(CaseState.SUBMITTED, newcomer.found().state);
        assertFalse(kept(newcomer.caseId()).isEmpty());
    }

    @Test
    void ownCase_orOneSeenBefore_isNotErased() {
        Newcomer newcomer = Newcomer.person().submit();
        int seen = newcomer.found().version;
        assertThrows(OnboardingRuleViolation.class,
                () -> erasures.erase(newcomer.actor, newcomer.caseId(), seen, ErasureReason.ASKED_BY_PERSON));
        assertThrows(OnboardingRuleViolation.class,
                () -> erasures.erase(Newcomer.ADMIN, newcomer.caseId(), seen - 1, ErasureReason.ASKED_BY_PERSON));
        assertThrows(OnboardingRuleViolation.class,
                () -> erasures.erase(Newcomer.ADMIN, newcomer.caseId(), seen, ErasureReason.RETENTION_OVER));
    }

    @Test
    void hitAtTheNextScreening_suspends() {
        Newcomer newcomer = Newcomer.person().submit();
        newcomer.accept(Newcomer.ADMIN);
        UUID id = newcomer.caseId();
        count("with moved as (update onboarding_case set screened_at = screened_at - interval '1 year' where id = ?1 returning 1) "
                + "select count(*) from moved", id);
        count("with moved as (update onboarding_answer set value = replace(value, 'Investor One', 'A Hit') where case_id = ?1 returning 1) "
                + "select count(*) from moved", id);
        bean(ScreeningRound.class).run();
        assertEquals(CaseState.SUSPENDED, newcomer.found().state);
        assertThrows(OnboardingRuleViolation.class, () -> bean(Investors.class).require(newcomer.actor.subject()));
        bean(InvestorDesk.class).lift(Newcomer.ADMIN, id, newcomer.found().version, "Another date of birth");
        assertEquals(id, QuarkusTransaction.requiringNew()
                .call(() -> bean(Investors.class).require(newcomer.actor.subject())).caseId());
    }

    @Test
    void screeningWithoutAHit_isGoodForAnotherYear() {
        Newcomer newcomer = Newcomer.person().submit();
        newcomer.accept(Newcomer.ADMIN);
        count("with moved as (update onboarding_case set screened_at = screened_at - interval '1 year' where id = ?1 returning 1) "
                + "select count(*) from moved", newcomer.caseId());
        assertThrows(OnboardingRuleViolation.class, () -> bean(Investors.class).require(newcomer.actor.subject()));
        bean(ScreeningRound.class).run();
        assertEquals(newcomer.caseId(), QuarkusTransaction.requiringNew()
                .call(() -> bean(Investors.class).require(newcomer.actor.subject())).caseId());
    }

    private List<Evidence.Kept> kept(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> evidence.of(id));
    }

    private Optional<Evidence.Kept> opened(Evidence.Kept kept) {
        return QuarkusTransaction.requiringNew().call(() -> evidence.opened(kept.commitment()));
    }

    private static UUID begun() {
        Newcomer newcomer = Newcomer.person();
        return bean(OnboardingService.class).begin(newcomer.actor).id;
    }

    private String keep(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> evidence.keep(id, "test/1", Map.of("a", 1L)));
    }

    private static StoredRecord record(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> StoredRecord.<StoredRecord>findById(id));
    }

    private static long count(String sql, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) Panache.getEntityManager().createNativeQuery(sql)
                .setParameter(1, id).getSingleResult()).longValue());
    }
}
