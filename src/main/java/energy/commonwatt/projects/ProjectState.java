package energy.commonwatt.projects;

public enum ProjectState {
    /** Waits for an administrator. */
    PROPOSED,
    /** Public, takes readings. */
    APPROVED,
    /** Turned down, with a reason. */
    REFUSED
}
