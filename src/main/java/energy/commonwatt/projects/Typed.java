package energy.commonwatt.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was typed into a step, as text: it is kept as it is, so that a draft may be unfinished anywhere. */
public record Typed(Map<String, List<String>> values) {

    static final Typed NOTHING = new Typed(Map.of());

    String text(String name) {
        return at(name, 0);
    }

    String at(String name, int row) {
        List<String> all = values.getOrDefault(name, List.of());
        return row < all.size() && all.get(row) != null ? all.get(row) : "";
    }

    /** How many rows were sent, empty ones too. */
    int rows(StepLayout layout) {
        return layout.columns().stream().mapToInt(it -> values.getOrDefault(it.name(), List.of()).size()).max().orElse(0);
    }

    /** Only what the step asks for. */
    Typed only(StepLayout layout) {
        Map<String, List<String>> kept = new HashMap<>();
        layout.names().filter(values::containsKey).forEach(name -> kept.put(name,
                values.get(name).stream().map(it -> it == null ? "" : it.replace("\r\n", "\n")).toList()));
        return new Typed(kept);
    }
}
