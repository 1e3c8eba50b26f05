package energy.commonwatt.payments;

import java.util.UUID;

/**
 * What became of a file.
 *
 * @param importedBefore the same file came earlier; nothing was booked now, and the counts are those of then
 * @param booked entries that were new
 * @param known entries that an earlier statement had told
 * @param allocated new entries that were matched at once
 * @param desk new entries that wait for an administrator
 */
public record ImportedStatement(UUID id, boolean importedBefore, int booked, int known, int allocated, int desk) {
}
