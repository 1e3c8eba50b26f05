package energy.commonwatt.testsupport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import energy.commonwatt.local.StackFiles;

/** The application as it is shipped, in a process of its own that can be killed. */
public final class PackagedApplication implements AutoCloseable {

    private final List<String> command = new ArrayList<>();
    private final Path log;
    private Process process;

    /**
     * @param settings configuration
     * @param log where its output goes
     */
    public PackagedApplication(Map<String, String> settings, Path log) {
        this.log = log;
        command.add(ProcessHandle.current().info().command().orElseThrow());
        // Any free port: two of them may run at once.
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dquarkus.management.port=0",
                "-Dcommonwatt.logs.origin=commonwatt.example/logs/", "-Dcommonwatt.mail.from=post@commonwatt.example"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", StackFiles.find().project().resolve("target/quarkus-app/quarkus-run.jar").toString()));
    }

    public void start() {
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
