package energy.commonwatt.demo;

import java.util.List;
import java.util.stream.IntStream;

import energy.commonwatt.projects.CostPlan;

/** What building the sample plants costs: what their offers ask for, less the platform's fee. */
final class DemoCosts {

    private static final List<String> LINES = List.of("Modules", "Inverters and cabling", "Mounting and scaffold",
            "Grid connection", "Planning, permits and insurance");

    private DemoCosts() {
    }

    /** Null for plants that were built long ago, or have a proposal of their own. */
    static CostPlan of(String slug) {
        return switch (slug) {
            case DemoPlant.VILLAGE_HALL -> euros(11_800, 6_200, 5_400, 3_850, 2_300);
            default -> null;
        };
    }

    private static CostPlan euros(long... amounts) {
        return new CostPlan("EUR", IntStream.range(0, amounts.length)
                .mapToObj(it -> new CostPlan.Line(LINES.get(it), amounts[it] * 100)).toList());
    }
}
