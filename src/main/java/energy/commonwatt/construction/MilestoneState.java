package energy.commonwatt.construction;

/** What was done for a milestone. Whether it is late is computed, see {@link Delay}. */
public enum MilestoneState {
    /** Evidence is still to be handed in, perhaps once more. */
    PLANNED,
    /** The attester looks at it. */
    HANDED_IN,
    /** Its tranche can be released. */
    ATTESTED, RELEASED;

    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
