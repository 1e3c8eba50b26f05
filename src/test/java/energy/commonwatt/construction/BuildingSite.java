package energy.commonwatt.construction;

import static energy.commonwatt.funding.RoundStage.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import energy.commonwatt.chain.AnchorState;
import energy.commonwatt.chain.EscrowAnchor;
import energy.commonwatt.chain.EscrowOutbox;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.OfferTerms;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.funding.RoundState;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.MilestoneKind;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.PlannedMilestone;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Plants;

/** Rounds with a milestone plan, and what happens on their sites, for tests. */
@ApplicationScoped
public class BuildingSite {

    static final UUID ATTESTER = Plants.ATTESTER;
    static final AttesterService.Engineer ENGINEER = new AttesterService.Engineer(ATTESTER, "engineer");
    static final ReleaseService.Administrator FIRST = new ReleaseService.Administrator("first", Optional.empty());
    static final ReleaseService.Administrator SECOND = new ReleaseService.Administrator("second", Optional.empty());
    static final String IBAN = "DE89370400440532013000";

    private final ProjectService projects;
    private final RoundStage stage;
    private final MilestonePlans plans;
    private final EvidenceService evidence;
    private final AttesterService attester;
    private final ReleaseService releases;
    private final EscrowOutbox outbox;

    BuildingSite(ProjectService projects, RoundStage stage, MilestonePlans plans, EvidenceService evidence,
            AttesterService attester, ReleaseService releases, EscrowOutbox outbox) {
        this.outbox = outbox;
        this.projects = projects;
        this.stage = stage;
        this.plans = plans;
        this.evidence = evidence;
        this.attester = attester;
        this.releases = releases;
    }

    /** Of a round of 3 to 10 units of EUR 100 at a fee of 1.5 %: nothing for the permit, EUR 95.50 and EUR 200.00. */
    static MilestonePlan plan() {
        LocalDate today = LocalDate.now();
        return plan(List.of(milestone(MilestoneKind.PERMIT, today.plusDays(10), 0),
                milestone(MilestoneKind.DELIVERY, today.plusDays(40), 9_550),
                milestone(MilestoneKind.COMMISSIONING, today.plusDays(80), 20_000)));
    }

    static MilestonePlan plan(List<PlannedMilestone> milestones) {
        return plan(milestones, 30);
    }

    static MilestonePlan plan(List<PlannedMilestone> milestones, int graceDays) {
        return new MilestonePlan("EUR", milestones, ATTESTER, graceDays, 14, 2_500, 31);
    }

    static PlannedMilestone milestone(MilestoneKind kind, LocalDate dueOn, long tranche) {
        return new PlannedMilestone(kind, kind.code(), "A signed protocol", dueOn, tranche, true, true);
    }

    UUID proposed() {
        UUID round = stage.propose(3, 10, Duration.ofHours(1));
        registerAttester();
        return round;
    }

    void registerAttester() {
        projects.register(ATTESTER, "Engineers under test");
        plans.register(ATTESTER, null, "administrator");
    }

    UUID planned() {
        return planned(null);
    }

    /** @param address of the attester's key; null for the development key */
    UUID planned(String address) {
        UUID round = proposed();
        plans.register(ATTESTER, address, "administrator");
        plans.write(round, Plants.OPERATOR, "proposer", plan(), payee());
        return stage.approve(round);
    }

    static MilestonePlans.Payee payee() {
        return new MilestonePlans.Payee("Operator under test", new Iban(IBAN));
    }

    /** Sold out to two investors without a reflection period. */
    UUID funded() {
        UUID round = planned();
        stage.pay(stage.commit(round, Investing.sophisticated(), 400), stage.commit(round, Investing.sophisticated(), 600));
        return round;
    }

    /** Of EUR 300 where EUR 1,000 were asked for, and its first milestone has a cent of those. */
    UUID fundedAtItsMinimum() {
        Instant now = Instant.now();
        UUID round = stage.propose(new OfferTerms(euros(10_000), 3, 10, 10, 1, now.minusSeconds(1), now.plusSeconds(10),
                ReturnKind.INTEREST, 450, 60, 150));
        registerAttester();
        LocalDate due = LocalDate.now().plusDays(10);
        plans.write(round, Plants.OPERATOR, "proposer", plan(List.of(milestone(MilestoneKind.PERMIT, due, 1),
                milestone(MilestoneKind.COMMISSIONING, due, 98_499))), payee());
        stage.approve(round);
        stage.pay(stage.commit(round, Investing.sophisticated(), 300));
        RoundStage.await("the round is over", () -> RoundStage.round(round) == RoundState.FUNDED);
        return round;
    }

    static Milestone milestone(UUID round, int number) {
        return done(() -> Milestone.find(round, number).orElseThrow());
    }

    static Escrow escrow(UUID round) {
        return done(() -> Escrow.<Escrow>findById(round));
    }

    EvidenceFile add(Milestone milestone, byte[] content) {
        try {
            return evidence.add(milestone.id, Plants.OPERATOR, "operator", new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(Milestone milestone) {
        add(milestone, pdf());
        handIn(milestone);
    }

    void handIn(Milestone milestone) {
        evidence.handIn(milestone.id, Plants.OPERATOR);
    }

    void attest(Milestone milestone) {
        RoundStage.await("the chain was reached", () -> outbox.chainId().isPresent());
        show(milestone);
        attester.confirm(milestone.id, ENGINEER, "Seen on site, all of it", null, null);
    }

    void release(Milestone milestone) {
        releases.release(milestone.id, FIRST);
        releases.release(milestone.id, SECOND);
    }

    /** Another one each time. */
    static byte[] pdf() {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void awaitProven(UUID round) {
        byte[] chainId = done(() -> FundingRound.<FundingRound>findById(round).chainId);
        RoundStage.await("every entry of the escrow is on the chain", () -> done(
                () -> EscrowAnchor.of(chainId).stream().allMatch(it -> it.state == AnchorState.PROVEN)));
    }

    static Money euros(long cents) {
        return Money.euros(cents);
    }
}
