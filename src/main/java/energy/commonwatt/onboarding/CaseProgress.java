package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a case is, step by step, at a moment. */
public final class CaseProgress {

    /** One line of the list that the investor sees. */
    public record Line(Step step, StepState state) {

        /** Whether the investor has something to do here. */
        public boolean open() {
            return state == StepState.TO_DO || state == StepState.ASKED_BACK || state == StepState.EXPIRED;
        }
    }

    private final OnboardingCase found;
    private final Answers answers;
    private final List<CaseDocument> documents;
    private final Validity validity;
    private final Instant now;

    /** @param found null when nothing was begun */
    CaseProgress(OnboardingCase found, Answers answers, List<CaseDocument> documents, Validity validity, Instant now) {
        this.found = found;
        this.answers = answers;
        this.documents = documents;
        this.validity = validity;
        this.now = now;
    }

    public List<Line> lines() {
        return Arrays.stream(Step.values()).map(step -> new Line(step, state(step))).toList();
    }

    /** Whether everything is there to hand the case in. */
    public boolean complete() {
        return missing().isEmpty();
    }

    List<Step> missing() {
        return Arrays.stream(Step.values()).filter(step -> needed(step) && (!answered(step) || expired(step))).toList();
    }

    /** The first step that waits for the investor. */
    public Optional<Step> next() {
        return lines().stream().filter(Line::open).map(Line::step).findFirst();
    }

    private StepState state(Step step) {
        if (!needed(step)) {
            return StepState.NOT_NEEDED;
        }
        if (!answered(step)) {
            return StepState.TO_DO;
        }
        if (expired(step)) {
            return StepState.EXPIRED;
        }
        if (found.state == CaseState.ASKED_BACK && found.askedBack().contains(step)
                && !changedAt(step).isAfter(found.decidedAt)) {
            return StepState.ASKED_BACK;
        }
        return found.state == CaseState.SUBMITTED ? StepState.WAITING : StepState.DONE;
    }

    private boolean needed(Step step) {
        return !(answers.sophisticated() && (step == Step.KNOWLEDGE || step == Step.LOSS));
    }

    private boolean answered(Step step) {
        return switch (step) {
            case DOCUMENTS -> documentsComplete();
            case CATEGORY ->
                answers.category().isPresent() && (!answers.sophisticated() || has(DocumentPurpose.CATEGORY));
            case KNOWLEDGE -> answers.knowledge().filter(Knowledge::complete).isPresent();
            case LOSS -> answers.simulation().filter(made -> made.seenAt() != null).isPresent();
            case PERSON, FUNDS, PAYOUT -> answers.json(step).isPresent();
        };
    }

    private boolean documentsComplete() {
        boolean company = answers.applicant().map(Applicant::company).orElse(false);
        return has(DocumentPurpose.IDENTITY) && (!company || has(DocumentPurpose.REGISTER));
    }

    private boolean has(DocumentPurpose purpose) {
        return documents.stream().anyMatch(document -> document.purpose == purpose);
    }

    private boolean expired(Step step) {
        return switch (step) {
            case KNOWLEDGE -> answers.knowledge().map(taken -> over(validity.knowledgeUntil(taken.at()))).orElse(false);
            case LOSS -> answers.simulation().map(made -> over(validity.simulationUntil(made.at()))).orElse(false);
            default -> false;
        };
    }

    private boolean over(Instant end) {
        return !now.isBefore(end);
    }

    private Instant changedAt(Step step) {
        return step == Step.DOCUMENTS
                ? documents.stream().map(document -> document.uploadedAt).max(Instant::compareTo).orElse(Instant.MIN)
                : answers.answeredAt(step).orElse(Instant.MIN);
    }

    /** Codes of the missing steps, for a sentence. */
    static String words(List<Step> steps) {
        return steps.stream().map(Step::code).collect(Collectors.joining(", "));
    }

    static Set<Step> steps(List<String> codes) {
        return codes == null
                ? Set.of()
                : codes.stream().map(Step::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
