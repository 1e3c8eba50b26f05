package energy.commonwatt.sheets;

import java.util.List;

/** Longer texts and the budget of the sample sheet. */
final class DemoWords {

    /** Item and whole euros; together what is raised at the target and the owner's own funds. */
    static final Object[][] BUDGET = {
            {"Modules, 240 of 417 W", 26_400}, {"Inverters, two of 45 kW", 9_800}, {"Mounting system", 11_200},
            {"Cables, direct current", 2_150}, {"Cables, alternating current", 2_900},
            {"Cable trays and ducts", 1_650},
            {"Connectors and small parts", 780}, {"Surge protection", 1_240}, {"Lightning protection", 2_300},
            {"Distribution board", 3_450}, {"Grid connection fee", 4_800}, {"Meters and their cabinet", 1_350},
            {"Gateway with signing key", 690}, {"Weather station", 860}, {"Network connection", 420}, {"Scaffolding", 4_200},
            {"Crane and transport", 1_900}, {"Mounting work", 8_400}, {"Electrical work", 6_300}, {"Roof strengthening", 5_600},
            {"Roof repairs", 1_750}, {"Safety rail", 1_480}, {"Fire-brigade switch", 640}, {"Structural report", 1_100},
            {"Independent engineer", 2_200}, {"Permit and fees", 380}, {"Planning", 3_100}, {"Insurance while building", 720},
            {"Site safety coordinator", 950}, {"Commissioning tests", 840}, {"Display in the school’s hall", 560},
            {"Platform fee (1.5 %)", 1_350}, {"Reserve", 1_040}};

    static final String NATURE = "Unsecured loan to Solar operator (demo) under French law, in units of EUR 100. It ranks equally with the owner’s other "
            + "unsecured debts and behind the loans of banks that have collateral. The term begins when the offer is funded. The owner may repay "
            + "early after 24 months, in full and without a premium. An increase over the offer needs the consent of two thirds of the units.";

    static final String COMPENSATION = "Fixed, on the principal not yet repaid, day by day (actual/365), paid once a year in arrears. Interest begins on the "
            + "day on which the offer is funded. On late payments the rate is 2 percentage points higher. Investors pay tax on interest themselves.";

    static final String MITIGATION = "There is no collateral and no guarantor. The plant is insured against fire, storm, theft and loss of yield for up to "
            + "twelve months. Money raised is paid out by tranche only, each when its milestone is attested; what is not yet paid out lies at "
            + "the payment firm, apart from the owner’s money.";

    static final String SERVICING = "The owner pays to the licensed payment firm, which pays to investors’ accounts within five working days. The platform "
            + "keeps the list of claims and publishes every payment. When a payment is 15 days late, the platform reminds and tells investors; "
            + "after 90 days the loan is in default, and investors decide by majority of units whether to extend, to call in or to sue, "
            + "represented by an agent that the platform names. Should the platform cease, the payment firm goes on from the list of claims.";

    private DemoWords() {
    }

    static List<RiskFactor> risks() {
        return List.of(new RiskFactor(RiskType.PROJECT,
                "Building may become late or dearer: strengthening the roof may show further damage, modules may be delivered late, and the "
                        + "reserve covers only about 1 % of the budget. Yield may stay below the estimate; in one of ten years it is below P90. "
                        + "Modules and inverters may fail after their warranties or their makers end. The site is in one place: a hailstorm or "
                        + "a fire hits the whole plant."),
                new RiskFactor(RiskType.SECTOR,
                        "Revenue hangs on law: tariffs, grid charges and taxes on energy may change, for existing plants as well. The grid "
                                + "operator may switch the plant off for hours without paying for it. Falling prices of electricity lower "
                                + "what the owner’s other plants earn after their tariffs end."),
                new RiskFactor(RiskType.DEFAULT,
                        "The owner is small and has debts of 64 % of its assets. It could become insolvent through its other plants. Then investors "
                                + "rank behind secured banks and may lose all. The last repayment of EUR 56,000 hangs on a bank loan that is "
                                + "not yet agreed; without it the owner cannot pay on time."),
                new RiskFactor(RiskType.RETURN,
                        "At P90 in each year, revenue covers interest and yearly repayments 1.0 times, without any reserve. Payments may then be "
                                + "late, lower or not made at all. The school may close or use less energy; surplus earns less at the grid."),
                new RiskFactor(RiskType.PLATFORM,
                        "The platform could cease for a while or for good. The payment firm and the agent can then go on from the list of claims, but "
                                + "later than planned and at a cost that the investors bear."),
                new RiskFactor(RiskType.ILLIQUIDITY,
                        "There is no market for this loan. Investors should expect to hold it for the whole 60 months, and longer when the owner pays "
                                + "late. A buyer, if there is one, may pay less than what is owed."),
                new RiskFactor(RiskType.OTHER,
                        "Inflation may exceed 4.5 % a year; then money paid back buys less than money lent, even if everything is paid on time."));
    }

    static InvestorRights rights() {
        return new InvestorRights(
                "Interest and repayment as stated in Part G. Yearly report with accounts, yield and state of the loan. A vote by units on changes to "
                        + "the contract. No vote in the owner’s general meeting and no share in its profit.",
                "Investors act through their agent while the loan is in default; single investors do not sue alone. Claims lapse after the statutory "
                        + "period of five years.",
                "By written assignment to anybody whom a crowdfunding platform has accepted as an investor; the platform has to be told and then "
                        + "changes the list of claims. It does not arrange sales.",
                "None is promised. The contract may be ended early only for good cause, such as default or the use of money for something else.");
    }

    static Redress redress() {
        return new Redress(
                "Investors pay no fee to the platform. They bear the cost of their own bank transfers and, in a default, their share of the agent’s "
                        + "cost as decided by the investors. The project owner pays the platform 1.5 % of the money raised.",
                "On the project’s page on the platform: contracts, engineer’s reports, earlier versions of this sheet, and every record with its "
                        + "proof. On paper on request, at the address in Part A.",
                "About the loan or the owner: to the owner at the address in Part A. About the platform: by the form “Complaint” in the portfolio; the "
                        + "platform answers within 15 working days, free of charge. Whoever is not content may turn to the mediator of the "
                        + "authority that licensed the platform.");
    }
}
