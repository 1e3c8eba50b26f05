package energy.commonwatt.funding;

/**
 * What an investor confirmed when committing.
 *
 * @param sheetRead the information sheet was read
 * @param knowledge the warning about the knowledge test was read
 * @param large the amount is wanted in spite of the warning
 * @param canLose answer to the question how much can be lost; null when none was given
 */
public record Consents(boolean sheetRead, boolean knowledge, boolean large, String canLose) {

    /** The right answer. */
    static final String ALL_OF_IT = "all";

    /** Every confirmation that can be asked for, and the right answer. */
    public static Consents all() {
        return new Consents(true, true, true, ALL_OF_IT);
    }

    static Consents none() {
        return new Consents(false, false, false, null);
    }
}
