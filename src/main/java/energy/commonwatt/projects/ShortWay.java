package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import energy.commonwatt.money.MoneyText;

/** A plant as it is typed into the steps of the form, for a draft that did not begin there. */
final class ShortWay {

    private ShortWay() {
    }

    static Map<ProposalStep, Typed> typed(PlantSpec plant, CostPlan costs) {
        Map<ProposalStep, Typed> steps = new EnumMap<>(ProposalStep.class);
        steps.put(ProposalStep.PLANT, new Typed(Map.of("name", List.of(plant.name()), "slug", List.of(plant.slug()), "summary",
                List.of(plant.summary()), "technology", List.of(plant.technology().name()), "acKilowatts",
                List.of(kilowatts(plant.acWatts())), "dcKilowatts",
                List.of(plant.dcWatts() == null ? "" : kilowatts(plant.dcWatts())))));
        steps.put(ProposalStep.SITE, new Typed(Map.of("place", List.of(plant.place()), "timeZone", List.of(plant.timeZone()),
                "latitude", List.of(degrees(plant.latitude())), "longitude", List.of(degrees(plant.longitude())))));
        steps.put(ProposalStep.METERS, new Typed(Map.of("code", column(plant, MeteringPointSpec::code), "kilowatts",
                column(plant, it -> kilowatts(it.acWatts())), "tier", column(plant, it -> it.trustTier().name()))));
        if (costs != null) {
            steps.put(ProposalStep.COSTS,
                    new Typed(Map.of("line", costs.lines().stream().map(CostPlan.Line::name).toList(), "amount",
                            costs.lines().stream().map(it -> MoneyText.of(it.amount())).toList())));
        }
        return steps;
    }

    private static List<String> column(PlantSpec plant, Function<MeteringPointSpec, String> value) {
        return plant.meteringPoints().stream().map(value).toList();
    }

    private static String kilowatts(long watts) {
        return BigDecimal.valueOf(watts, 3).stripTrailingZeros().toPlainString();
    }

    private static String degrees(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
