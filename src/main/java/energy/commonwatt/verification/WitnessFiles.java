package energy.commonwatt.verification;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a witness remembers, in a directory: its key, the last checkpoint of each log that it cosigned, and contradictions. A file is replaced as a whole and is on
 * the disk when the method returns, so that a witness that is killed at any moment has cosigned nothing that it does not remember.
 */
final class WitnessFiles implements Closeable {

    /** A key or a head that anybody can read is no harm to others, but the secret is. */
    private static final FileAttribute<?> PRIVATE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String TEMPORARY = ".new";

    private final Path directory;
    private final FileChannel lock;
    private final Consumer<String> passing;

    private WitnessFiles(Path directory, FileChannel lock, Consumer<String> passing) {
        this.directory = directory;
        this.lock = lock;
        this.passing = passing;
    }

    /** @throws IOException if the directory cannot be used, or another witness uses it: two with one memory would contradict each other */
    static WitnessFiles open(Path directory) throws IOException {
        return open(directory, point -> {
        });
    }

    /** @param passing told each point of a write as it is passed, so that a test can kill the process there */
    static WitnessFiles open(Path directory, Consumer<String> passing) throws IOException {
        Files.createDirectories(directory.resolve("heads"));
        Files.createDirectories(directory.resolve("contradictions"));
        FileChannel lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked;
        try {
            locked = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            lock.close();
            throw new IOException("another witness uses " + directory);
        }
        return new WitnessFiles(directory, lock, passing);
    }

    /**
     * @return the secret of the witness's key, 32 bytes, made at the first call
     * @throws Malformed if the file has something else
     */
    byte[] seed() throws IOException {
        Path file = directory.resolve("key");
        if (!Files.exists(file)) {
            write(file, Base64.getEncoder().encodeToString(NoteSigner.newSeed()) + '\n');
        }
        return NoteText.base64(Files.readString(file).strip());
    }

    /** @return the last cosigned checkpoint of each log, as {@link #writeHead} was given it */
    List<byte[]> heads() throws IOException {
        return readAll("heads");
    }

    void writeHead(String origin, String note) throws IOException {
        write(directory.resolve("heads").resolve(Hex.of(LogHash.sha256(NoteText.utf8(origin)))), note);
    }

    /** @return contradictions in JSON, in no order */
    List<byte[]> contradictions() throws IOException {
        return readAll("contradictions");
    }

    void writeContradiction(String name, String json) throws IOException {
        write(directory.resolve("contradictions").resolve(name + ".json"), json + '\n');
    }

    private List<byte[]> readAll(String folder) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                if (!file.toString().endsWith(TEMPORARY)) {
                    contents.add(Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }

    private void write(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
        Files.deleteIfExists(temporary);
        create(temporary);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            passing.accept("created");
            ByteBuffer bytes = ByteBuffer.wrap(NoteText.utf8(text));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            passing.accept("written");
            channel.force(true);
        }
        passing.accept("forced");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        passing.accept("renamed");
        if (isPosix()) {
            // The rename itself is on the disk only when the directory is; Windows has no such call and needs none.
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
        passing.accept("kept");
    }

    private void create(Path file) throws IOException {
        if (isPosix()) {
            Files.createFile(file, PRIVATE);
        } else {
            Files.createFile(file);
        }
    }

    private boolean isPosix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
