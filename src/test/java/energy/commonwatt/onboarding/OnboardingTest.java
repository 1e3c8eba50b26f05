package energy.commonwatt.onboarding;

import static energy.commonwatt.onboarding.Newcomer.bean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.Race;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** From an empty case to an accepted investor, and every way in which it is refused. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
class OnboardingTest {

    @Inject
    Investors investors;
    @Inject
    InvestorDesk desk;
    @Inject
    OnboardingConfig config;

    @Test
    void acceptedPerson_mayInvestAsTheyWereAccepted() {
        Newcomer newcomer = Newcomer.person().submit();
        assertTrue(newcomer.accept(Newcomer.ADMIN));
        Investor investor = require(newcomer);
        assertEquals("Investor One", investor.name());
        assertEquals(Newcomer.IBAN, investor.iban());
        assertEquals(newcomer.mail(), investor.mail());
        assertTrue(investor.knowledgeSufficient());
        assertEquals(3_800_000, investor.netWorth().minorUnits());
        assertEquals(Optional.of(newcomer.caseId()), investors.caseOf(newcomer.actor.subject()));
    }

    @Test
    void nobodyElse_mayInvest() {
        assertRefused(422, () -> investors.require("nobody"));
        Newcomer newcomer = Newcomer.person();
        newcomer.answered();
        assertRefused(422, () -> require(newcomer));
        newcomer.tested().submitAgain();
        assertRefused(422, () -> require(newcomer));
        assertEquals(Optional.empty(), investors.of(newcomer.caseId()));
    }

    @Test
    void company_isAcceptedByTwoDifferentAdministrators() {
        Newcomer newcomer = Newcomer.company().submit();
        assertFalse(newcomer.accept(Newcomer.ADMIN));
        assertRefused(422, () -> require(newcomer));
        assertRefused(422, () -> newcomer.accept(Newcomer.ADMIN));
        assertTrue(newcomer.accept(Newcomer.SECOND));
        assertEquals("Company One", require(newcomer).name());
    }

    @Test
    void databaseItself_refusesACompanyAcceptedByOne() {
        UUID id = Newcomer.company().submit().caseId();
        assertThrows(Exception.class, () -> sql("update onboarding_case set state = 'ACCEPTED', accepted_at = now(), "
                + "screened_at = now(), decided_by = 'admin' where id = ?1", id));
        assertThrows(Exception.class, () -> sql("update onboarding_case set state = 'ACCEPTED', accepted_at = now(), "
                + "screened_at = now(), decided_by = 'admin', first_approval_by = 'admin' where id = ?1", id));
        assertThrows(Exception.class, () -> sql("update onboarding_case set decided_by = subject where id = ?1", id));
    }

    @Test
    void ownCase_isNotDecided() {
        Newcomer newcomer = Newcomer.person().submit();
        assertRefused(422, () -> newcomer.accept(newcomer.actor));
        assertRefused(422, () -> desk.refuse(newcomer.actor, newcomer.caseId(), newcomer.found().version, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fail Person", "Unsure Person"})
    void identityThatDidNotPass_needsAnAdministratorWhoCompared(String name) {
        Newcomer newcomer = new Newcomer(name, false).submit();
        assertRefused(422, () -> newcomer.accept(Newcomer.ADMIN));
        assertTrue(desk.accept(Newcomer.ADMIN, newcomer.caseId(), new Approval(newcomer.found().version, false, true, "")));
    }

    @Test
    void hit_needsAnAdministratorWhoSearchedTheLists() {
        Newcomer newcomer = new Newcomer("A Hit", false).submit();
        assertRefused(422, () -> newcomer.accept(Newcomer.ADMIN));
        assertRefused(422, () -> accept(newcomer, false, "x".repeat(301)));
        assertTrue(accept(newcomer, false, "EU consolidated list of today, another person"));
    }

    @Test
    void categoryThatNobodyAskedFor_isNotGranted() {
        Newcomer newcomer = Newcomer.person().submit();
        assertRefused(409, () -> accept(newcomer, true, ""));
    }

    @Test
    void sophisticated_needCriteriaAndEvidenceAndNoTests() {
        Newcomer newcomer = Newcomer.person().answered();
        OnboardingService cases = bean(OnboardingService.class);
        assertRefused(422, () -> cases.categorise(newcomer.actor, new Category(true, List.of(Criterion.PROFESSION))));
        assertRefused(422, () -> cases.categorise(newcomer.actor,
                new Category(true, List.of(Criterion.PROFESSION, Criterion.TURNOVER))));
        cases.categorise(newcomer.actor, new Category(true, List.of(Criterion.PROFESSION, Criterion.TRANSACTIONS)));
        assertRefused(422, newcomer::submitAgain);
        newcomer.upload(DocumentPurpose.CATEGORY, DocumentKindTest.pdf("evidence"));
        newcomer.submitAgain();
        assertRefused(409, () -> accept(newcomer, false, ""));
        assertTrue(accept(newcomer, true, ""));
        assertTrue(require(newcomer).sophisticated());
        assertEquals(null, require(newcomer).netWorth());
    }

    @Test
    void stepThatIsMissing_isNamedWithItsPage() {
        Newcomer newcomer = Newcomer.person().answered();
        OnboardingRuleViolation no = assertRefused(422, newcomer::submitAgain);
        assertEquals("knowledge, loss not done", no.found());
        assertEquals(Optional.of("/investor/onboarding/knowledge"), no.next());
    }

    @Test
    void companyWithoutAnExtractOfTheRegister_isNotHandedIn() {
        Newcomer newcomer = Newcomer.company().answered().tested();
        CaseDocument extract = QuarkusTransaction.requiringNew().call(() -> CaseDocument.of(newcomer.caseId())).stream()
                .filter(document -> document.purpose == DocumentPurpose.REGISTER).findFirst().orElseThrow();
        bean(CaseDocuments.class).remove(newcomer.actor.subject(), extract.id);
        assertEquals("documents not done", assertRefused(422, newcomer::submitAgain).found());
    }

    @Test
    void caseThatChangedSinceItWasSeen_isNeitherHandedInNorDecided() {
        Newcomer newcomer = Newcomer.person().answered().tested();
        int seen = newcomer.found().version;
        bean(OnboardingService.class).payOutTo(newcomer.actor, "FR1420041010050500013M02606");
        assertRefused(409, () -> bean(Submissions.class).submit(newcomer.actor, Optional.of("a@example.com"), seen));
        newcomer.submitAgain();
        int shown = newcomer.found().version;
        desk.askBack(Newcomer.ADMIN, newcomer.caseId(), shown, Set.of(Step.PERSON), "Which name is right?");
        newcomer.submitAgain();
        assertRefused(409, () -> desk.accept(Newcomer.SECOND, newcomer.caseId(), new Approval(shown, false, false, "")));
    }

    @Test
    void accountWithoutAMailAddress_handsNothingIn() {
        Newcomer newcomer = Newcomer.person().answered().tested();
        assertRefused(422,
                () -> bean(Submissions.class).submit(newcomer.actor, Optional.empty(), newcomer.found().version));
    }

    @Test
    void handedInCase_isNotChanged() {
        Newcomer newcomer = Newcomer.person().submit();
        assertRefused(409, () -> bean(OnboardingService.class).payOutTo(newcomer.actor, Newcomer.IBAN));
        assertRefused(409, () -> newcomer.upload(DocumentPurpose.IDENTITY, DocumentKindTest.pdf("other")));
        assertRefused(409, () -> bean(InvestorTests.class).simulate(newcomer.actor, 1, 1, 1));
        assertRefused(409, newcomer::submitAgain);
    }

    @Test
    void openedAgain_mayNotInvestAndIsPaidToTheAccountThatWasAccepted() {
        Newcomer newcomer = Newcomer.person().submit();
        newcomer.accept(Newcomer.ADMIN);
        bean(Submissions.class).reopen(newcomer.actor);
        bean(OnboardingService.class).payOutTo(newcomer.actor, "FR1420041010050500013M02606");
        assertRefused(422, () -> require(newcomer));
        assertEquals(Newcomer.IBAN, of(newcomer).iban());
        newcomer.submitAgain();
        newcomer.accept(Newcomer.ADMIN);
        assertEquals("FR1420041010050500013M02606", require(newcomer).iban());
    }

    @Test
    void expiredCase_isRefusedByTheClockAlone() {
        Newcomer newcomer = Newcomer.person().submit();
        newcomer.accept(Newcomer.ADMIN);
        sql("update onboarding_case set accepted_at = accepted_at - interval '2 years' where id = ?1", newcomer.caseId());
        assertEquals(Optional.of("/investor/onboarding"), assertRefused(422, () -> require(newcomer)).next());
        assertEquals(Newcomer.IBAN, of(newcomer).iban());
    }

    @Test
    void refusedWithAReason_isToldToTheInvestor() {
        Newcomer newcomer = Newcomer.person().submit();
        desk.refuse(Newcomer.ADMIN, newcomer.caseId(), newcomer.found().version, "The passport has expired");
        assertTrue(assertRefused(422, () -> require(newcomer)).found().contains("The passport has expired"));
    }

    @Test
    void testAnsweredToOtherQuestions_orTooOften_isRefused() {
        Newcomer newcomer = Newcomer.person();
        InvestorTests tests = bean(InvestorTests.class);
        assertRefused(409, () -> tests.takeTest(newcomer.actor, "knowledge-test/0", Newcomer.rightAnswers()));
        assertRefused(409, () -> tests.confirmWarning(newcomer.actor, "warning"));
        assertRefused(409, () -> tests.confirmSimulation(newcomer.actor));
        for (int i = 0; i < config.stepsPerDay(); i++) {
            tests.simulate(newcomer.actor, i, 0, 0);
        }
        assertRefused(422, () -> tests.simulate(newcomer.actor, 1, 0, 0));
    }

    @Test
    void twoTabsThatBeginAtOnce_haveOneCase() {
        Newcomer newcomer = Newcomer.person();
        AtomicReference<UUID> second = new AtomicReference<>();
        assertEquals(null, Race.loser(() -> bean(OnboardingService.class).begin(newcomer.actor),
                () -> second.set(bean(OnboardingService.class).begin(newcomer.actor).id)));
        assertEquals(newcomer.caseId(), second.get());
    }

    @Test
    void companiesAndPersons_haveOtherCriteria() {
        Newcomer newcomer = Newcomer.person().answered();
        bean(OnboardingService.class).describe(newcomer.actor, new Company("Company", "Court", "1",
                new Address("Main street 1", "1000", "Town", "FR"), "Representative", List.of()));
        assertEquals(Optional.empty(), QuarkusTransaction.requiringNew().call(() -> Answers.of(newcomer.caseId()).category()));
    }

    @Test
    void unknownCase_isNotThere() {
        assertThrows(NotFound.class, () -> desk.refuse(Newcomer.ADMIN, UUID.randomUUID(), 0, "x"));
        assertThrows(NotFound.class, () -> bean(CaseChecks.class).check(UUID.randomUUID()));
    }

    private boolean accept(Newcomer newcomer, boolean sophisticated, String lists) {
        return desk.accept(Newcomer.ADMIN, newcomer.caseId(),
                new Approval(newcomer.found().version, sophisticated, false, lists));
    }

    private Investor require(Newcomer newcomer) {
        return QuarkusTransaction.requiringNew().call(() -> investors.require(newcomer.actor.subject()));
    }

    private Investor of(Newcomer newcomer) {
        return QuarkusTransaction.requiringNew().call(() -> investors.of(newcomer.caseId()).orElseThrow());
    }

    private static void sql(String statement, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager().createNativeQuery(statement).setParameter(1, id).executeUpdate());
    }

    private static OnboardingRuleViolation assertRefused(int status, Runnable action) {
        OnboardingRuleViolation no = assertThrows(OnboardingRuleViolation.class, action::run);
        assertEquals(status, no.status(), no.getMessage());
        return no;
    }
}
