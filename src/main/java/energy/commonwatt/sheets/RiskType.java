package energy.commonwatt.sheets;

/** Types of main risks, in the order of the model (Delegated Regulation (EU) 2022/2119, Art. 6 and Annex, Part C). */
public enum RiskType {
    PROJECT, SECTOR, DEFAULT, RETURN, PLATFORM, ILLIQUIDITY, OTHER;

    /** As the model numbers them, from 1. */
    public int number() {
        return ordinal() + 1;
    }
}
