package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;

/** Cases as administrators and rounds come across them. */
final class CaseQueue {

    private CaseQueue() {
    }

    /** The longest waiting first. @param page from 0 */
    static List<OnboardingCase> inState(CaseState state, int page, int size) {
        return OnboardingCase.<OnboardingCase>find("state = ?1 order by coalesce(submittedAt, begunAt), id", state)
                .page(page, size).list();
    }

    static long count(CaseState state) {
        return OnboardingCase.count("state", state);
    }

    /** Accepted ones whose lists were searched before that moment. */
    static List<OnboardingCase> screenedBefore(Instant moment) {
        return OnboardingCase.list("state = ?1 and screenedAt < ?2 order by screenedAt", CaseState.ACCEPTED, moment);
    }

    /** Handed in and not decided yet. */
    static List<OnboardingCase> waiting() {
        return OnboardingCase.list("state = ?1 order by submittedAt", CaseState.SUBMITTED);
    }
}
