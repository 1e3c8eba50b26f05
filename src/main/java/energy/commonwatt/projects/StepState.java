package energy.commonwatt.projects;

/** How far a step of a draft is. */
public enum StepState {

    /** Nothing was saved yet. */
    TO_DO,
    /** Something is saved, and something is still wrong with it. */
    LACKING, DONE
}
