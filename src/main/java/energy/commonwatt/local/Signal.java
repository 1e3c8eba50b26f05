package energy.commonwatt.local;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How a service is asked to end. */
enum Signal {

    /** What a service manager sends. */
    TERM,
    /** Ctrl-C; for PostgreSQL a fast shutdown, where TERM would wait until the last client has gone. */
    INT;

    void send(ProcessHandle process) {
        if (this == TERM || !sendByShell(process)) {
            process.destroy();
        }
    }

    /** The JDK knows no other signal than TERM; `kill` is built into every POSIX shell, while /bin/kill may be missing. */
    private boolean sendByShell(ProcessHandle process) {
        try {
            var shell = new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid()).start();
            return shell.waitFor(2, TimeUnit.SECONDS) && shell.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
