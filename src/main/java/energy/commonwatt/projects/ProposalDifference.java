package energy.commonwatt.projects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import energy.commonwatt.projects.ProposalOutline.Fact;
import energy.commonwatt.projects.ProposalOutline.Row;
import energy.commonwatt.projects.ProposalOutline.Section;

/** What differs between two versions, field by field, as people read them. */
final class ProposalDifference {

    /** @param before null where there was nothing; {@code after} likewise */
    public record Change(ProposalStep step, String field, String before, String after) {
    }

    private record Place(ProposalStep step, String field) {
    }

    private ProposalDifference() {
    }

    static List<Change> between(List<Section> before, List<Section> after) {
        Map<Place, String> old = flat(before);
        Map<Place, String> now = flat(after);
        Set<Place> places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (Place place : places) {
            String was = old.get(place);
            String is = now.get(place);
            if (was == null || !was.equals(is)) {
                changes.add(new Change(place.step(), place.field(), was, is));
            }
        }
        return changes.stream().sorted(java.util.Comparator.comparing(Change::step)).toList();
    }

    private static Map<Place, String> flat(List<Section> sections) {
        Map<Place, String> values = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Fact fact : section.facts()) {
                put(values, section.step(), fact.label(), fact.value());
            }
            for (Row row : section.rows()) {
                row.cells().forEach(cell -> put(values, section.step(), row.name() + ", " + cell.head().label(), cell.value()));
            }
        }
        return values;
    }

    /** Two rows may have one name: the second is told apart by its number. */
    private static void put(Map<Place, String> values, ProposalStep step, String field, String value) {
        Place place = new Place(step, field);
        for (int number = 2; values.containsKey(place); number++) {
            place = new Place(step, field + " (" + number + ")");
        }
        values.put(place, value);
    }
}
