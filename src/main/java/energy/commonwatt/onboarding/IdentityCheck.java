package energy.commonwatt.onboarding;

import java.util.List;

/**
 * Somebody who checks that documents show the person. Every bean of this type is asked after a case was handed in, outside of transactions;
 * without any, administrators check by hand. An exception is shown as no answer, and it is asked again when an administrator says so.
 */
public interface IdentityCheck {

    /** As the desk names it. */
    String provider();

    /** Shown on every page that shows its answers; empty for one that really checks. */
    String notice();

    Answer check(Applicant applicant, List<Paper> papers);

    /** A document as the provider sees it. @param mediaType by content */
    record Paper(DocumentPurpose purpose, String mediaType, byte[] content) {
    }

    /** @param reference under which the provider knows the check */
    record Answer(Outcome outcome, String reference) {
    }

    /** Nobody is accepted or refused by it: administrators decide. */
    enum Outcome {
        PASSED, FAILED, UNSURE
    }
}
