package energy.commonwatt.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Set;

/** The secret of the log key, 32 bytes in Base64 in a file of its own. */
final class LogKeyFile {

    static final int LENGTH = 32;

    /** The owner's group may read: an orchestrator mounts secrets so. Nobody else may, and nobody but the owner may write. */
    private static final Set<PosixFilePermission> FORBIDDEN = Set.of(PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private LogKeyFile() {
    }

    /** @throws LogRuleViolation when there is no such file, others can read it, or it holds something else */
    static byte[] read(Path file) {
        try {
            requirePrivate(file);
            byte[] seed = Base64.getDecoder().decode(Files.readString(file).strip());
            if (seed.length == LENGTH) {
                return seed;
            }
        } catch (IOException e) {
            throw new LogRuleViolation("The log key " + file + " cannot be read: " + e);
        } catch (IllegalArgumentException e) {
            // Falls through to the same answer as for another length; the text itself is a secret.
        }
        throw new LogRuleViolation("Expected 32 bytes in Base64 in the log key " + file
                + ", found something else; `openssl rand -base64 32` makes one");
    }

    private static void requirePrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
            throw new LogRuleViolation("The log key " + file + " can be read or written by others: `chmod 600` it");
        }
    }
}
