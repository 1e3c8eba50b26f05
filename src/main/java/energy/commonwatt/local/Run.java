package energy.commonwatt.local;

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

    static Run ofDevelopment(StackFiles files) {
        return new Run(files, false);
    }

    static Run ofTests(StackFiles files) {
        return new Run(files, true);
    }

    /** A file or directory of this run's own: the same for every development run, fresh for every test run. */
    Path data(String name) {
        var directory = temporary ? files.data().resolve("test-" + ProcessHandle.current().pid()) : files.data();
        return StackFiles.made(directory).resolve(name);
    }

    Path log(String name) {
        return StackFiles.made(temporary ? files.logs().resolve("test") : files.logs()).resolve(name + ".log");
    }

    void forget() {
        if (temporary) {
            StackFiles.deleteTree(data("x").getParent());
        }
    }
}
