package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;

import io.quarkus.qute.i18n.MessageBundles;

/**
 * A case as its investor sees it.
 *
 * @param found null when nothing was begun
 * @param notices labels of providers that check nobody
 * @param dues what must be renewed when, of an accepted case
 */
public record CaseView(OnboardingCase found, CaseProgress progress, List<String> notices, List<CaseEvent> events,
        List<Due> dues) {

    /** @param what case, knowledge, loss or screening @param over whether its time is over */
    public record Due(String what, Instant until, boolean over) {
    }

    /** One line of the log of the request. @param state how it is marked */
    public record LogLine(Instant at, String what, String state) {
    }

    /** What happened, in words, oldest first. */
    public List<LogLine> log() {
        OnboardingMessages words = MessageBundles.get(OnboardingMessages.class);
        return events.stream().map(event -> new LogLine(event.at, words.eventOf(event.kind.name()), event.kind.mark()))
                .toList();
    }

    /** In words of the page: NONE when nothing was begun. */
    public String state() {
        return found == null ? "NONE" : expired() ? "EXPIRED" : found.state.name();
    }

    /** Whether an accepted case needs something before its investor can invest again. */
    public boolean expired() {
        return dues.stream().anyMatch(Due::over);
    }

    public boolean editable() {
        return found == null || found.state.isEditable();
    }

    /** Whether there is nothing left but to hand it in. */
    public boolean ready() {
        return found != null && found.state.isEditable() && progress.complete();
    }
}
