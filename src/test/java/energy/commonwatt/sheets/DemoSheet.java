package energy.commonwatt.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.money.Money;
import energy.commonwatt.sheets.PlantProject.BudgetLine;
import energy.commonwatt.sheets.PlantProject.Milestone;
import energy.commonwatt.sheets.PlantProject.Permit;

/** The sheet of the sample offer "Solar roof of a school". The plant is invented; roles stand where people would. */
final class DemoSheet {

    private static final long CENTS = 100;

    private DemoSheet() {
    }

    static SheetContent content() {
        return new SheetContent(head(1), owner(), plant(), conditions(), DemoWords.risks(), DemoWords.rights(), loan(),
                DemoWords.redress());
    }

    static SheetHead head(int version) {
        return new SheetHead("DEMO-0000-0000-0000-00000001", "Solar roof of a school", version, LocalDate.of(2027, 3, 1),
                "To revoke, sign in, open the commitment in your portfolio and press Revoke. You then owe nothing; what you paid in goes back "
                        + "to the account that it came from.");
    }

    static ProjectOwner owner() {
        return new ProjectOwner("Solar operator (demo), France, registration number DEMO 000 000 000",
                "Société par actions simplifiée (SAS), share capital EUR 40,000",
                new ProjectOwner.Contact("https://operator.example", "1 rue de l’Exemple, 55000 Bar-le-Duc, France",
                        "office@operator.example", "+33 0 00 00 00 00"),
                "A citizens’ cooperative holds 60 %, a municipal energy company 40 %. No natural person holds 25 % or more. Last change: "
                        + "14 May 2024, when the municipal energy company took 40 % from the cooperative.",
                "A managing director and a technical director, appointed by the general meeting for three years.",
                List.of(new ProjectOwner.Responsible("Managing director", "legal representative of Solar operator (demo)"),
                        new ProjectOwner.Responsible("Technical director", "author of the description of the plant")),
                "Plans, builds and runs solar plants of 30 to 250 kW on public roofs. Runs six plants with 620 kW in all; sells their energy to "
                        + "the owners of the roofs and, beyond that, to the grid.",
                "https://operator.example/accounts/2026.pdf", figures());
    }

    private static AnnualFigures figures() {
        return new AnnualFigures(List.of(2024, 2025, 2026), List.of(
                new AnnualFigures.Line("Turnover, EUR", List.of("61,400", "74,900", "83,200")),
                new AnnualFigures.Line("Net profit or loss, EUR", List.of("−2,100", "3,800", "6,900")),
                new AnnualFigures.Line("Total assets, EUR", List.of("512,000", "548,000", "561,000")),
                new AnnualFigures.Line("Operating margin", List.of("9.1 %", "13.4 %", "16.2 %")),
                new AnnualFigures.Line("Debt ratio (debt to total assets)", List.of("71 %", "68 %", "64 %")),
                new AnnualFigures.Line("Debt service coverage", List.of("1.04", "1.18", "1.27"))),
                "Annual accounts under French law; 2026 not yet approved by the general meeting.");
    }

    static PlantProject plant() {
        return new PlantProject(
                "A solar plant on the roof of a school. The school uses about two thirds of the energy itself, mostly in lessons’ hours; the rest "
                        + "goes to the grid. The money raised pays for modules, mounting and grid connection; the project owner pays for what "
                        + "the roof needs, and for planning.\nThe plant has 240 modules facing south and south-west at 12 degrees and two "
                        + "inverters. Modules are warranted for 25 years (at least 87 % of their power), inverters for 10 years. The lease of "
                        + "the roof runs for 25 years from commissioning.",
                "Solar", "roof of a school in Bar-le-Duc, France", 100_000,
                new PlantProject.ExpectedYield(102_000_000, 93_000_000,
                        "report of an independent engineer of 12 January 2027, from 19 years of satellite data; shading by the neighbouring "
                                + "building and 0.5 % less each year are in it."),
                budget(), milestones(),
                "Connection to the low-voltage grid at the school’s own point. The grid operator’s offer of 4 February 2027 is accepted; the work "
                        + "is to be done by 15 November 2027.",
                List.of(new Permit("Building permit (declaration of works)",
                        "granted on 18 December 2026, no longer open to challenge"),
                        new Permit("Lease of the roof, 25 years", "signed on 9 January 2027; begins with commissioning"),
                        new Permit("Structural report of the roof",
                                "delivered on 21 January 2027; two beams to be strengthened"),
                        new Permit("Grid connection contract", "signed on 11 February 2027"),
                        new Permit("Purchase contract with the school",
                                "agreed by the municipal council; to be signed by 30 April 2027")),
                "The school pays EUR 0.168 per kWh for 20 years, 1.5 % more each year. The grid pays a regulated tariff of EUR 0.107 per kWh for "
                        + "20 years from commissioning. In the first year at P50 that is about EUR 15,000; running costs are about EUR 2,400.");
    }

    private static List<BudgetLine> budget() {
        List<BudgetLine> lines = new ArrayList<>();
        for (Object[] line : DemoWords.BUDGET) {
            lines.add(new BudgetLine((String) line[0], Money.euros((int) line[1] * CENTS)));
        }
        return lines;
    }

    private static List<Milestone> milestones() {
        return List.of(milestone("Modules and inverters ordered", "signed contract", LocalDate.of(2027, 6, 15), 20_000),
                milestone("Roof strengthened", "acceptance by the structural engineer", LocalDate.of(2027, 7, 31), 10_000),
                milestone("Modules and inverters delivered", "delivery notes, photographs", LocalDate.of(2027, 8, 31), 30_000),
                milestone("Plant mounted and wired", "acceptance by the independent engineer", LocalDate.of(2027, 10, 15),
                        15_000),
                milestone("Connected and commissioned", "certificate of conformity, grid operator’s protocol",
                        LocalDate.of(2027, 11, 30),
                        10_000),
                milestone("First month of readings on record", "signed readings of the gateway", LocalDate.of(2028, 1, 15),
                        5_000));
    }

    private static Milestone milestone(String name, String proof, LocalDate due, long euros) {
        return new Milestone(name, proof, due, Money.euros(euros * CENTS));
    }

    static OfferConditions conditions() {
        return new OfferConditions(Money.euros(60_000 * CENTS), Money.euros(90_000 * CENTS), Money.euros(100_000 * CENTS), 0,
                Instant.parse("2027-04-30T16:00:00Z"), ZoneId.of("Europe/Paris"),
                "The offer ends, every commitment is void, and all money goes back to the accounts that it came from, without any cost, within "
                        + "ten working days. Between the minimum and the target the project owner makes up the difference by own funds.",
                Money.euros(22_500 * CENTS),
                "The owner’s capital stays as it is. Its loans rise by the amount raised, at the target from EUR 359,000 to EUR 449,000.");
    }

    static LoanDisclosure loan() {
        long[][] plan = {{8_500_00, 4_050_00}, {8_500_00, 3_667_50}, {8_500_00, 3_285_00}, {8_500_00, 2_902_50},
                {56_000_00, 2_520_00}};
        List<LoanDisclosure.Repayment> repayments = new ArrayList<>();
        for (int i = 0; i < plan.length; i++) {
            repayments.add(
                    new LoanDisclosure.Repayment("31 May " + (2028 + i), Money.euros(plan[i][0]), Money.euros(plan[i][1])));
        }
        return new LoanDisclosure(LoanReturn.INTEREST, DemoWords.NATURE, 60, 450, DemoWords.COMPENSATION, DemoWords.MITIGATION,
                repayments,
                "For the whole offer at its target. Each investor’s share goes by units of EUR 100, rounded down to the cent. The last repayment "
                        + "is to be financed by a bank loan that is not yet agreed.",
                "None.", DemoWords.SERVICING);
    }
}
