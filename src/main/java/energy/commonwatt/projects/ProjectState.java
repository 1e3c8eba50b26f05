package energy.commonwatt.projects;

public enum ProjectState {
    /** Waits for administrators, of whom two must approve. */
    PROPOSED,
    /** Back at the operator, with a reason. */
    ASKED_BACK,
    /** Public, takes readings and offers. */
    APPROVED,
    /** Public and takes readings, but no offers. */
    SUSPENDED,
    /** Turned down, with a reason. */
    REFUSED;

    /** Whether everybody may see it. */
    public boolean published() {
        return this == APPROVED || this == SUSPENDED;
    }
}
