package energy.commonwatt.sheets;

import java.util.List;

/**
 * A part of Annex I, as shown.
 *
 * @param letter A to I
 */
public record SheetPart(String letter, String title, List<SheetRow> rows) {

    public int characters() {
        return rows.stream().mapToInt(SheetRow::characters).sum();
    }
}
