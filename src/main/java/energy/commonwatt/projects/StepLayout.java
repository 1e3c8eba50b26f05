package energy.commonwatt.projects;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked for in a step: single fields, and a table of rows. Rows are inputs of their own, and not lines of one text, because nobody has to
 * learn a way of writing them, and a fault stands beside what is wrong. A row that is left empty does not count.
 *
 * @param rows empty ones that a new step shows; all that there are when {@code fixed}
 */
record StepLayout(List<Field> fields, List<Field> columns, int rows, boolean fixed) {

    static final int MOST_ROWS = 60;

    /** What a control takes; a choice alone does not make a row count. */
    enum Kind {
        LINE, TEXT, NUMBER, DATE, CHOICE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Field(String name, Kind kind) {
    }

    static StepLayout of(ProposalStep step) {
        return switch (step) {
            case PLANT -> new StepLayout(
                    List.of(line("name"), line("slug"), text("summary"), choice("technology"), number("acKilowatts"),
                            number("dcKilowatts")),
                    List.of(line("make"), line("model"), number("count")), 2, false);
            case SITE ->
                single(line("place"), number("latitude"), number("longitude"), text("gridConnection"), line("timeZone"));
            case YIELD ->
                new StepLayout(List.of(text("origin")), List.of(number("p50"), number("p90")), YieldForecast.MONTHS, true);
            case COSTS -> table(6, line("line"), number("amount"));
            case FINANCING -> table(4, choice("source"), line("from"), number("amount"));
            case REVENUE -> table(2, choice("kind"), number("price"), date("until"), line("counterparty"));
            case PERMITS -> table(3, line("permit"), line("authority"), choice("state"), date("on"));
            case PARTIES -> table(Party.Role.values().length, choice("role"), line("organisation"));
            case RISKS -> new StepLayout(List.of(), List.of(text("words")), Risk.Type.values().length, true);
            case METERS -> table(2, line("code"), number("kilowatts"), choice("tier"));
            case MILESTONES -> new StepLayout(
                    List.of(choice("attester"), number("graceDays"), number("voteDays"), number("quorum"),
                            number("updateDays")),
                    List.of(choice("milestone"), line("title"), text("evidence"), date("dueOn"), number("tranche"),
                            choice("inOrder"), choice("stops")),
                    MilestoneKind.values().length, false);
            case DOCUMENTS -> single();
        };
    }

    Stream<String> names() {
        return Stream.concat(fields.stream(), columns.stream()).map(Field::name);
    }

    /** Whether a row says anything. */
    boolean blank(Typed typed, int row) {
        return columns.stream().filter(it -> it.kind() != Kind.CHOICE).allMatch(it -> typed.at(it.name(), row).isBlank());
    }

    private static StepLayout single(Field... fields) {
        return new StepLayout(List.of(fields), List.of(), 0, true);
    }

    private static StepLayout table(int rows, Field... columns) {
        return new StepLayout(List.of(), List.of(columns), rows, false);
    }

    private static Field line(String name) {
        return new Field(name, Kind.LINE);
    }

    private static Field text(String name) {
        return new Field(name, Kind.TEXT);
    }

    private static Field number(String name) {
        return new Field(name, Kind.NUMBER);
    }

    private static Field date(String name) {
        return new Field(name, Kind.DATE);
    }

    private static Field choice(String name) {
        return new Field(name, Kind.CHOICE);
    }
}
