package energy.commonwatt.projects;

import java.util.List;

import energy.commonwatt.web.Locator;

/**
 * A step as its page shows it.
 *
 * @param lines the list of all steps
 * @param columns names of the table's columns
 * @param wide rows with much to write: a group of fields each, not a line of a table
 * @param fixed no row can be added
 * @param notes sums of what was typed
 * @param locator map of the site, null when there is none
 */
public record StepPage(ProposalDraft draft, ProposalStep step, List<DraftReading.Line> lines, List<Control> fields,
        List<String> columns, List<Row> rows, boolean wide, boolean fixed, List<Complaint> complaints, List<String> notes,
        Locator locator) {

    public record Option(String value, String label) {
    }

    /** What is wrong, in a sentence. @param id of the control it is about */
    public record Complaint(String id, String sentence) {
    }

    /**
     * One thing to type or choose.
     *
     * @param name of the field; {@code id} tells rows apart
     * @param kind line, text, number, date or choice
     * @param label for whoever does not see the row and column it stands in
     * @param error null when there is none
     */
    public record Control(String id, String name, String kind, String label, String value, List<Option> options, String error) {
    }

    /** @param title what the row is about, null for a row that can be anything */
    public record Row(int number, String title, List<Control> controls) {
    }
}
