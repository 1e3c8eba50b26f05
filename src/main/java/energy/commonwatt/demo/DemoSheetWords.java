package energy.commonwatt.demo;

import java.util.List;
import java.util.Map;

/** What the demo operator writes into the information sheet of the school's roof. All of it is invented; roles stand where people would. */
final class DemoSheetWords {

    /** In the order of the proposal's step: project, sector, default, return, platform, illiquidity, other. */
    static final List<String> RISKS = List.of(
            "Building may become late or dearer: strengthening the roof may show further damage, modules may be delivered late, and the reserve "
                    + "covers only about 1 % of the costs. Yield may stay below the estimate; in one of ten years it is below P90. Modules and "
                    + "inverters may fail after their warranties or their makers end. A hailstorm or a fire hits the whole plant.",
            "Revenue hangs on law: tariffs, grid charges and taxes on energy may change, for existing plants as well. The grid operator may switch "
                    + "the plant off for hours without paying for it.",
            "The owner is small and has debts of 64 % of its assets. It could become insolvent through its other plants. Then investors rank behind "
                    + "secured banks and may lose all. The last repayment hangs on a bank loan that is not yet agreed.",
            "At P90 in each year, revenue covers interest and yearly repayments 1.0 times, without any reserve. Payments may then be late, lower or "
                    + "not made at all. The school may close or use less energy; surplus earns less at the grid.",
            "The platform could cease for a while or for good. The payment firm can then go on from the list of claims, but later than planned and at "
                    + "a cost that the investors bear.",
            "There is no market for this loan. Investors should expect to hold it for the whole 60 months, and longer when the owner pays late.",
            "Inflation may exceed 4.5 % a year; then money paid back buys less than money lent, even if everything is paid on time.");

    static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("identity", "Solar operator (demo), France, registration number DEMO 000 000 000"),
            Map.entry("legal-form", "Société par actions simplifiée (SAS), share capital EUR 40,000"),
            Map.entry("website", "https://operator.example"),
            Map.entry("address", "1 rue de l’Exemple, 55000 Bar-le-Duc, France"),
            Map.entry("email", "office@operator.example"), Map.entry("telephone", "+33 0 00 00 00 00"),
            Map.entry("ownership",
                    "A citizens’ cooperative holds 60 %, a municipal energy company 40 %. No natural person holds 25 % or more. Last "
                            + "change: 14 May 2024, when the municipal energy company took 40 % from the cooperative."),
            Map.entry("management",
                    "A managing director and a technical director, appointed by the general meeting for three years."),
            Map.entry("responsible", "Managing director | legal representative of Solar operator (demo)\n"
                    + "Technical director | author of the description of the plant"),
            Map.entry("activities",
                    "Plans, builds and runs solar plants of 30 to 250 kW on public roofs. Runs six plants with 620 kW in all; sells "
                            + "their energy to the owners of the roofs and, beyond that, to the grid."),
            Map.entry("statements", "https://operator.example/accounts/2025.pdf"), Map.entry("figure-years", "2023 2024 2025"),
            Map.entry("figures", "Turnover, EUR | 61,400 | 74,900 | 83,200\nNet profit or loss, EUR | −2,100 | 3,800 | 6,900\n"
                    + "Total assets, EUR | 512,000 | 548,000 | 561,000\nOperating margin | 9.1 % | 13.4 % | 16.2 %\n"
                    + "Debt ratio (debt to total assets) | 71 % | 68 % | 64 %\nDebt service coverage | 1.04 | 1.18 | 1.27"),
            Map.entry("figures-note", "Annual accounts under French law, approved by the general meeting."),
            Map.entry("description",
                    "A solar plant on the roof of a school. It is invented, and so is its offer: nobody builds it, and no money moves. "
                            + "The school uses about two thirds of the energy itself; the rest goes to the grid. The money raised pays for modules, "
                            + "mounting and grid connection; the owner pays for what the roof needs, and for planning.\n"
                            + "240 modules face south and south-west at 12 degrees. They are warranted for 25 years (at least 87 % of their power), the two "
                            + "inverters for 10 years. The lease of the roof runs for 25 years from commissioning."),
            Map.entry("when-not-reached",
                    "The offer ends, every commitment is void, and all money goes back to the accounts that it came from, without "
                            + "any cost. Between the minimum and the target the owner makes up the difference by own funds."),
            Map.entry("composition",
                    "The owner’s capital stays as it is. Its loans rise by the amount raised, at the target from EUR 359,000 to EUR "
                            + "449,000."),
            Map.entry("key-rights",
                    "Interest and repayment as Part G says; information about the plant, its building and its readings on the platform; "
                            + "a vote by units on what becomes of a milestone that is overdue."),
            Map.entry("restrictions",
                    "Investors have no vote in the owner’s general meeting and rank behind banks that have collateral."),
            Map.entry("transfer",
                    "The claim cannot be offered on a market, and the platform has no place to sell it. The owner has to agree to a transfer."),
            Map.entry("exit", "There is none before the end of the term, but for the four days of the reflection period."),
            Map.entry("nature",
                    "Unsecured loan under French law, in units of EUR 100. It ranks equally with the owner’s other unsecured debts and behind "
                            + "the loans of banks that have collateral. The term begins when the offer is funded. The owner may repay early after 24 "
                            + "months, in full and without a premium."),
            Map.entry("compensation",
                    "Fixed, on the principal not yet repaid, day by day (actual/365), paid once a year in arrears. On late payments the "
                            + "rate is 2 percentage points higher. Investors pay tax on interest themselves."),
            Map.entry("mitigation",
                    "There is no collateral and no guarantor. The plant is insured against fire, storm, theft and loss of yield for up to "
                            + "twelve months. What is raised is paid out by tranches only, each when its milestone is attested; what is not yet paid out "
                            + "lies at the payment firm, apart from the owner’s money."),
            Map.entry("repayments",
                    "Year 1 | 8500 | 4050\nYear 2 | 8500 | 3667.50\nYear 3 | 8500 | 3285\nYear 4 | 8500 | 2902.50\n"
                            + "Year 5 | 56000 | 2520"),
            Map.entry("repayment-note",
                    "For the whole offer at its target, counted from the day on which it is funded. Each investor’s part goes by units "
                            + "and is rounded down to the cent. The last repayment is to be financed by a bank loan that is not yet agreed."),
            Map.entry("defaults", "None."),
            Map.entry("servicing",
                    "The owner pays to the licensed payment firm, which pays to investors’ accounts within five working days. The platform "
                            + "keeps the list of claims and publishes every payment. When a payment is 15 days late, the platform reminds and tells "
                            + "investors; after 90 days the loan is in default, and investors decide by majority of units what is done."),
            Map.entry("fees",
                    "None for committing, holding and being paid. Investors bear their own taxes and what their bank asks."),
            Map.entry("information",
                    "On the page of this offer, free of charge: every version of this sheet, the approved proposal with its documents, "
                            + "building, readings and the records of all of it."),
            Map.entry("complaints",
                    "In writing to the platform, free of charge; answered within 20 working days. Then to the mediator of the financial "
                            + "markets authority."));

    private DemoSheetWords() {
    }
}
