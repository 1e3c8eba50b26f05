package energy.commonwatt.onboarding;

import java.util.Arrays;
import java.util.List;

/** What makes an investor sophisticated (Reg. (EU) 2020/1503 Annex II, part I). */
public enum Criterion {

    /** Gross income of EUR 60,000 a year, or a portfolio of more than EUR 100,000. */
    INCOME_OR_PORTFOLIO(false),
    /** A year in a profession of the financial sector, or as executive of a company that meets a company's criterion. */
    PROFESSION(false),
    /** Ten transactions of significant size a quarter, over four quarters. */
    TRANSACTIONS(false),
    /** Own funds of EUR 100,000. */
    OWN_FUNDS(true),
    /** Net turnover of EUR 2,000,000. */
    TURNOVER(true),
    /** A balance sheet of EUR 1,000,000. */
    BALANCE_SHEET(true);

    private final boolean company;

    Criterion(boolean company) {
        this.company = company;
    }

    static List<Criterion> of(boolean company) {
        return Arrays.stream(values()).filter(criterion -> criterion.company == company).toList();
    }

    /** How many of them must be met: two by a person, one by a company. */
    static int needed(boolean company) {
        return company ? 1 : 2;
    }
}
