package energy.commonwatt.construction;

/** Of the money of a round. */
public enum EscrowState {

    /** The round is not funded yet. */
    PLANNED,
    /** Tranches are released as milestones are attested. */
    RUNNING,
    /** Investors voted for other parties, who are not there yet. */
    REPLACING,
    /** Investors voted to end it: what was not released is theirs. */
    WOUND_UP
}
