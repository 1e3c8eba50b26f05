package energy.commonwatt.projects;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.web.Format;
import energy.commonwatt.web.NotFound;

/** Drafts of proposals: steps are saved in any order, finished or not. */
@ApplicationScoped
class ProposalDrafts {

    /** More than any step can hold that fits its limits. */
    private static final int MOST_CHARACTERS = 150_000;

    private final Clock clock;
    private final Format format;

    ProposalDrafts(Clock clock, Format format) {
        this.clock = clock;
        this.format = format;
    }

    /** @throws NotFound when the organisation is not known */
    @Transactional
    ProposalDraft begin(UUID organisation, String account) {
        Organisation operator = Organisation.known(organisation).orElseThrow(() -> new NotFound("organisation", organisation));
        ProposalDraft draft = new ProposalDraft(operator, account, clock.instant());
        draft.persist();
        return draft;
    }

    /** @throws NotFound when it is not the organisation's */
    static ProposalDraft own(UUID id, UUID organisation) {
        return ProposalDraft.findOwn(id, organisation).orElseThrow(() -> new NotFound("proposal", id));
    }

    /** As it was typed; empty while there is none. */
    String name(ProposalDraft draft) {
        return ProposalAnswer.of(draft).getOrDefault(ProposalStep.PLANT, Typed.NOTHING).text("name").strip();
    }

    DraftReading read(ProposalDraft draft) {
        return new DraftReading(draft, ProposalAnswer.of(draft),
                ProposalDocument.of(draft).stream().map(ProposalDocument::proposed).toList(), clock.instant(), format);
    }

    /**
     * Keeps what was typed into a step, as it is.
     *
     * @return what the draft comes to now
     * @throws ProjectRuleViolation when the proposal cannot be changed now, or it is more than a step holds
     * @throws NotFound when it is not the organisation's
     */
    @Transactional
    DraftReading save(UUID id, UUID organisation, ProposalStep step, Typed typed, String account) {
        StepLayout layout = StepLayout.of(step);
        Typed kept = typed.only(layout);
        requireSize(kept, layout);
        ProposalDraft draft = changing(id, organisation, account);
        ProposalAnswer.put(draft, step, kept);
        return read(draft);
    }

    private static void requireSize(Typed typed, StepLayout layout) {
        int most = layout.fixed() ? layout.rows() : StepLayout.MOST_ROWS;
        if (typed.rows(layout) > most) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "This step has too many rows", "at most " + most,
                    Integer.toString(typed.rows(layout)));
        }
        long characters = typed.values().values().stream().flatMap(List::stream).mapToLong(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "This step is too long",
                    "at most " + MOST_CHARACTERS + " characters", Long.toString(characters));
        }
    }

    /** Locked until the transaction ends. @throws ProjectRuleViolation when it cannot be changed now */
    ProposalDraft changing(UUID id, UUID organisation, String account) {
        ProposalDraft draft = ProposalDraft.lockOwn(id, organisation).orElseThrow(() -> new NotFound("proposal", id));
        draft.change(account, clock.instant());
        return draft;
    }

    /** @throws ProjectRuleViolation when it was handed in: what administrators have seen stays */
    @Transactional
    void discard(UUID id, UUID organisation, String account) {
        ProposalDraft draft = changing(id, organisation, account);
        if (draft.project != null) {
            throw new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "This proposal cannot be discarded",
                    "a draft that was never handed in", "one that was");
        }
        List<String> hashes = ProposalDocument.of(draft).stream().map(it -> it.sha256).toList();
        draft.delete();
        ProposalDraft.flush();
        hashes.forEach(ProposalContent::forget);
    }
}
