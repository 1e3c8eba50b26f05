package energy.commonwatt.generation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documented format of our own, as CSV or JSON lines: {@code meteringPoint,start,end,energyWh}. Instants are ISO 8601 with
 * an offset; {@code energyWh} has at most three decimals.
 */
final class OwnFormat {

    static final List<String> COLUMNS = List.of("meteringPoint", "start", "end", "energyWh");
    static final ColumnMapping MAPPING = new ColumnMapping("start", null, "end", TimeOrder.YEAR_FIRST, Stamp.START, "energyWh",
            Quantity.ENERGY_PER_INTERVAL, EnergyUnit.WH, null, "UTC", true, null, "meteringPoint", Map.of(), null, null, null);

    private OwnFormat() {
    }

    /**
     * The format when the first line is our header, whatever follows: then an unreadable row is told with its line and column, even where it
     * is the only one. Empty when the header is another or nothing follows it.
     */
    static Optional<TableFormat> ofHeader(TextEncoding encoding, String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return header.strip().equals(String.join(",", COLUMNS)) && !text.substring(header.length()).isBlank()
                ? Optional.of(new TableFormat(TableFormat.Kind.CSV, encoding, ',', '.', 1, COLUMNS, List.of("", "", "", ""),
                        ""))
                : Optional.empty();
    }

    static Optional<ColumnMapping> mapping(TableFormat format) {
        boolean own = format.columns().size() == COLUMNS.size() && Set.copyOf(format.columns()).equals(Set.copyOf(COLUMNS));
        return own ? Optional.of(MAPPING) : Optional.empty();
    }
}
