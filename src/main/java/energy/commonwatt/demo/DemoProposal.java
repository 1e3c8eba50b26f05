package energy.commonwatt.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import energy.commonwatt.projects.ProposalStep;
import energy.commonwatt.projects.Typed;

/** The proposal of the school's solar roof as its operator types it: EUR 112,500, of which 90,000 are raised here. All of it is invented. */
final class DemoProposal {

    private static final int FIRST_DUE = 90;

    private DemoProposal() {
    }

    static Map<ProposalStep, Typed> typed(LocalDate today) {
        Map<ProposalStep, Typed> steps = new EnumMap<>(ProposalStep.class);
        steps.put(ProposalStep.PLANT, of("name", "Solar roof of a school", "slug", DemoPlant.SCHOOL_ROOF, "summary",
                "A solar plant to be built on the roof of a school. It is invented, and so is its offer: nobody builds it, and no money moves.",
                "technology", "SOLAR", "acKilowatts", "90", "dcKilowatts", "100", "make", "Maker of modules|Maker of inverters",
                "model", "417 W|45 kW", "count", "240|2"));
        steps.put(ProposalStep.SITE, of("place", "Bar-le-Duc, France", "latitude", "48.7734", "longitude", "5.1601",
                "gridConnection",
                "Low-voltage grid at the school’s own point; the grid operator’s offer is accepted, the work takes half a year.",
                "timeZone", "Europe/Paris"));
        steps.put(ProposalStep.YIELD, of("origin",
                "Report of an independent engineer, from 19 years of satellite data; shading and 0.5 % less each year are in it",
                "p50",
                "3200|4700|8400|11000|12700|13200|13400|11800|9300|6400|4300|3600", "p90",
                "2900|4300|7650|10000|11600|12050|12250|10750|8500|5850|3900|3250"));
        steps.put(ProposalStep.COSTS, of("line",
                "Modules, 240 of 417 W|Inverters, two of 45 kW|Mounting system|Cables and protection|Grid connection and meters|Gateway with signing key|"
                        + "Mounting and electrical work|Roof strengthening and repairs|Planning, permits, insurance|Commissioning and independent engineer|"
                        + "Platform fee (1.5 %)|Reserve",
                "amount", "26400|9800|11200|14470|6150|1970|20800|9470|6250|3600|1350|1040"));
        steps.put(ProposalStep.FINANCING, of("source", "PLATFORM|OWN_FUNDS", "from", "|The operator", "amount", "90000|22500"));
        steps.put(ProposalStep.REVENUE, of("kind", "POWER_PURCHASE_CONTRACT|FEED_IN_TARIFF", "price", "16.80|10.70", "until",
                "2047-12-31|2047-12-31", "counterparty", "The school, for what it uses|The grid, for the rest"));
        steps.put(ProposalStep.PERMITS, of("permit",
                "Declaration of works|Structural report of the roof|Grid connection contract|Purchase contract with the school",
                "authority", "The town|An engineer’s office|The grid operator|The municipal council", "state",
                "GRANTED|GRANTED|GRANTED|APPLIED_FOR", "on", "2026-06-18|2026-07-21|2026-08-11|2026-10-30"));
        steps.put(ProposalStep.PARTIES, of("role", "EPC|OPERATION_AND_MAINTENANCE|INSURER|GRID_OPERATOR", "organisation",
                "A builder of solar roofs|Solar operator (demo)|An insurer of technical works|The regional grid operator"));
        steps.put(ProposalStep.RISKS, of("words", String.join("|", DemoSheetWords.RISKS)));
        steps.put(ProposalStep.METERS, of("code", "SCHOOL-1", "kilowatts", "90", "tier", "GATEWAY_SIGNED"));
        steps.put(ProposalStep.MILESTONES, milestones(today));
        return steps;
    }

    private static Typed milestones(LocalDate today) {
        LocalDate first = today.plusDays(FIRST_DUE);
        List<Integer> days = List.of(0, 45, 75, 120, 160, 200);
        return of("attester", DemoBuilding.ATTESTER.toString(), "graceDays", "30", "voteDays", "14", "quorum", "25",
                "updateDays",
                "31", "milestone", "OTHER|OTHER|DELIVERY|MECHANICAL_COMPLETION|COMMISSIONING|FIRST_FEED_IN", "title",
                "Modules and inverters ordered|Roof strengthened|Modules and inverters delivered|Plant mounted and wired|"
                        + "Connected and commissioned|First month of readings",
                "evidence",
                "Signed contract|Acceptance by the structural engineer|Delivery notes, photographs|Acceptance by the independent engineer|"
                        + "Certificate of conformity, the grid operator’s protocol|Signed readings of the gateway",
                "dueOn", String.join("|", days.stream().map(it -> first.plusDays(it).toString()).toList()), "tranche",
                "20000|10000|30000|15000|10000|5000", "inOrder", "yes|yes|yes|yes|yes|yes", "stops", "yes|yes|yes|yes|yes|yes");
    }

    private static Typed of(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], Arrays.asList(pairs[i + 1].split("\\|", -1)));
        }
        return new Typed(values);
    }
}
