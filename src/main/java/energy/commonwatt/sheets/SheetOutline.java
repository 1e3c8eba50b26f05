package energy.commonwatt.sheets;

import java.util.List;

/**
 * A sheet as it is shown: every text clean, every figure written out. What one sees, counts and compares is this.
 *
 * @param version for example "Version 1, drawn up on 3 May 2026"
 * @param reflection how to revoke
 */
public record SheetOutline(String identifier, String project, String version, List<SheetRow> overview, List<String> reflection,
        List<SheetPart> parts) {
}
