package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A mail server on 127.0.0.1 that takes every letter for everybody and passes none on (GreenMail). It keeps them in memory until it ends.
 *
 * @param port
 *            where it takes letters by SMTP; the port after it answers what was caught
 * @param pidFile
 *            how to stop it
 */
record MailCatcher(int port, PidFile pidFile) {

    static final String NAME = "The mail catcher";
    static final int PORTS = 2;

    private static final String FILE = "greenmail-standalone-";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Returns when it takes letters. */
    static MailCatcher start(Run run, int port) {
        var api = CaughtMails.apiPort(port);
        var command = List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx96m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dgreenmail.smtp.hostname=127.0.0.1", "-Dgreenmail.smtp.port=" + port,
                "-Dgreenmail.api.hostname=127.0.0.1", "-Dgreenmail.api.port=" + api, "-Dgreenmail.auth.disabled=true", "-jar",
                program(run.files()).toString());
        var service = Service.start(NAME, command, Map.of(), run.log("mail"));
        var pidFile = PidFile.write(run, NAME, service.handle(), Signal.TERM);
        service.awaitAnswer(Service.request("http://127.0.0.1:%d/api/service/readiness".formatted(api)).build(), PATIENCE);
        return new MailCatcher(port, pidFile);
    }

    /** In a place of its own and on no class path: it brings other versions of what the application uses. */
    private static Path program(StackFiles files) {
        try (var found = Files.list(StackFiles.made(files.root().resolve("mail")))) {
            return found.filter(path -> path.getFileName().toString().matches(FILE + ".+\\.jar"))
                    .max(Comparator.comparing(MailCatcher::version))
                    .orElseThrow(() -> new LocalStackException(
                            "The mail catcher is missing in %s: run `./mvnw generate-resources` once while online."
                                    .formatted(files.root().resolve("mail"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Version version(Path file) {
        return Version.parse(file.getFileName().toString().replaceFirst("\\.jar$", "").substring(FILE.length()));
    }
}
