package energy.commonwatt.funding;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import energy.commonwatt.money.MoneyText;

/** An investor's positions for a spreadsheet. Nothing in it can be taken for a formula: texts that begin like one get an apostrophe. */
final class PortfolioCsv {

    private PortfolioCsv() {
    }

    static String of(List<Position> positions) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("commitment", "plant", "offer", "units", "amount", "currency", "status", "committed", "paid",
                    "revoked", "ended",
                    "reference");
            for (Position it : positions) {
                Commitment made = it.commitment();
                csv.writeRecord(made.id.toString(), harmless(made.round.project.name), Integer.toString(made.round.number),
                        Long.toString(made.units), MoneyText.of(it.amount()), made.round.currency, it.status(),
                        text(made.committedAt),
                        text(made.paidAt), text(made.revokedAt), text(made.endedAt), made.reference);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
