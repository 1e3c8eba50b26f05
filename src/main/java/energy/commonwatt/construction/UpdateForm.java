package energy.commonwatt.construction;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/** What an operator typed into the form of an update, as text: it goes back to the page unchanged when a rule says no. Files do not. */
public class UpdateForm {

    /** Files come as photograph-1 and so on, beside their descriptions in that order. */
    private static final String PHOTOGRAPH = "photograph-";

    @RestForm
    public String title = "";
    @RestForm
    public String words = "";
    @RestForm
    public String correction = "";
    @RestForm
    public List<String> spent = new ArrayList<>();
    @RestForm
    public List<String> shows = new ArrayList<>();

    /** A line as it was typed. */
    public record Row(Budget.Line line, String spent) {
    }

    /** With what the last update said. */
    static UpdateForm of(Budget budget) {
        UpdateForm form = new UpdateForm();
        budget.lines().forEach(it -> form.spent.add(MoneyText.of(it.spent())));
        return form;
    }

    List<Row> rows(Budget budget) {
        return IntStream.range(0, budget.lines().size())
                .mapToObj(it -> new Row(budget.lines().get(it), at(spent, it))).toList();
    }

    List<String> shows(int count) {
        return IntStream.range(0, count).mapToObj(it -> at(shows, it)).toList();
    }

    /** @throws ConstructionRuleViolation when an amount cannot be read */
    UpdateService.Draft draft(Budget budget, List<FileUpload> files) throws IOException {
        List<UpdateService.Upload> photographs = new ArrayList<>();
        for (FileUpload file : files) {
            if (file.name().startsWith(PHOTOGRAPH) && file.size() > 0) {
                photographs.add(new UpdateService.Upload(description(file.name()), Files.readAllBytes(file.uploadedFile())));
            }
        }
        return new UpdateService.Draft(title, words, correction, amounts(budget), photographs);
    }

    private Map<String, Money> amounts(Budget budget) {
        if (spent.size() > budget.lines().size()) {
            throw unreadable("one amount for each line of the budget", spent.size() + " amounts");
        }
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (Row row : rows(budget)) {
            amounts.put(row.line().name(), MoneyText.parse(row.spent(), budget.currency()).orElseThrow(
                    () -> unreadable("an amount in " + budget.currency() + " for " + row.line().name(),
                            row.spent().isBlank() ? "nothing" : row.spent())));
        }
        return amounts;
    }

    private String description(String name) {
        String number = name.substring(PHOTOGRAPH.length());
        return number.matches("\\d{1,3}") ? at(shows, Integer.parseInt(number) - 1) : "";
    }

    private static String at(List<String> column, int index) {
        return index < 0 || index >= column.size() || column.get(index) == null ? "" : column.get(index);
    }

    private static ConstructionRuleViolation unreadable(String expected, String found) {
        return new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "An amount cannot be read", expected, found);
    }
}
