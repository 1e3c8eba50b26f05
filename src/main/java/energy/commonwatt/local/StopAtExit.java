package energy.commonwatt.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends this JVM's services when the JVM ends. It reads the pid files instead of keeping references, so it also finds what was
 * half started, and runs after hot reload has closed the class loader that it came from: every class that it needs is loaded
 * before.
 */
final class StopAtExit extends Thread {

    private final Run run;

    StopAtExit(Run run) {
        super("stop local services");
        this.run = run;
        // Loads the classes of the whole way through.
        mine();
    }

    @Override
    public void run() {
        ApplicationMark.awaitEnd();
        var stops = new ArrayList<Thread>();
        for (var pidFile : mine()) {
            stops.add(Thread.ofPlatform().start(pidFile::stop));
        }
        for (var stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        run.forget();
    }

    private List<PidFile> mine() {
        return PidFile.all(run.files()).stream()
                .filter(pidFile -> pidFile.owner().map(ProcessHandle::pid).filter(pid -> pid == ProcessHandle.current().pid())
                        .isPresent())
                .toList();
    }
}
