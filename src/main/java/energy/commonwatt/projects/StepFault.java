package energy.commonwatt.projects;

/**
 * Something in a step that cannot be taken.
 *
 * @param field name of the field or column; {@code row} counts from 0, -1 where there are no rows
 * @param about what it is about when that is no control of the page, else null
 */
public record StepFault(String field, int row, String about, String expected, String found) {

    static final int NO_ROW = -1;

    /** About the step as a whole. */
    static StepFault whole(String about, String expected, String found) {
        return new StepFault("whole", NO_ROW, about, expected, found);
    }

    /** Of the control on the page. */
    public String id() {
        return row == NO_ROW ? field : field + "-" + (row + 1);
    }
}
