package energy.commonwatt.sheets;

/** What investors get for their money. Both are loans: Part G(b) has "interest rates or other compensation". */
public enum LoanReturn {
    /** Yearly interest. */
    INTEREST,
    /** A share of the revenue from sold energy. */
    REVENUE_SHARE
}
