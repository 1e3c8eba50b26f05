package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.ATTESTER;
import static energy.commonwatt.construction.BuildingSite.ENGINEER;
import static energy.commonwatt.construction.BuildingSite.FIRST;
import static energy.commonwatt.construction.BuildingSite.SECOND;
import static energy.commonwatt.construction.BuildingSite.escrow;
import static energy.commonwatt.construction.BuildingSite.milestone;
import static energy.commonwatt.funding.RoundStage.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import energy.commonwatt.chain.EscrowOutbox;
import energy.commonwatt.chain.EscrowTotals;
import energy.commonwatt.chain.OwnKey;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.payments.PaymentOrder;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.payments.StatementImport;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.ProjectRuleViolation;
import energy.commonwatt.testsupport.BankText;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.Race;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Money from the funded round to its last tranche, on PostgreSQL and a chain. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EscrowTest {

    @Inject
    BuildingSite site;
    @Inject
    RoundStage stage;
    @Inject
    MilestonePlans plans;
    @Inject
    EvidenceService evidence;
    @Inject
    AttesterService attester;
    @Inject
    ReleaseService releases;
    @Inject
    DelayNotices delays;
    @Inject
    PaymentOrders orders;
    @Inject
    StatementImport statements;
    @Inject
    Ledger ledger;
    @Inject
    EscrowOutbox outbox;
    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.release();
    }

    @Test
    void fundedRound_isPaidOutToItsLastTrancheAndTheChainAgrees() {
        UUID round = site.funded();
        assertEquals(List.of(0L, 31_833L, 66_667L), tranches(round));
        site.attest(milestone(round, 0));
        for (int number = 1; number < 3; number++) {
            site.attest(milestone(round, number));
            site.release(milestone(round, number));
            assertEquals(List.of(), stage.differences(round), "after the release");
            paidByTheBank(milestone(round, number));
            assertEquals(List.of(), stage.differences(round), "after the payment");
        }
        assertEquals(0, balance(Purpose.ESCROW, round));
        assertEquals(1_500, balance(Purpose.FEES, round));
        BuildingSite.awaitProven(round);
        EscrowTotals chain = totals(round);
        assertEquals(List.of(98_500L, 98_500L, 0L), List.of(chain.whole(), chain.released(), chain.returned()));
        assertEquals(EscrowTotals.State.RUNNING, chain.state());
        assertEquals(List.of("tranche-paid", "tranche-released", "milestone-finding", "milestone-evidence", "tranche-paid",
                "tranche-released", "milestone-finding", "milestone-evidence", "milestone-finding", "milestone-evidence",
                "escrow-started", "milestone-plan"),
                done(() -> EscrowEvent.of(escrow(round)).stream().map(it -> it.kind).toList()));
    }

    private static List<Long> tranches(UUID round) {
        return done(() -> Milestone.of(escrow(round)).stream().map(it -> it.tranche).toList());
    }

    private void paidByTheBank(Milestone released) {
        PaymentOrder order = done(() -> PaymentOrder.<PaymentOrder>find("about", released.id).firstResult());
        assertEquals(PaymentOrder.State.APPROVED, order.state);
        orders.file("first");
        statements.take(BankText.from(stage.atBank()).debit(released.tranche, order.endToEnd).bytes(), "administrator");
        assertTrue(milestone(released.escrow.id, released.number).paidOn != null);
    }

    private long balance(Purpose purpose, UUID round) {
        return done(() -> ledger.balance(AccountRef.of(purpose, round, "EUR"))).posted().minorUnits();
    }

    private EscrowTotals totals(UUID round) {
        byte[] chainId = done(() -> FundingRound.<FundingRound>findById(round).chainId);
        return outbox.totals(escrow(round).contract, chainId);
    }

    @Test
    void trancheOfLessThanACent_isReleasedWithoutAPaymentSoThatTheNextOnesCanFollow() {
        UUID round = site.fundedAtItsMinimum();
        assertEquals(List.of(0L, 29_550L), tranches(round));
        for (int number = 0; number < 2; number++) {
            site.attest(milestone(round, number));
            site.release(milestone(round, number));
        }
        assertEquals(List.of(0L, 1L), List.of(0, 1).stream()
                .map(it -> done(() -> PaymentOrder.count("about", milestone(round, it).id))).toList());
        BuildingSite.awaitProven(round);
        assertEquals(List.of(), stage.differences(round));
        assertEquals(List.of(6L, 29_550L), List.of(totals(round).entries(), totals(round).released()));
    }

    @Test
    void escrowThatDiffersFromTheChain_isFoundByTheReconciliation() {
        UUID round = site.funded();
        BuildingSite.awaitProven(round);
        assertEquals(List.of(), stage.differences(round));
        forge(round, 1);
        assertEquals(1, stage.differences(round).stream().filter(it -> it.contains("another on the chain")).count());
        forge(round, -1);
        assertEquals(List.of(), stage.differences(round));
    }

    private static void forge(UUID round, long more) {
        QuarkusTransaction.requiringNew().run(() -> Escrow.update("whole = whole + ?1 where id = ?2", more, round));
    }

    @Test
    void releaseBeforeAttestation_isRefused() {
        UUID round = site.funded();
        site.attest(milestone(round, 0));
        refused("another state", () -> releases.release(milestone(round, 1).id, FIRST));
        site.show(milestone(round, 1));
        refused("another state", () -> releases.release(milestone(round, 1).id, FIRST));
    }

    @Test
    void releaseOutOfOrder_isRefused() {
        UUID round = site.funded();
        site.attest(milestone(round, 2));
        refused("after those before it", () -> releases.release(milestone(round, 2).id, FIRST));
    }

    @Test
    void onePersonInBothHalves_isRefused() {
        UUID round = site.funded();
        site.attest(milestone(round, 0));
        site.attest(milestone(round, 1));
        assertFalse(releases.release(milestone(round, 1).id, FIRST));
        refused("Two different people", () -> releases.release(milestone(round, 1).id, FIRST));
        refused("Two different people",
                () -> releases.release(milestone(round, 1).id, new ReleaseService.Administrator("engineer", Optional.empty())));
        refused("no decision of yours", () -> releases.withdraw(milestone(round, 1).id, SECOND));
        releases.withdraw(milestone(round, 1).id, FIRST);
        assertFalse(releases.release(milestone(round, 1).id, SECOND));
        assertTrue(releases.release(milestone(round, 1).id, FIRST));
        refused("another state", () -> releases.release(milestone(round, 1).id, SECOND));
        assertEquals(31_833, balance(Purpose.PAYABLE, round));
    }

    @Test
    void administratorOfTheOperator_isRefused() {
        UUID round = site.funded();
        site.attest(milestone(round, 0));
        site.attest(milestone(round, 1));
        for (UUID organisation : List.of(Plants.OPERATOR, ATTESTER)) {
            refused("Nobody of the operator or the attester", () -> releases.release(milestone(round, 1).id,
                    new ReleaseService.Administrator("third", Optional.of(organisation))));
        }
    }

    @Test
    void overdueMilestone_stopsTheMoneyByItselfUntilItIsAttested() {
        UUID round = site.funded();
        site.attest(milestone(round, 0));
        site.attest(milestone(round, 1));
        Milestone third = milestone(round, 2);
        clock.set(third.dueAt.plus(30, ChronoUnit.DAYS).minusSeconds(1));
        assertFalse(releases.release(milestone(round, 1).id, FIRST), "late, not overdue");
        clock.set(third.dueAt.plus(30, ChronoUnit.DAYS));
        refused("is stopped", () -> releases.release(milestone(round, 1).id, SECOND));
        site.attest(third);
        assertTrue(releases.release(milestone(round, 1).id, SECOND));
    }

    @Test
    void delays_areNoticedOnceEach() {
        UUID round = site.funded();
        Instant due = milestone(round, 0).dueAt;
        for (Instant at : List.of(due.minusSeconds(1), due, due.plusSeconds(1), due.plus(30, ChronoUnit.DAYS),
                due.plus(30, ChronoUnit.DAYS).plusSeconds(1))) {
            clock.set(at);
            delays.look(round);
        }
        Milestone first = milestone(round, 0);
        assertEquals(List.of("milestone-delay", "milestone-delay", "milestone-delay", "escrow-started", "milestone-plan"),
                done(() -> EscrowEvent.of(escrow(round)).stream().map(it -> it.kind).toList()));
        assertEquals(List.of(1L, 1L), List.of(noticed(first, Delay.LATE), noticed(first, Delay.OVERDUE)));
    }

    private static long noticed(Milestone milestone, Delay delay) {
        return done(() -> MilestoneDelay.count("milestoneId = ?1 and delay = ?2", milestone.id, delay));
    }

    @Test
    void haltedEscrow_releasesNothingUntilItIsResumed() {
        UUID round = site.funded();
        site.attest(milestone(round, 0));
        site.attest(milestone(round, 1));
        refused("needs a reason", () -> releases.halt(round, FIRST, " "));
        releases.halt(round, FIRST, "The builder is insolvent");
        refused("halted already", () -> releases.halt(round, SECOND, "Again"));
        refused("is stopped", () -> releases.release(milestone(round, 1).id, FIRST));
        releases.resume(round, FIRST);
        refused("not halted", () -> releases.resume(round, FIRST));
        site.release(milestone(round, 1));
        BuildingSite.awaitProven(round);
        assertEquals(31_833, totals(round).released());
    }

    @Test
    void attesterWithAnotherKeyOrWithoutWords_isRefused() {
        UUID round = site.funded();
        UUID first = milestone(round, 0).id;
        refused("another state", () -> attester.confirm(first, ENGINEER, "Nothing was handed in", null, null));
        site.show(milestone(round, 0));
        refused("needs words", () -> attester.confirm(first, ENGINEER, " ", null, null));
        refused("not the attester's signature",
                () -> attester.confirm(first, ENGINEER, "Seen", Instant.now(), "0x" + "11".repeat(65)));
        refused("cannot be read", () -> attester.confirm(first, ENGINEER, "Seen", Instant.now(), "0xzz"));
        refused("moment",
                () -> attester.confirm(first, ENGINEER, "Seen", Instant.now().minusSeconds(60), "0x" + "11".repeat(65)));
        refused("moment",
                () -> attester.confirm(first, ENGINEER, "Seen", Instant.now().plusSeconds(60), "0x" + "11".repeat(65)));
        refused("evidence of their own",
                () -> attester.confirm(first, new AttesterService.Engineer(ATTESTER, "operator"), "Seen", null, null));
        assertThrows(NotFound.class,
                () -> attester.confirm(first, new AttesterService.Engineer(Plants.OPERATOR, "engineer"), "Seen", null, null));
    }

    @Test
    void attesterWithAKeyOfTheirOwn_signsWhatIsShown() {
        UUID round = site.planned(OwnKey.address());
        UUID first = milestone(round, 0).id;
        site.show(milestone(round, 0));
        refused("not the attester's signature", () -> attester.confirm(first, ENGINEER, "Seen on site", null, null));
        AttesterService.ToSign shown = attester.toSign(first, ENGINEER, "Seen on site");
        String signature = OwnKey.sign(shown.text());
        refused("not the attester's signature",
                () -> attester.confirm(first, ENGINEER, "Other words", shown.at(), signature));
        attester.confirm(first, ENGINEER, "Seen on site", shown.at(), signature);
        BuildingSite.awaitProven(round);
        assertEquals(EscrowTotals.State.PLANNED, totals(round).state());
        assertEquals(2, totals(round).entries());
    }

    @Test
    void planThatBreaksARule_isRefusedAndAnApprovedOneStays() {
        UUID round = site.proposed();
        MilestonePlan sound = BuildingSite.plan();
        MilestonePlan short1 = BuildingSite.plan(sound.milestones().subList(0, 2));
        assertThrows(ProjectRuleViolation.class,
                () -> plans.write(round, Plants.OPERATOR, "proposer", short1, BuildingSite.payee()));
        assertThrows(NotFound.class,
                () -> plans.write(round, Plants.OTHER_OPERATOR, "proposer", sound, BuildingSite.payee()));
        UUID nobody = UUID.randomUUID();
        refused("not known", () -> plans.write(round, Plants.OPERATOR, "proposer",
                new MilestonePlan("EUR", sound.milestones(), nobody, 30, 14, 2_500, 31), BuildingSite.payee()));
        plans.write(round, Plants.OPERATOR, "proposer", sound, BuildingSite.payee());
        stage.approve(round);
        refused("decided before", () -> plans.write(round, Plants.OPERATOR, "proposer", sound, BuildingSite.payee()));
    }

    @Test
    void planThatIsWrittenWhileItsOfferIsApproved_isRefused() {
        UUID round = site.proposed();
        plans.write(round, Plants.OPERATOR, "proposer", BuildingSite.plan(), BuildingSite.payee());
        Throwable told = Race.loser(() -> stage.approve(round), () -> plans.write(round, Plants.OPERATOR, "proposer",
                BuildingSite.plan(), new MilestonePlans.Payee("Somebody else", BuildingSite.payee().iban())));
        assertTrue(told instanceof ConstructionRuleViolation no && no.title().contains("decided before"), String.valueOf(told));
        assertEquals(BuildingSite.payee().name(), escrow(round).payeeName);
        assertEquals(BuildingSite.payee().name(), done(() -> PlanDraft.of(round).payeeName));
    }

    private static void refused(String title, Executable step) {
        RuleViolation no = assertThrows(RuleViolation.class, step);
        assertTrue(no.title().contains(title), no.getMessage());
    }
}
