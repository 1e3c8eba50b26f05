package energy.commonwatt.generation;

import energy.commonwatt.projects.Project;

/**
 * What comes with a file. The caller has made sure that the sender belongs to the project's operator.
 *
 * @param project the plant
 * @param uploadedBy name of the sender
 * @param idempotencyKey made by the sender: the same key with the same file is the same upload
 * @param fileName name to show
 * @param meteringPoint code of the metering point that all rows belong to, or null
 * @param mapping how to read the file, or null for our own format or the remembered mapping
 */
public record UploadRequest(Project project, String uploadedBy, String idempotencyKey, String fileName, String meteringPoint,
        ColumnMapping mapping) {

    private static final int LONGEST_KEY = 200;

    /** @throws UploadRuleViolation when the key is missing or too long */
    public UploadRequest {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new UploadRuleViolation(400, "An upload needs an idempotency key",
                    "header Idempotency-Key with 1 to 200 characters, for example a UUID, new for each file and the same when"
                            + " you send it again",
                    idempotencyKey == null ? "no such header" : idempotencyKey.length() + " characters");
        }
        fileName = fileName == null || fileName.isBlank() ? "readings" : fileName.strip();
        fileName = fileName.substring(0, Math.min(fileName.length(), 200));
    }
}
