package energy.commonwatt.records;

import java.util.Map;
import java.util.UUID;

import energy.commonwatt.time.Period;

/**
 * A statement before it has its place in a log.
 *
 * @param type type with version, for example {@code reading-batch/1}
 * @param log name of the log, {@code asset/<project id>} or {@code platform}
 * @param issuer who states it, {@code organisation/<id>} or {@code platform}
 * @param period what time it speaks of, null when none
 * @param supersedes the record that it corrects, null when none
 * @param body numbers are integers within ±(2^53 - 1); nothing about a person, for logs are public
 */
public record RecordDraft(String type, String log, String issuer, Period period, UUID supersedes, Map<String, Object> body) {
}
