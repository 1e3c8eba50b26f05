package energy.commonwatt.sheets;

/**
 * Annex I, Part H.
 *
 * @param fees that investors pay, and costs that they bear
 * @param information where more can be had free of charge
 * @param complaints how and to whom
 */
public record Redress(String fees, String information, String complaints) {
}
