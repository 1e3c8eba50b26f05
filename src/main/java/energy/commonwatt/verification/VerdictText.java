package energy.commonwatt.verification;

import java.util.List;

/** A verdict for people: a line per step, then the trust statement. */
final class VerdictText {

    private VerdictText() {
    }

    static String of(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (Step step : verdict.steps()) {
            text.append(mark(step.finding())).append(step.title()).append(" (").append(step.id()).append(")\n             ")
                    .append(step.detail()).append('\n');
        }
        text.append('\n').append(mark(verdict.verdict())).append(summary(verdict)).append('\n');
        TrustStatement trust = verdict.trust();
        list(text, "What was proved", trust.proved());
        list(text, "Who had to be honest for it", trust.honest());
        list(text, "What was not proved", trust.notProved());
        text.append("\nTrust root: ").append(trust.root()).append(". Consensus: ")
                .append(trust.consensus().equals(ChainIdentity.NONE) ? "none (development chain)" : trust.consensus())
                .append('.');
        return text.toString();
    }

    private static String mark(Finding finding) {
        return switch (finding) {
            case PROVEN -> "✔ proven   ";
            case REFUTED -> "✘ refuted  ";
            case UNKNOWN -> "? unknown  ";
        };
    }

    private static String summary(Verdict verdict) {
        return switch (verdict.verdict()) {
            case PROVEN -> "The answer is yes.";
            case REFUTED -> "The answer is no: see the step " + verdict.refutedStep().id() + ".";
            case UNKNOWN -> "Nothing speaks against it, but not everything could be checked.";
        };
    }

    private static void list(StringBuilder text, String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        for (String sentence : sentences) {
            text.append("  - ").append(sentence).append('\n');
        }
    }
}
