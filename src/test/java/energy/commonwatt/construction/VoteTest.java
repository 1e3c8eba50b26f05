package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.ATTESTER;
import static energy.commonwatt.construction.BuildingSite.FIRST;
import static energy.commonwatt.construction.BuildingSite.SECOND;
import static energy.commonwatt.construction.BuildingSite.escrow;
import static energy.commonwatt.construction.BuildingSite.milestone;
import static energy.commonwatt.funding.RoundStage.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import energy.commonwatt.chain.EscrowTotals;
import energy.commonwatt.chain.RoundsNode;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.payments.PaymentOrder;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.payments.StatementImport;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.BankText;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Investors of EUR 400 and EUR 600 decide what becomes of an overdue milestone. */
@QuarkusTest
@WithTestResource(StackResource.class)
class VoteTest {

    @Inject
    BuildingSite site;
    @Inject
    RoundStage stage;
    @Inject
    VoteService votes;
    @Inject
    SiteRound round;
    @Inject
    TakeoverService takeovers;
    @Inject
    ReleaseService releases;
    @Inject
    EvidenceService evidence;
    @Inject
    AttesterService attester;
    @Inject
    ProjectService projects;
    @Inject
    PaymentOrders orders;
    @Inject
    StatementImport statements;
    @Inject
    Ledger ledger;
    @Inject
    MovableClock clock;

    private final String smaller = Investing.sophisticated();
    private final String larger = Investing.sophisticated();
    private UUID escrow;

    /** The first milestone has no tranche, the second one is attested and waits, the third one is overdue. */
    @BeforeEach
    void overdue() {
        escrow = site.planned();
        stage.pay(stage.commit(escrow, smaller, 400), stage.commit(escrow, larger, 600));
        site.attest(milestone(escrow, 0));
        site.attest(milestone(escrow, 1));
        clock.set(milestone(escrow, 2).overdueFrom());
    }

    @AfterEach
    void now() {
        clock.release();
    }

    @Test
    void mostUnitsToContinue_giveTheMilestoneItsNewDay() {
        Vote vote = ask();
        votes.cast(vote.id, larger, Choice.CONTINUE);
        votes.cast(vote.id, smaller, Choice.WIND_UP);
        Vote counted = end(vote);
        assertEquals(List.of(Choice.CONTINUE, 6L, 0L, 4L),
                List.of(counted.outcome, counted.continueUnits, counted.replaceUnits, counted.windUpUnits));
        assertEquals(vote.dueAt, milestone(escrow, 2).dueAt);
        site.release(milestone(escrow, 1));
        assertEquals(List.of("tranche-released", "vote-closed", "ballot-cast", "ballot-cast", "vote-opened"),
                kinds().subList(0, 5));
    }

    private List<String> kinds() {
        return done(() -> EscrowEvent.of(escrow(escrow)).stream().map(it -> it.kind).toList());
    }

    private Vote ask() {
        return votes.open(milestone(escrow, 2).id, FIRST, dayIn(60));
    }

    private LocalDate dayIn(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    /** As the platform does it by itself. */
    private Vote end(Vote vote) {
        clock.set(vote.closesAt);
        votes.close(vote.id);
        return done(() -> Vote.<Vote>findById(vote.id));
    }

    @Test
    void whileInvestorsVote_nothingIsReleasedAndNothingAttestedThatTheyVoteOn() {
        site.show(milestone(escrow, 2));
        ask();
        refused("is stopped", () -> releases.release(milestone(escrow, 1).id, FIRST));
        refused("Investors vote on this milestone",
                () -> attester.confirm(milestone(escrow, 2).id, BuildingSite.ENGINEER, "Seen", null, null));
        refused("vote already", this::ask);
    }

    @Test
    void votesThatNobodyWasPromised_areRefused() {
        refused("about overdue milestones", () -> votes.open(milestone(escrow, 1).id, FIRST, dayIn(60)));
        refused("while investors vote", () -> votes.open(milestone(escrow, 2).id, FIRST, dayIn(13)));
        refused("while investors vote", () -> votes.open(milestone(escrow, 2).id, FIRST, null));
        refused("Nobody of the operator", () -> votes.open(milestone(escrow, 2).id,
                new ReleaseService.Administrator("third", Optional.of(Plants.OPERATOR)), dayIn(60)));
        clock.set(milestone(escrow, 2).overdueFrom().minusSeconds(1));
        refused("about overdue milestones", this::ask);
        assertThrows(NotFound.class, () -> votes.open(UUID.randomUUID(), FIRST, dayIn(60)));
        assertEquals(0, done(() -> Vote.of(escrow(escrow)).size()));
    }

    @Test
    void ballots_areTakenOnceFromThoseWithMoneyInTheRoundAndInTime() {
        Vote vote = ask();
        votes.cast(vote.id, smaller, Choice.CONTINUE);
        refused("You have voted", () -> votes.cast(vote.id, smaller, Choice.WIND_UP));
        assertThrows(NotFound.class, () -> votes.cast(vote.id, Investing.sophisticated(), Choice.WIND_UP));
        assertThrows(NotFound.class, () -> votes.cast(vote.id, "nobody", Choice.WIND_UP));
        clock.set(vote.closesAt);
        refused("is over", () -> votes.cast(vote.id, larger, Choice.WIND_UP));
        assertEquals(4, done(() -> Vote.<Vote>findById(vote.id).tally().cast()));
        assertEquals(1, done(() -> Ballot.count("voteId", vote.id)));
    }

    @Test
    void ballot_staysInTheDatabase() {
        Vote vote = ask();
        votes.cast(vote.id, smaller, Choice.CONTINUE);
        assertThrows(PersistenceException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> Ballot.update("choice = ?1 where voteId = ?2", Choice.WIND_UP, vote.id)));
        assertThrows(PersistenceException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> Ballot.delete("voteId", vote.id)));
    }

    @Test
    void tooFewUnits_decideNothingAndInvestorsAreAskedAgain() {
        Vote counted = end(ask());
        assertEquals(Choice.NONE, counted.outcome);
        refused("is stopped", () -> releases.release(milestone(escrow, 1).id, FIRST));
        assertEquals(2, ask().number);
    }

    @Test
    void stoppedMoney_isVotedOnByItselfOnceAndOnlyAfterAWeek() {
        Milestone third = milestone(escrow, 2);
        clock.set(third.overdueFrom().plus(7, ChronoUnit.DAYS).minusSeconds(1));
        votes.openWhereOwed(escrow);
        assertEquals(0, done(() -> Vote.of(escrow(escrow)).size()));
        clock.set(third.overdueFrom().plus(7, ChronoUnit.DAYS));
        round.run();
        votes.openWhereOwed(escrow);
        Vote opened = done(() -> Vote.running(escrow(escrow)).orElseThrow());
        assertEquals(null, opened.openedBy);
        assertTrue(opened.dueAt.isAfter(opened.closesAt.plus(29, ChronoUnit.DAYS)));
        end(opened);
        clock.set(opened.closesAt.plus(30, ChronoUnit.DAYS));
        votes.openWhereOwed(escrow);
        assertEquals(1, done(() -> Vote.of(escrow(escrow)).size()), "no second time by itself");
    }

    @Test
    void mostUnitsToWindUp_giveTheRestBackToTheLastCent() {
        clock.set(milestone(escrow, 2).dueAt);
        site.release(milestone(escrow, 1));
        clock.set(milestone(escrow, 2).overdueFrom());
        Vote vote = ask();
        votes.cast(vote.id, larger, Choice.WIND_UP);
        end(vote);
        Escrow wound = escrow(escrow);
        assertEquals(List.of(EscrowState.WOUND_UP, 31_833L, 66_667L), List.of(wound.state, wound.released, wound.returned));
        assertEquals(List.of(26_666L, 40_001L),
                done(() -> Remainder.<Remainder>list("escrow.id = ?1 order by amount", escrow).stream()
                        .map(it -> it.amount).toList()));
        assertEquals(0, balance(Purpose.ESCROW));
        assertEquals(98_500, balance(Purpose.PAYABLE));
        refused("another state", () -> evidence.add(milestone(escrow, 2).id, Plants.OPERATOR, "operator",
                new ByteArrayInputStream(BuildingSite.pdf())));
        refused("another state", () -> releases.release(milestone(escrow, 2).id, FIRST));
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        assertFalse(stage.statement(larger, year).contains("Given back"), "only ordered");
        payBack();
        assertTrue(stage.statement(larger, year).matches("(?s).*Given back[^\n]*-400\\.01.*"), stage.statement(larger, year));
        assertEquals(31_833, balance(Purpose.PAYABLE), "the tranche, which the bank has not booked");
        assertEquals(List.of(), stage.differences(escrow).stream().filter(it -> !it.contains("its escrow")).toList());
        assertEquals(2, done(() -> EscrowEvent.count("escrow.id = ?1 and kind = 'remainder-paid'", escrow)));
    }

    /** What the platform says of all this is what the contract takes and counts, on a chain whose time goes as fast. */
    @Test
    void contract_takesEveryEntryAndComesToTheSame(@TempDir Path directory) {
        Vote replaced = ask();
        votes.cast(replaced.id, larger, Choice.REPLACE);
        end(replaced);
        UUID other = projects.register(UUID.randomUUID(), "Operator " + escrow).id;
        takeovers.propose(escrow, FIRST, parties(other, ATTESTER));
        takeovers.decide(escrow, SECOND, true);
        site.release(milestone(escrow, 1));
        clock.set(milestone(escrow, 2).overdueFrom());
        end(ask());
        Vote continued = ask();
        votes.cast(continued.id, larger, Choice.CONTINUE);
        end(continued);
        clock.set(milestone(escrow, 2).overdueFrom());
        Vote ended = ask();
        votes.cast(ended.id, smaller, Choice.CONTINUE);
        votes.cast(ended.id, larger, Choice.WIND_UP);
        end(ended);
        Escrow ours = escrow(escrow);
        byte[] chainId = done(() -> FundingRound.<FundingRound>findById(escrow).chainId);
        try (RoundsNode node = new RoundsNode(directory)) {
            node.mineAll(chainId);
            assertEquals(new EscrowTotals(EscrowTotals.State.WOUND_UP, false, ours.entries, ours.whole, ours.released,
                    ours.returned), node.escrow(chainId));
        }
        assertEquals(66_667, ours.returned);
    }

    private void payBack() {
        clock.set(milestone(escrow, 2).overdueFrom().plus(100, ChronoUnit.DAYS));
        List<PaymentOrder> owed = done(() -> Remainder.<Remainder>list("escrow.id", escrow).stream()
                .map(it -> PaymentOrder.<PaymentOrder>find("about", it.id).<PaymentOrder>firstResult()).toList());
        for (PaymentOrder order : owed) {
            assertEquals(PaymentOrder.State.ORDERED, order.state, "two administrators have to approve it");
            QuarkusTransaction.requiringNew().run(() -> {
                orders.approve(Set.of(order.id), "first");
                orders.approve(Set.of(order.id), "second");
            });
        }
        orders.file("first");
        BankText text = BankText.from(stage.atBank());
        owed.forEach(it -> text.debit(it.minorUnits, it.endToEnd));
        statements.take(text.bytes(), "administrator");
    }

    private long balance(Purpose purpose) {
        return done(() -> ledger.balance(AccountRef.of(purpose, escrow, "EUR"))).posted().minorUnits();
    }

    @Test
    void mostUnitsToReplace_waitForOthersWhomTwoAdministratorsName() {
        Vote vote = ask();
        votes.cast(vote.id, larger, Choice.REPLACE);
        end(vote);
        UUID other = projects.register(UUID.randomUUID(), "Another operator under test").id;
        refused("another state", () -> releases.release(milestone(escrow, 1).id, FIRST));
        refused("attests their own works", () -> takeovers.propose(escrow, FIRST, parties(ATTESTER, ATTESTER)));
        refused("for other parties", () -> takeovers.propose(escrow, FIRST, parties(Plants.OPERATOR, ATTESTER)));
        refused("attester is not known", () -> takeovers.propose(escrow, FIRST, parties(other, Plants.OTHER_OPERATOR)));
        refused("their own organisation", () -> takeovers.propose(escrow,
                new ReleaseService.Administrator("third", Optional.of(other)), parties(other, ATTESTER)));
        assertThrows(NotFound.class, () -> takeovers.decide(escrow, SECOND, true));
        takeovers.propose(escrow, FIRST, parties(other, ATTESTER));
        refused("proposed already", () -> takeovers.propose(escrow, SECOND, parties(other, ATTESTER)));
        refused("Two different people", () -> takeovers.decide(escrow, FIRST, true));
        takeovers.decide(escrow, SECOND, false);
        takeovers.propose(escrow, SECOND, parties(other, ATTESTER));
        takeovers.decide(escrow, FIRST, true);
        assertEquals(List.of(EscrowState.RUNNING, other),
                List.of(escrow(escrow).state, done(() -> escrow(escrow).operator.id)));
        assertThrows(NotFound.class, () -> evidence.handIn(milestone(escrow, 2).id, Plants.OPERATOR));
        site.release(milestone(escrow, 1));
        PaymentOrder paid = done(() -> PaymentOrder.<PaymentOrder>find("about", milestone(escrow, 1).id).firstResult());
        assertEquals("Those who took over", paid.payeeName);
        refused("another state", () -> takeovers.propose(escrow, FIRST, parties(other, ATTESTER)));
    }

    private static TakeoverService.Parties parties(UUID operator, UUID attester) {
        return new TakeoverService.Parties(operator, attester,
                new MilestonePlans.Payee("Those who took over", BuildingSite.payee().iban()));
    }

    @Test
    void othersWhoNeverCome_areVotedOnAgain() {
        Vote vote = ask();
        votes.cast(vote.id, larger, Choice.REPLACE);
        Instant due = end(vote).dueAt;
        assertEquals(EscrowState.REPLACING, escrow(escrow).state);
        clock.set(due.plus(30, ChronoUnit.DAYS));
        Vote again = ask();
        votes.cast(again.id, larger, Choice.CONTINUE);
        end(again);
        assertEquals(EscrowState.RUNNING, escrow(escrow).state);
    }

    private static void refused(String title, Executable step) {
        RuleViolation no = assertThrows(RuleViolation.class, step);
        assertTrue(no.title().contains(title), no.getMessage());
    }
}
