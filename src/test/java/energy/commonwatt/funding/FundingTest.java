package energy.commonwatt.funding;

import static energy.commonwatt.funding.RoundStage.READ;
import static energy.commonwatt.funding.RoundStage.await;
import static energy.commonwatt.funding.RoundStage.awaitProven;
import static energy.commonwatt.funding.RoundStage.done;
import static energy.commonwatt.funding.RoundStage.round;
import static energy.commonwatt.funding.RoundStage.state;
import static energy.commonwatt.funding.RoundStage.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.chain.IdleOutbox;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.PaymentOrder;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.payments.StatementImport;
import energy.commonwatt.projects.Decider;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.BankText;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Rounds from their offer to their outcome, on PostgreSQL and a chain, with bank statements. */
@QuarkusTest
@WithTestResource(StackResource.class)
class FundingTest {

    @Inject
    IdleOutbox outbox;
    @Inject
    ProjectService projects;
    @Inject
    OfferService offers;
    @Inject
    InvestService investing;
    @Inject
    StatementImport statements;
    @Inject
    PaymentOrders desk;
    @Inject
    Ledger ledger;
    @Inject
    RoundStage stage;

    /** Of ten units, which is over in seconds: its opening has to be on the chain before that. */
    private UUID openFor(long minimum, long seconds) {
        outbox.await();
        return stage.open(minimum, 10, Duration.ofSeconds(seconds));
    }

    @Test
    void roundWithItsMinimumPaidIn_isFundedAfterReflectionAndOnTheChain() {
        UUID id = openFor(3, 12);
        Commitment first = stage.commit(id, Investing.investor(), 200);
        Commitment second = stage.commit(id, Investing.sophisticated(), 300);
        stage.pay(first, second);
        assertEquals(CommitmentState.PAID, state(first));
        await("the round is funded", () -> round(id) == RoundState.FUNDED);
        awaitProven(id);
        assertEquals(List.of(), stage.differences(id));
    }

    @Test
    void roundBelowItsMinimum_failsAndIsPaidBackByTwoAdministratorsAndABankThatConfirms() {
        UUID id = openFor(8, 8);
        Commitment it = stage.commit(id, Investing.investor(), 200);
        stage.pay(it);
        await("the round fails", () -> round(id) == RoundState.FAILED);
        assertEquals(CommitmentState.OWED, state(it));
        awaitProven(id);
        assertEquals(List.of(), stage.differences(id));
        PaymentOrder order = done(() -> PaymentOrder.<PaymentOrder>find("about", it.id).firstResult());
        desk.approve(List.of(order.id), "first");
        assertThrows(RuntimeException.class, () -> desk.approve(List.of(order.id), "first"));
        desk.approve(List.of(order.id), "second");
        desk.file("first");
        assertEquals(CommitmentState.OWED, state(it));
        statements.take(BankText.from(stage.atBank()).debit(20_000, order.endToEnd).bytes(), "administrator");
        assertEquals(CommitmentState.REFUNDED, state(it));
        awaitProven(id);
        assertEquals(List.of(), stage.differences(id));
        statements.take(BankText.from(stage.atBank()).returned(20_000, order.endToEnd).bytes(), "administrator");
        assertEquals(CommitmentState.REFUNDED, state(it));
        assertEquals(List.of(), stage.differences(id), "what came back is payable once more");
    }

    @Test
    void fiftyReachForTheLastTenUnits_tenAreSold() throws Exception {
        UUID id = stage.open(1, 10, Duration.ofHours(1));
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String subject = Investing.investor();
            investing.show(id, subject);
            people.add(subject);
        }
        List<Future<Commitment>> tries = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(16)) {
            people.forEach(subject -> tries.add(pool.submit(() -> investing.commit(
                    new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(10_000)), READ, subject))));
        }
        assertEquals(10, tries.stream().filter(it -> it.state() == Future.State.SUCCESS).count());
        tries.stream().filter(it -> it.state() == Future.State.FAILED)
                .forEach(it -> assertEquals(FundingRuleViolation.class, it.exceptionNow().getClass(),
                        it.exceptionNow().toString()));
        assertEquals(10, done(() -> FundingRound.<FundingRound>findById(id).openUnits));
        assertEquals(100_000, done(() -> ledger.balance(AccountRef.of(energy.commonwatt.ledger.Purpose.ESCROW, id, "EUR")))
                .pendingIn().minorUnits());
    }

    @Test
    void sameFormTwice_isOneCommitment() {
        UUID id = stage.open(1, 10, Duration.ofHours(1));
        String subject = Investing.investor();
        investing.show(id, subject);
        InvestService.Intent intent = new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(20_000));
        Commitment first = investing.commit(intent, READ, subject);
        assertEquals(first.id, investing.commit(intent, READ, subject).id);
        InvestService.Intent altered = new InvestService.Intent(id, intent.formKey(), Money.euros(30_000));
        assertEquals(409, assertThrows(FundingRuleViolation.class, () -> investing.commit(altered, READ, subject)).status());
        assertEquals(2, done(() -> FundingRound.<FundingRound>findById(id).openUnits));
    }

    @Test
    void revoking_isOneStepInTheReflectionPeriodAndNoneAfterIt() throws Exception {
        UUID id = stage.open(1, 10, Duration.ofHours(1));
        String subject = Investing.investor();
        Commitment it = stage.commit(id, subject, 200);
        assertThrows(NotFound.class, () -> investing.revoke(it.id, Investing.investor()));
        investing.revoke(it.id, subject);
        assertEquals(CommitmentState.REVOKED, state(it));
        assertEquals(0, done(() -> FundingRound.<FundingRound>findById(id).openUnits));
        investing.revoke(it.id, subject);
        Commitment late = stage.commit(id, subject, 200);
        Thread.sleep(3_100);
        assertThrows(FundingRuleViolation.class, () -> investing.revoke(late.id, subject));
        Commitment never = stage.commit(id, Investing.sophisticated(), 200);
        assertEquals(null, done(() -> Commitment.<Commitment>findById(never.id).reflectionEndsAt));
    }

    @Test
    void commitmentWithoutWhatTheLawWants_isRefused() {
        UUID id = stage.open(1, 100, Duration.ofHours(1));
        String subject = Investing.investor();
        var intent = new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(20_000));
        assertThrows(FundingRuleViolation.class, () -> investing.commit(intent, READ, subject), "the sheet was not opened");
        investing.show(id, subject);
        assertThrows(FundingRuleViolation.class, () -> investing.commit(intent, Consents.none(), subject),
                "the sheet was not confirmed");
        var large = new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(260_000));
        assertThrows(FundingRuleViolation.class, () -> investing.commit(large, READ, subject), "above 5 % of EUR 50,000");
        assertThrows(FundingRuleViolation.class,
                () -> investing.commit(large, new Consents(true, false, true, "interest"), subject));
        assertThrows(FundingRuleViolation.class, () -> investing.commit(
                new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(10_050)), READ, subject), "no multiple");
        assertThrows(FundingRuleViolation.class, () -> investing.commit(
                new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(10_010_000)), READ, subject),
                "above the cap");
        assertThrows(RuntimeException.class, () -> investing.commit(intent, READ, "nobody"));
        investing.commit(large, new Consents(true, false, true, Consents.ALL_OF_IT), subject);
        assertNotEquals(0, done(() -> FundingRound.<FundingRound>findById(id).openUnits));
    }

    @Test
    void offerThatBreaksARule_isRefused() {
        String slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        assertThrows(NotFound.class, () -> offers.propose(slug, Plants.OTHER_OPERATOR, "other",
                terms(1, 2, Duration.ofHours(1)), Investing.sheet()));
        assertThrows(FundingRuleViolation.class,
                () -> offers.propose(slug, Plants.OPERATOR, "proposer", terms(5, 2, Duration.ofHours(1)), Investing.sheet()));
        assertThrows(FundingRuleViolation.class,
                () -> offers.propose(slug, Plants.OPERATOR, "proposer", terms(1, 2, Duration.ofHours(-1)), Investing.sheet()));
        assertEquals(422, assertThrows(FundingRuleViolation.class, () -> offers.propose(slug, Plants.OPERATOR, "proposer",
                terms(1, 2, Duration.ofHours(1)), Investing.pdf(7, org.apache.pdfbox.pdmodel.common.PDRectangle.A4))).status());
        assertEquals(422, assertThrows(FundingRuleViolation.class, () -> offers.propose(slug, Plants.OPERATOR, "proposer",
                terms(1, 2, Duration.ofHours(1)), Investing.pdf(1, org.apache.pdfbox.pdmodel.common.PDRectangle.A3))).status());
        assertEquals(415, assertThrows(FundingRuleViolation.class, () -> offers.propose(slug, Plants.OPERATOR, "proposer",
                terms(1, 2, Duration.ofHours(1)), "<html>".getBytes())).status());
        UUID id = offers.propose(slug, Plants.OPERATOR, "proposer", terms(1, 2, Duration.ofHours(1)), Investing.sheet()).id;
        assertThrows(FundingRuleViolation.class, () -> offers.approve(id, "proposer"));
        assertThrows(NotFound.class, () -> stage.commit(id, Investing.investor(), 100));
        stage.approve(id);
        assertThrows(FundingRuleViolation.class, () -> offers.approve(id, "another"));
    }

    @Test
    void suspendedProject_takesNoOffer() {
        String slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        UUID waiting = offers.propose(slug, Plants.OPERATOR, "proposer", terms(1, 2, Duration.ofHours(1)),
                Investing.sheet()).id;
        projects.suspend(slug, new Decider("decider", null), "The roof leaks");
        assertEquals(409, assertThrows(FundingRuleViolation.class, () -> offers.propose(slug, Plants.OPERATOR, "proposer",
                terms(1, 2, Duration.ofHours(1)), Investing.sheet())).status());
        assertEquals(409, assertThrows(FundingRuleViolation.class, () -> offers.approve(waiting, "decider")).status());
    }

    @Test
    void suspendedOffer_takesNothingUntilItIsResumed() {
        UUID id = stage.open(1, 10, Duration.ofHours(1));
        String subject = Investing.investor();
        investing.show(id, subject);
        assertThrows(FundingRuleViolation.class, () -> offers.suspend(id, "administrator", " "), "without a reason");
        offers.suspend(id, "administrator", "Part C names the wrong owner");
        var intent = new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(10_000));
        assertThrows(FundingRuleViolation.class, () -> investing.commit(intent, READ, subject));
        offers.replaceSheet(id, Plants.OPERATOR, "proposer", Investing.sheet());
        offers.resume(id, "administrator");
        assertThrows(FundingRuleViolation.class, () -> investing.commit(intent, READ, subject), "the new sheet was not opened");
        investing.show(id, subject);
        assertEquals(2, done(() -> Commitment.<Commitment>findById(investing.commit(intent, READ, subject).id).sheet.version));
        offers.withdraw(id, "administrator", "The roof was sold");
        assertEquals(List.of("WITHDRAWN The roof was sold", "RESUMED null", "SUSPENDED Part C names the wrong owner"),
                done(() -> RoundDecision.of(FundingRound.findById(id)).stream().map(it -> it.decision + " " + it.reason)
                        .toList()));
        List<RoundHistory> history = done(() -> RoundHistory.of(FundingRound.findById(id)));
        assertEquals(
                List.of("round-outcome", "commitment", "offer-resumed", "sheet-replaced", "offer-suspended", "offer-opened"),
                history.stream().map(RoundHistory::kind).toList());
        assertEquals(List.of(3L, 2L, 1L, 0L),
                history.stream().map(RoundHistory::entry).filter(java.util.Objects::nonNull).toList());
        assertThrows(FundingRuleViolation.class, () -> offers.withdraw(id, "administrator", "Again"));
        awaitProven(id);
        assertEquals(List.of(), stage.differences(id));
    }
}
