package energy.commonwatt.funding;

import java.util.Locale;

/** What investors get for their money. */
public enum ReturnKind {
    /** A loan with yearly interest. */
    INTEREST,
    /** A share of the revenue from sold energy. */
    REVENUE_SHARE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
