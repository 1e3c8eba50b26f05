package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.NoteSigner;

/**
 * The key that signs the heads of logs in dev mode and tests, made once. Witnesses remember it, so it lives as long as they do.
 *
 * @param file
 *            32 bytes in Base64
 * @param publicKey
 *            32 bytes in Base64, as a witness takes it
 */
record LogSecret(Path file, String publicKey) {

    static LogSecret ensure(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var seed = Base64.getDecoder().decode(Files.readString(file).strip());
            return new LogSecret(file, Base64.getEncoder()
                    .encodeToString(NoteSigner.of("log", NoteKey.ED25519, seed).key().publicKey()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, Base64.getEncoder().encodeToString(NoteSigner.newSeed()) + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** As a system property, see {@link LocalChain#announce}. */
    void announce() {
        System.setProperty("commonwatt.logs.key", file.toString());
    }
}
