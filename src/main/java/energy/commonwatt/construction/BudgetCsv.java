package energy.commonwatt.construction;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/**
 * Every update's spending for a spreadsheet, the oldest first. Nothing in it can be taken for a formula: texts that begin like one get an
 * apostrophe.
 */
final class BudgetCsv {

    private BudgetCsv() {
    }

    /** @param updates the oldest first */
    static String of(Budget budget, List<SiteUpdate> updates) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("update", "written", "line", "name", "planned", "spent", "currency", "correction", "record");
            for (SiteUpdate update : updates) {
                for (Spending it : Spending.of(update)) {
                    Money planned = budget.lines().get(it.line - 1).planned();
                    csv.writeRecord(Integer.toString(update.number), update.at.toString(), Integer.toString(it.line),
                            harmless(it.name), planned == null ? "" : MoneyText.of(planned),
                            MoneyText.of(new Money(it.spent, budget.currency())), budget.currency(),
                            update.correction == null ? "" : harmless(update.correction), update.recordId.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
