package energy.commonwatt.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import energy.commonwatt.chain.RoundOutbox;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.projects.Project;
import energy.commonwatt.projects.Proposal;
import energy.commonwatt.projects.Proposals;
import energy.commonwatt.web.NotFound;

/** Proposing, deciding, suspending and withdrawing offers. */
@ApplicationScoped
public class OfferService {

    private final FundingConfig config;
    private final RoundJournal journal;
    private final RoundOutbox outbox;
    private final RoundEnding ending;
    private final Ledger ledger;
    private final FundingLetters letters;
    private final Event<RoundOpened> opened;
    private final Clock clock;

    OfferService(FundingConfig config, RoundJournal journal, RoundOutbox outbox, RoundEnding ending, Ledger ledger,
            FundingLetters letters, Event<RoundOpened> opened, Clock clock) {
        this.config = config;
        this.journal = journal;
        this.outbox = outbox;
        this.ending = ending;
        this.ledger = ledger;
        this.letters = letters;
        this.opened = opened;
        this.clock = clock;
    }

    /**
     * @param organisation the proposer's
     * @param sheet the key investment information sheet, a PDF; empty when it is written here, from the approved proposal
     * @throws FundingRuleViolation when a term makes no sense, or the sheet is none
     * @throws NotFound when that organisation has no such approved project
     */
    @Transactional
    public FundingRound propose(String slug, UUID organisation, String operator, OfferTerms terms, byte[] sheet) {
        Project project = Project.findOwn(slug, organisation).filter(it -> it.state.published())
                .orElseThrow(() -> new NotFound("project", slug));
        requireOffers(project);
        terms.check(clock.instant());
        boolean later = sheet.length == 0 && Proposals.approved(project).filter(Proposal::whole).isPresent();
        SheetFile file = later ? null : SheetFile.read(sheet, config.largestSheet());
        FundingRound round = new FundingRound(project, FundingRound.nextNumber(project), terms, operator, clock.instant());
        round.persist();
        if (file != null) {
            new InformationSheet(round, 1, file, null, operator, clock.instant()).persist();
        }
        return round;
    }

    /**
     * Makes the offer public and puts its terms on record.
     *
     * @throws FundingRuleViolation when it was decided before, its proposer decides, its closing time has passed, its project is
     *         suspended, its owner would offer more than the law allows within twelve months, or there is no contract to record it
     */
    @Transactional
    public FundingRound approve(UUID id, String administrator) {
        // One after the other: two approvals at once could pass the owner's limit together.
        ledger.enter();
        FundingRound round = lock(id);
        requireOffers(round.project);
        Instant now = clock.instant();
        String contract = outbox.contract().orElseThrow(() -> new FundingRuleViolation(FundingRuleViolation.CONFLICT,
                "No offer can be opened here yet", "the address of the FundingRounds contract in COMMONWATT_CHAIN_ROUNDS",
                "none"));
        round.approve(administrator, contract, now);
        round.terms().check(now);
        requireWithinLimit(round, now);
        journal.opened(round, requireSheet(round));
        opened.fire(new RoundOpened(round));
        return round;
    }

    private static InformationSheet requireSheet(FundingRound round) {
        InformationSheet sheet = InformationSheet.current(round);
        if (sheet == null) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This offer has no information sheet yet",
                    "a finished key investment information sheet", "none");
        }
        return sheet;
    }

    private static void requireOffers(Project project) {
        if (!project.takesOffers()) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This project takes no offers now",
                    "a project that is approved", "one that is suspended");
        }
    }

    /** At most EUR 5,000,000 of one project owner within twelve months (Reg. (EU) 2020/1503, Art. 1(2)(c)). */
    private void requireWithinLimit(FundingRound round, Instant now) {
        Instant yearAgo = now.atOffset(ZoneOffset.UTC).minusMonths(12).toInstant();
        Long others = FundingRound.getEntityManager()
                .createQuery(
                        """
                                select coalesce(sum(r.unitPrice * case when r.state = FUNDED then r.paidUnits else r.capUnits end), 0) from FundingRound r
                                where r.project.operator = ?1 and r.id <> ?2 and r.currency = ?3 and r.decidedAt > ?4
                                and r.state in (OPEN, SUSPENDED, FUNDED)""",
                        Long.class)
                .setParameter(1, round.project.operator).setParameter(2, round.id).setParameter(3, round.currency)
                .setParameter(4, yearAgo).getSingleResult();
        long asked = round.terms().cap().minorUnits();
        if (Math.addExact(others, asked) > config.mostOfOwner()) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE,
                    "The project owner would offer more than the law allows within twelve months",
                    "at most " + config.mostOfOwner() + " minor units together with " + others + " offered before",
                    asked + " minor units");
        }
    }

    @Transactional
    public FundingRound refuse(UUID id, String administrator, String reason) {
        FundingRound round = lock(id);
        round.refuse(administrator, reason, clock.instant());
        return round;
    }

    /** Stops commitments because of a fault in the sheet; what was committed stays and may be revoked. */
    @Transactional
    public FundingRound suspend(UUID id, String administrator, String reason) {
        FundingRound round = lock(id);
        round.suspend(reason, clock.instant());
        decided(round, RoundDecision.Kind.SUSPENDED, administrator, round.suspensionReason);
        journal.suspended(round);
        live(round).forEach(letters::suspended);
        return round;
    }

    @Transactional
    public FundingRound resume(UUID id, String administrator) {
        FundingRound round = lock(id);
        round.resume();
        decided(round, RoundDecision.Kind.RESUMED, administrator, null);
        journal.resumed(round);
        return round;
    }

    /** The offer is withdrawn: everything is paid back. */
    @Transactional
    public FundingRound withdraw(UUID id, String administrator, String reason) {
        String words = FundingRound.requireReason(reason);
        ledger.enter();
        FundingRound round = lock(id);
        ending.end(round, RoundState.CANCELLED, words);
        decided(round, RoundDecision.Kind.WITHDRAWN, administrator, words);
        return round;
    }

    private void decided(FundingRound round, RoundDecision.Kind kind, String administrator, String reason) {
        new RoundDecision(round, kind, administrator, reason, clock.instant()).persist();
    }

    private static Stream<Commitment> live(FundingRound round) {
        return Stream.of(CommitmentState.OPEN, CommitmentState.PAID).flatMap(it -> Commitment.in(round, it).stream());
    }

    /**
     * A newer version of the information sheet: investors have to read it before they commit.
     *
     * @throws FundingRuleViolation when the round has its outcome, or the file is not accepted or the same as before
     */
    @Transactional
    public InformationSheet replaceSheet(UUID id, UUID organisation, String operator, byte[] content) {
        return replaceSheet(id, organisation, operator, content, null);
    }

    /** The same for one that was made here. @param words what it says, as JSON; null when it was drawn up elsewhere */
    @Transactional
    public InformationSheet replaceSheet(UUID id, UUID organisation, String operator, byte[] content, String words) {
        FundingRound round = FundingRound.lock(id).filter(it -> it.project.operator.id.equals(organisation))
                .orElseThrow(() -> new NotFound("offer", id));
        SheetFile file = SheetFile.read(content, config.largestSheet());
        InformationSheet before = InformationSheet.current(round);
        if (before != null && before.sha256.equals(file.sha256())) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This is the version in force already",
                    "another file than version " + before.version, file.sha256());
        }
        if (round.state != RoundState.PROPOSED && !round.state.isLive()) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This offer has ended", "an offer that is open",
                    "one that is " + round.state.name().toLowerCase(java.util.Locale.ROOT));
        }
        InformationSheet sheet = new InformationSheet(round, before == null ? 1 : before.version + 1, file, words, operator,
                clock.instant());
        sheet.persist();
        if (round.state.isLive()) {
            journal.sheetReplaced(round, sheet);
            live(round).forEach(it -> letters.sheetReplaced(it, sheet));
        }
        return sheet;
    }

    private static FundingRound lock(UUID id) {
        return FundingRound.lock(id).orElseThrow(() -> new NotFound("offer", id));
    }
}
