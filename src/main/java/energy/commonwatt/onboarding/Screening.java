package energy.commonwatt.onboarding;

import java.util.List;

/**
 * Somebody who looks names up in lists of sanctions and of politically exposed persons. Every bean of this type is asked after a case was
 * handed in and again before the screening runs out, outside of transactions; without any, administrators screen by hand.
 */
public interface Screening {

    /** As the desk names it. */
    String provider();

    /** Shown on every page that shows its answers; empty for one that really screens. */
    String notice();

    Answer screen(List<Subject> subjects);

    /** Whom to look up. @param birthDate ISO 8601, null for a company @param country ISO 3166 of nationality or seat, null when not known */
    record Subject(String name, String birthDate, String country) {
    }

    /** @param lists version of the lists that were searched */
    record Answer(boolean hit, String lists) {
    }
}
