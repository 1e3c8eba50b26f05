package energy.commonwatt.sheets;

/**
 * A sheet that may be shown to investors.
 *
 * @param page the same as the PDF, as a page that stands alone
 * @param pdf the same content gives the same bytes
 * @param sha256 of the PDF, 64 hex digits
 * @param pages of the PDF
 */
public record FinishedSheet(String page, byte[] pdf, String sha256, int pages) {
}
