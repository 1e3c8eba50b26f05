package energy.commonwatt.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * What changed from one version of a sheet to the next, in the sheet's order: what an investor who committed before has to be told.
 *
 * @param changes empty when the two say the same
 */
public record SheetDifference(List<Change> changes) {

    /** Words with the blanks behind them, so that the pieces give the text again. */
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /**
     * One thing stated otherwise.
     *
     * @param part for example "Part G", empty for the head
     * @param point for example "Budget: Modules"
     * @param before empty when nothing stood there
     * @param after empty when nothing stands there any more
     */
    public record Change(String part, String point, String before, String after) {

        public List<Piece> beforePieces() {
            return pieces(before, after);
        }

        public List<Piece> afterPieces() {
            return pieces(after, before);
        }
    }

    /** @param changed whether the other version lacks it */
    public record Piece(String text, boolean changed) {
    }

    private record Place(String part, String point) {
    }

    static SheetDifference between(SheetOutline before, SheetOutline after, SheetMessages words) {
        SequencedMap<Place, String> old = statements(before, words);
        SequencedMap<Place, String> now = statements(after, words);
        List<Change> changes = new ArrayList<>();
        for (Place place : merged(old, now)) {
            String was = old.getOrDefault(place, "");
            String is = now.getOrDefault(place, "");
            if (!was.equals(is)) {
                changes.add(new Change(place.part, place.point, was, is));
            }
        }
        return new SheetDifference(changes);
    }

    /** The order of what stands now; what is gone comes after what it stood behind. */
    private static List<Place> merged(SequencedMap<Place, String> old, SequencedMap<Place, String> now) {
        List<Place> places = new ArrayList<>(now.sequencedKeySet());
        int next = 0;
        for (Place place : old.sequencedKeySet()) {
            int found = places.indexOf(place);
            if (found < 0) {
                places.add(next++, place);
            } else {
                next = found + 1;
            }
        }
        return places;
    }

    private static SequencedMap<Place, String> statements(SheetOutline outline, SheetMessages words) {
        SequencedMap<Place, String> all = new LinkedHashMap<>();
        String head = "";
        put(all, head, words.reflection(), String.join(" ", outline.reflection()));
        outline.overview().forEach(row -> put(all, head, row));
        for (SheetPart part : outline.parts()) {
            part.rows().forEach(row -> put(all, words.part(part.letter()), row));
        }
        return all;
    }

    private static void put(Map<Place, String> all, String part, SheetRow row) {
        put(all, part, row.label(), String.join(" ", row.paragraphs()));
        if (row.table() != null) {
            row.table().rows().forEach(line -> put(all, part, row.label() + ": ", row.table(), line));
            if (!row.table().total().isEmpty()) {
                List<String> total = row.table().total();
                put(all, part, row.label() + ": " + total.getFirst(), String.join(" · ", total.subList(1, total.size())));
            }
        }
        put(all, part, row.label() + " ", String.join(" ", row.note()));
    }

    /** A line is known by its first cell; every other cell is a statement of its own. */
    private static void put(Map<Place, String> all, String part, String label, SheetTable table, List<String> line) {
        for (int i = 1; i < line.size(); i++) {
            String column = line.size() == 2 ? "" : ", " + table.columns().get(i).title();
            put(all, part, label + line.getFirst() + column, line.get(i));
        }
    }

    /** A name that stands there twice is numbered, so that none hides the other. */
    private static void put(Map<Place, String> all, String part, String point, String text) {
        if (text.isEmpty()) {
            return;
        }
        Place place = new Place(part, point.strip());
        for (int twin = 2; all.containsKey(place); twin++) {
            place = new Place(part, point.strip() + " (" + twin + ")");
        }
        all.put(place, text);
    }

    private static List<Piece> pieces(String text, String other) {
        List<String> words = List.of(WORDS.split(text));
        boolean[] changed = new boolean[words.size()];
        for (AbstractDelta<String> delta : DiffUtils.diff(words, List.of(WORDS.split(other))).getDeltas()) {
            int from = delta.getSource().getPosition();
            Arrays.fill(changed, from, from + delta.getSource().size(), true);
        }
        return joined(words, changed);
    }

    private static List<Piece> joined(List<String> words, boolean[] changed) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(words.get(i));
            if (i + 1 == words.size() || changed[i + 1] != changed[i]) {
                pieces.add(new Piece(text.toString(), changed[i]));
                text.setLength(0);
            }
        }
        return pieces;
    }
}
