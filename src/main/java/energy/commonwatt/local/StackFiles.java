package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the local stack keeps its things: {@code .commonwatt/} beside pom.xml.
 *
 * @param project
 *            the directory with pom.xml
 */
public record StackFiles(Path project) {

    /** Finds the project upwards from the working directory: dev mode and IDEs start in different places below it. */
    public static StackFiles find() {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("pom.xml")) && Files.isDirectory(directory.resolve("contracts-solidity"))) {
                return new StackFiles(directory);
            }
        }
        throw new LocalStackException(
                "The local services are started from inside the project, and %s is not: change to it first."
                        .formatted(Path.of("").toAbsolutePath()));
    }

    Path root() {
        return project.resolve(".commonwatt");
    }

    Path logs() {
        return made(root().resolve("logs"));
    }

    Path data() {
        return made(root().resolve("data"));
    }

    Path run() {
        return made(root().resolve("run"));
    }

    Path nodeModules() {
        return project.resolve("contracts-solidity/node_modules");
    }

    static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteTree(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
