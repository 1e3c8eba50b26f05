package energy.commonwatt.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;
import energy.commonwatt.sheets.AnnualFigures;
import energy.commonwatt.sheets.LoanDisclosure.Repayment;
import energy.commonwatt.sheets.ProjectOwner.Responsible;

/** What was typed, as text by the code of its field; tables are read when the sheet is made. */
record SheetAnswers(Map<String, String> values) {

    /** @throws DisclosureRuleViolation when a text is longer than a sheet */
    SheetAnswers {
        Map<String, String> kept = new TreeMap<>();
        for (SheetField it : SheetField.values()) {
            String text = values.getOrDefault(it.code(), "").replace("\r\n", "\n").strip();
            if (text.length() > SheetField.MOST_CHARACTERS) {
                throw new DisclosureRuleViolation(DisclosureRuleViolation.AGAINST_RULE, "This is longer than a sheet can be",
                        "at most " + SheetField.MOST_CHARACTERS + " characters in " + it.code(), text.length() + " characters");
            }
            kept.put(it.code(), text);
        }
        values = kept;
    }

    String text(SheetField field) {
        return values.get(field.code());
    }

    /** @throws DisclosureRuleViolation naming line and column that cannot be read */
    List<Responsible> responsible() {
        return rows(SheetField.RESPONSIBLE, 2, "name | function").map(it -> new Responsible(it.get(0), it.get(1))).toList();
    }

    /** @throws DisclosureRuleViolation naming line and column that cannot be read */
    AnnualFigures figures() {
        List<Integer> years = Stream.of(text(SheetField.FIGURE_YEARS).split("[\\s,;]+")).filter(it -> !it.isEmpty())
                .map(SheetAnswers::year).toList();
        if (years.size() > AnnualFigures.MOST_YEARS) {
            throw unreadable(SheetField.FIGURE_YEARS, 1, "at most " + AnnualFigures.MOST_YEARS + " years",
                    years.size() + " years");
        }
        List<AnnualFigures.Line> lines = rows(SheetField.FIGURES, years.size() + 1,
                "name and a value for each year, between bars")
                .map(it -> new AnnualFigures.Line(it.getFirst(), it.subList(1, it.size()))).toList();
        return new AnnualFigures(years, lines, text(SheetField.FIGURES_NOTE));
    }

    private static int year(String text) {
        if (!text.matches("(19|20)\\d\\d")) {
            throw unreadable(SheetField.FIGURE_YEARS, 1, "years such as 2024 2025 2026", text);
        }
        return Integer.parseInt(text);
    }

    /** @throws DisclosureRuleViolation naming line and column that cannot be read */
    List<Repayment> repayments(String currency) {
        List<Repayment> repayments = new ArrayList<>();
        rows(SheetField.REPAYMENTS, 3, "when | principal | interest or share").forEach(it -> repayments.add(new Repayment(
                it.get(0), money(it.get(1), currency, repayments.size() + 1),
                money(it.get(2), currency, repayments.size() + 1))));
        return repayments;
    }

    private static Money money(String text, String currency, int line) {
        String digits = text.replace(",", "");
        return MoneyText.parse(digits, currency).filter(it -> it.minorUnits() >= 0)
                .orElseThrow(() -> unreadable(SheetField.REPAYMENTS, line, "an amount such as 8500 or 8500.50", text));
    }

    private Stream<List<String>> rows(SheetField field, int columns, String expected) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (String line : text(field).split("\n")) {
            number++;
            if (!line.isBlank()) {
                List<String> row = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                if (row.size() != columns || row.stream().anyMatch(String::isEmpty)) {
                    throw unreadable(field, number, expected, line.strip());
                }
                rows.add(row);
            }
        }
        return rows.stream();
    }

    private static DisclosureRuleViolation unreadable(SheetField field, int line, String expected, String found) {
        return new DisclosureRuleViolation(DisclosureRuleViolation.MALFORMED,
                "Line " + line + " of “" + field.code().replace('-', ' ') + "” cannot be read", expected, found);
    }
}
