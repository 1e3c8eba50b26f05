package energy.commonwatt.projects;

import java.util.List;

/**
 * What is to be built.
 *
 * @param slug its address on this site
 * @param dcWatts capacity of the modules in W, null where the technology has none
 * @param equipment modules or turbines
 */
public record PlantDescription(String name, String slug, String summary, Technology technology, Long dcWatts, long acWatts,
        List<Equipment> equipment) {

    /** @param count how many of that model */
    public record Equipment(String make, String model, int count) {
    }

    public PlantDescription {
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
    }

    static PlantDescription read(StepReader in) {
        List<Equipment> equipment = in.rows(
                row -> new Equipment(row.line("make", 100), row.line("model", 100), row.whole("count", 1, 10_000_000)));
        if (equipment.isEmpty()) {
            in.row(0).fault("make", "at least one kind of module or turbine", "none");
        }
        return new PlantDescription(in.line("name", 200),
                in.matching("slug", PlantRules.SLUG, 80,
                        "lower-case words of letters and digits joined by single hyphens, at most 80 characters"),
                in.text("summary", 4_000), in.choice("technology", Technology.class), in.optionalWatts("dcKilowatts"),
                in.watts("acKilowatts"), equipment);
    }
}
