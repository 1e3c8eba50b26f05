package energy.commonwatt.onboarding;

/** Where a case is. That an accepted one has expired is not a state: the clock says so. */
public enum CaseState {

    DRAFT, SUBMITTED, ASKED_BACK, ACCEPTED,
    /** Accepted, and then a screening had a hit. */
    SUSPENDED, REFUSED, ERASED;

    boolean isEditable() {
        return this == DRAFT || this == ASKED_BACK;
    }
}
