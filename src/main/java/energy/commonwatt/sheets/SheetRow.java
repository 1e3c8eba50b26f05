package energy.commonwatt.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One point of a part, as shown: its name on the left, what is stated on the right.
 *
 * @param mark as Annex I has it, for example "(a)"; empty for what continues the point above
 * @param paragraphs before the table
 * @param link address of the only paragraph, null when it is none
 * @param table null when there is none
 * @param note below the table
 * @param ifAvailable whether the law wants it only if there is such a thing
 */
public record SheetRow(String mark, String label, List<String> paragraphs, String link, SheetTable table, List<String> note,
        boolean ifAvailable) {

    /** Below these, a point stays together on one page. */
    private static final int FEW_CHARACTERS = 900;
    private static final int FEW_LINES = 10;

    static SheetRow text(String mark, String label, String typed) {
        return new SheetRow(mark, label, SheetText.paragraphs(typed), null, null, List.of(), false);
    }

    static SheetRow address(String mark, String label, String typed) {
        String address = SheetText.line(typed);
        return new SheetRow(mark, label, SheetText.paragraphs(address), SheetText.linked(address) ? address : null, null,
                List.of(),
                true);
    }

    static SheetRow table(String mark, String label, SheetTable table) {
        return new SheetRow(mark, label, List.of(), null, table.rows().isEmpty() ? null : table, List.of(), false);
    }

    /** @param sentence of ours, put before what was typed */
    SheetRow after(String sentence) {
        List<String> all = new ArrayList<>(List.of(sentence));
        all.addAll(paragraphs);
        return new SheetRow(mark, label, all, link, table, note, ifAvailable);
    }

    SheetRow withNote(String typed) {
        return new SheetRow(mark, label, paragraphs, link, table, SheetText.paragraphs(typed), ifAvailable);
    }

    SheetRow onlyIfAvailable() {
        return new SheetRow(mark, label, paragraphs, link, table, note, true);
    }

    public boolean empty() {
        return paragraphs.isEmpty() && table == null && note.isEmpty();
    }

    /** Everything that it shows. */
    Stream<String> texts() {
        Stream<String> cells = table == null ? Stream.of() : table.rows().stream().flatMap(List::stream);
        return Stream.of(Stream.of(label), paragraphs.stream(), cells, note.stream()).flatMap(texts -> texts);
    }

    int characters() {
        return texts().mapToInt(String::length).sum();
    }

    public boolean together() {
        return characters() < FEW_CHARACTERS && (table == null || table.lines().size() < FEW_LINES);
    }
}
