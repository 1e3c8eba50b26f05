package energy.commonwatt.sheets;

import static energy.commonwatt.sheets.SheetTable.figure;
import static energy.commonwatt.sheets.SheetTable.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import energy.commonwatt.money.Money;

/** Part A: the project owner and the plant. */
final class ProjectOutline {

    private final SheetPointMessages words;
    private final Figures figures;

    ProjectOutline(SheetPointMessages words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    List<SheetRow> rows(ProjectOwner owner, PlantProject plant) {
        return Stream.concat(owner(owner).stream(), plant(plant).stream()).toList();
    }

    private List<SheetRow> owner(ProjectOwner owner) {
        return List.of(SheetRow.text("(a)", words.identity(), owner.identity()),
                SheetRow.text("", words.legalForm(), owner.legalForm()),
                SheetRow.text("", words.contact(), contact(owner.contact())),
                SheetRow.text("", words.ownership(), owner.ownership()),
                SheetRow.text("", words.management(), owner.management()),
                responsibility(owner.responsible()),
                SheetRow.text("(c)", words.activities(), owner.activities()),
                SheetRow.address("(d)", words.statements(), owner.statements()),
                annual(owner.figures()));
    }

    private static String contact(ProjectOwner.Contact contact) {
        return Stream.of(contact.address(), contact.website(), contact.email(), contact.telephone())
                .map(SheetText::line).filter(line -> !line.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Nobody named is nothing stated: the declaration alone would look like an answer. */
    private SheetRow responsibility(List<ProjectOwner.Responsible> responsible) {
        String named = responsible.stream().map(ProjectOutline::named)
                .collect(Collectors.joining("; "));
        SheetRow row = SheetRow.text("(b)", words.responsibility(), named);
        return row.empty() ? row : row.withNote(words.declaration());
    }

    private static String named(ProjectOwner.Responsible one) {
        return Stream.of(one.name(), one.function()).map(SheetText::line).filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private SheetRow annual(AnnualFigures annual) {
        List<SheetTable.Column> columns = new ArrayList<>(List.of(text(words.figure())));
        annual.years().forEach(year -> columns.add(figure(year.toString())));
        List<List<String>> rows = annual.lines().stream()
                .map(line -> Stream.concat(Stream.of(line.name()), line.values().stream()).toList()).toList();
        return SheetRow.table("(e)", words.figures(), SheetTable.of("years", columns, rows, List.of())).withNote(annual.note())
                .onlyIfAvailable();
    }

    private List<SheetRow> plant(PlantProject plant) {
        String plantOf = words.plantOf(SheetText.line(plant.technology()), figures.power(plant.peakWatts()),
                SheetText.line(plant.location()));
        return List.of(SheetRow.text("(f)", words.project(), plant.description()),
                SheetRow.text("", words.plant(), plantOf),
                expectedYield(plant),
                budget(plant.budget()),
                milestones(plant.milestones()),
                SheetRow.text("", words.grid(), plant.gridConnection()),
                permits(plant.permits()),
                SheetRow.text("", words.revenue(), plant.revenueBasis()));
    }

    private SheetRow expectedYield(PlantProject plant) {
        PlantProject.ExpectedYield it = plant.expectedYield();
        List<List<String>> rows = List.of(
                List.of(words.half(), figures.kilowattHours(it.p50WattHours()),
                        figures.perKilowatt(it.p50WattHours(), plant.peakWatts())),
                List.of(words.nineOfTen(), figures.kilowattHours(it.p90WattHours()),
                        figures.perKilowatt(it.p90WattHours(), plant.peakWatts())));
        List<SheetTable.Column> columns = List.of(text(words.estimate()), figure(words.energyYear()),
                figure(words.energyPower()));
        String source = SheetText.line(it.source());
        return SheetRow.table("", words.expectedYield(), SheetTable.of("yield", columns, rows, List.of()))
                .withNote(source.isEmpty() ? "" : words.source() + ": " + source);
    }

    private SheetRow budget(List<PlantProject.BudgetLine> budget) {
        String currency = currency(budget.stream().map(PlantProject.BudgetLine::amount).toList());
        List<List<String>> rows = budget.stream().map(line -> SheetTable.row(line.name(), figures.amount(line.amount())))
                .toList();
        Money sum = Figures.sum(budget.stream().map(PlantProject.BudgetLine::amount).toList(), currency);
        return SheetRow.table("", words.budget(),
                SheetTable.of("budget", List.of(text(words.item()), figure(words.amount(currency))), rows,
                        List.of(words.total(), figures.amount(sum))));
    }

    private SheetRow milestones(List<PlantProject.Milestone> milestones) {
        List<Money> tranches = milestones.stream().map(PlantProject.Milestone::tranche).toList();
        String currency = currency(tranches);
        List<List<String>> rows = milestones.stream()
                .map(it -> SheetTable.row(it.name(), it.proof(), figures.day(it.due()), figures.amount(it.tranche()))).toList();
        List<SheetTable.Column> columns = List.of(text(words.milestone()), text(words.proof()), text(words.due()),
                figure(words.tranche(currency)));
        return SheetRow.table("", words.milestones(),
                SheetTable.of("milestones", columns, rows,
                        List.of(words.total(), figures.amount(Figures.sum(tranches, currency)))));
    }

    private SheetRow permits(List<PlantProject.Permit> permits) {
        List<List<String>> rows = permits.stream().map(it -> SheetTable.row(it.name(), it.state())).toList();
        return SheetRow.table("", words.permits(),
                SheetTable.of("permits", List.of(text(words.permit()), text(words.state())), rows, List.of()));
    }

    private static String currency(List<Money> amounts) {
        return amounts.isEmpty() ? "EUR" : amounts.getFirst().currency();
    }
}
