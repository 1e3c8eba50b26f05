package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one start of the services is for.
 *
 * @param files
 *            the project's places
 * @param temporary
 *            true for tests: data is deleted at the end
 */
record Run(StackFiles files, boolean temporary) {

    private static final String TEST = "test-";

    static Run ofDevelopment(StackFiles files) {
        return new Run(files, false);
    }

    static Run ofTests(StackFiles files) {
        return new Run(files, true);
    }

    /** A file or directory of this run's own: the same for every development run, fresh for every test run. */
    Path data(String name) {
        var directory = temporary ? files.data().resolve(TEST + ProcessHandle.current().pid()) : files.data();
        return StackFiles.made(directory).resolve(name);
    }

    Path log(String name) {
        return StackFiles.made(temporary ? files.logs().resolve("test") : files.logs()).resolve(name + ".log");
    }

    /** Deletes what tests left; development data stays. */
    void forget() {
        if (temporary) {
            StackFiles.deleteTree(files.data().resolve(TEST + ProcessHandle.current().pid()));
        }
    }

    /** Deletes the data of test runs that were killed. */
    static void forgetDead(StackFiles files) {
        try (var found = Files.list(files.data())) {
            for (var directory : found.filter(path -> path.getFileName().toString().matches(TEST + "[0-9]+")).toList()) {
                var pid = Long.parseLong(directory.getFileName().toString().substring(TEST.length()));
                if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                    StackFiles.deleteTree(directory);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
