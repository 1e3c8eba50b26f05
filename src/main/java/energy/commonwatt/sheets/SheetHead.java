package energy.commonwatt.sheets;

import java.time.LocalDate;

/**
 * What names the sheet and its version.
 *
 * @param offerIdentifier as Art. 3 of Delegated Regulation (EU) 2022/2119 makes it up; taken as it is
 * @param version from 1
 * @param drawnUpOn day of this version; also the creation date of the PDF, so that the same content is the same file
 * @param howToRevoke what an investor has to do within the reflection period, in the platform's words
 */
public record SheetHead(String offerIdentifier, String projectName, int version, LocalDate drawnUpOn, String howToRevoke) {
}
