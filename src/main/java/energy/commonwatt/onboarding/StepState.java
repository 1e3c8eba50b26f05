package energy.commonwatt.onboarding;

/** How far a step is, as its investor sees it. */
public enum StepState {

    TO_DO, DONE,
    /** Handed in; an administrator looks at it. */
    WAITING,
    /** An administrator asked for it again. */
    ASKED_BACK,
    /** It was done, and its time is over. */
    EXPIRED,
    /** Sophisticated investors take no test (Art. 21(1)). */
    NOT_NEEDED
}
