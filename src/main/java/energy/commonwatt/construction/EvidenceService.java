package energy.commonwatt.construction;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.web.NotFound;

/** Evidence that operators put together and hand in, milestone by milestone. */
@ApplicationScoped
public class EvidenceService {

    private final EscrowJournal journal;
    private final ConstructionConfig config;
    private final Clock clock;

    EvidenceService(EscrowJournal journal, ConstructionConfig config, Clock clock) {
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Adds a file to what will be handed in; the same bytes again change nothing.
     *
     * @param organisation the operator's
     * @throws ConstructionRuleViolation when evidence was handed in before, or the file is of another kind, too large, active or one too many
     * @throws NotFound when that organisation has no such milestone
     */
    @Transactional
    public EvidenceFile add(UUID milestone, UUID organisation, String account, InputStream body) throws IOException {
        EvidenceContent content = EvidenceContent.read(body.readNBytes(config.largestFile() + 1), config.largestFile());
        Milestone own = own(milestone, organisation);
        requireOpen(own);
        int submission = Finding.submission(own);
        return EvidenceFile.same(own, submission, content.sha256())
                .orElseGet(() -> stored(own, submission, content, account));
    }

    private EvidenceFile stored(Milestone own, int submission, EvidenceContent content, String account) {
        List<EvidenceFile> known = EvidenceFile.of(own, submission);
        if (known.size() >= config.mostFiles()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "There are too many files",
                    "at most " + config.mostFiles() + "; remove one first", "one more");
        }
        int number = 1;
        while (isTaken(known, name(own, submission, number) + ".")) {
            number++;
        }
        EvidenceFile file = new EvidenceFile(own, submission, name(own, submission, number) + "." + content.extension(),
                content,
                account, clock.instant());
        file.persist();
        new EvidenceBytes(file.id, content.bytes()).persist();
        return file;
    }

    private static String name(Milestone own, int submission, int number) {
        return own.kind.code() + "-" + submission + "-" + number;
    }

    private static boolean isTaken(List<EvidenceFile> known, String start) {
        return known.stream().anyMatch(it -> it.name.startsWith(start));
    }

    /** @throws NotFound when it is in none of that organisation's milestones @throws ConstructionRuleViolation when it was handed in */
    @Transactional
    public void remove(UUID milestone, UUID file, UUID organisation) {
        Milestone own = own(milestone, organisation);
        EvidenceFile found = EvidenceFile.<EvidenceFile>findByIdOptional(file).filter(it -> it.milestone.id.equals(milestone))
                .orElseThrow(() -> new NotFound("file", file));
        requireOpen(own);
        if (found.submission != Finding.submission(own)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "This file was handed in",
                    "a file that was not handed in yet", "one of submission " + found.submission);
        }
        found.delete();
    }

    /** From now on the attester looks at it. @throws ConstructionRuleViolation when there is no file, or it was handed in before */
    @Transactional
    public Milestone handIn(UUID milestone, UUID organisation) {
        Milestone own = own(milestone, organisation);
        int submission = Finding.submission(own);
        List<EvidenceFile> files = EvidenceFile.of(own, submission);
        own.handIn(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (files.isEmpty()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "There is nothing to hand in",
                    "at least one file of evidence: " + own.evidence, "none");
        }
        journal.handedIn(own, submission, files);
        return own;
    }

    private static void requireOpen(Milestone own) {
        if (own.state != MilestoneState.PLANNED) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "Evidence for this milestone was handed in",
                    "a milestone that is planned, or was asked back", "one that is " + own.state.words());
        }
    }

    /** Under its escrow's lock. */
    private static Milestone own(UUID milestone, UUID organisation) {
        Milestone own = Milestone.findOwn(milestone, organisation).orElseThrow(() -> new NotFound("milestone", milestone));
        Locked.milestone(own).escrow.require(EscrowState.PLANNED, EscrowState.RUNNING, EscrowState.REPLACING);
        return own;
    }
}
