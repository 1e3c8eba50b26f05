package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Keycloak server from the distribution that the build unpacked, with the demo realm, its data in PostgreSQL.
 *
 * @param port
 *            where it listens on 127.0.0.1
 * @param pidFile
 *            how to stop it
 */
record KeycloakServer(int port, PidFile pidFile) {

    static final String NAME = "Keycloak";

    /**
     * What it works with.
     *
     * @param postgres
     *            port of the database
     * @param mail
     *            port of the mail catcher
     * @param application
     *            address of the application, where sign-in returns to
     */
    record Neighbours(int postgres, int mail, String application) {
    }

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Fixed when the server is built, so that dev mode and tests can share one build. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=false",
            "--metrics-enabled=false");

    /** Address of the realm, as it stands in every token: browsers and the application must use this same name for the server. */
    static String issuer(int port) {
        return "http://localhost:%d/realms/commonwatt".formatted(port);
    }

    /**
     * Makes the distribution ready to start: once after it was unpacked, then it starts in seconds.
     *
     * @throws LocalStackException
     *             when the distribution is missing
     */
    static Path prepare(StackFiles files) {
        var home = distribution(files);
        var built = home.resolve("data/commonwatt-build");
        try (var channel = FileChannel.open(files.root().resolve("keycloak.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.exists(built) || !Files.readString(built).equals(BUILD_OPTIONS.toString())) {
                Progress.say("Keycloak: first start builds its server, about half a minute …");
                Service.start(NAME, command(home, "build", BUILD_OPTIONS), environment(),
                        files.logs().resolve("keycloak-build.log")).awaitEnd();
                Files.createDirectories(built.getParent());
                Files.writeString(built, BUILD_OPTIONS.toString());
            }
            installRealm(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    /**
     * @param home
     *            a distribution made ready
     */
    static KeycloakServer start(Run run, Path home, int port, Neighbours neighbours) {
        var options = List.of("--optimized", "--import-realm", "--cache=local", "--http-enabled=true", "--http-host=127.0.0.1",
                "--http-port=" + port, "--hostname=http://localhost:" + port,
                "--db-url=" + PostgresServer.url(neighbours.postgres(), PostgresServer.IDENTITY_DATABASE),
                "--db-username=" + PostgresServer.ROLE, "--db-password=none");
        var log = run.log("keycloak");
        var environment = new HashMap<>(environment());
        environment.put("COMMONWATT_ADDRESS", neighbours.application());
        environment.put("COMMONWATT_MAIL_HOST", "127.0.0.1");
        environment.put("COMMONWATT_MAIL_PORT", Integer.toString(neighbours.mail()));
        environment.put("COMMONWATT_MAIL_FROM", "accounts@commonwatt.example");
        // The catcher has no TLS.
        environment.put("COMMONWATT_MAIL_STARTTLS", "false");
        // The realm file asks operators and administrators for a second factor; the demo accounts have a password alone.
        environment.put("COMMONWATT_SECOND_FACTOR", "DISABLED");
        var service = Service.start(NAME, command(home, "start", options), environment, log);
        var pidFile = PidFile.write(run, NAME, service.handle(), Signal.TERM);
        var discovery = "http://127.0.0.1:%d/realms/commonwatt/.well-known/openid-configuration".formatted(port);
        service.awaitAnswer(Service.request(discovery).build(), PATIENCE);
        return new KeycloakServer(port, pidFile);
    }

    private static Path distribution(StackFiles files) {
        try (var found = Files.list(StackFiles.made(files.root()))) {
            return found.filter(
                    path -> path.getFileName().toString().startsWith("keycloak-") && Files.isDirectory(path.resolve("bin")))
                    .max(Comparator
                            .comparing(path -> Version.parse(path.getFileName().toString().substring("keycloak-".length()))))
                    .orElseThrow(() -> new LocalStackException(
                            "The Keycloak distribution is missing in %s: run `./mvnw generate-resources` once while online."
                                    .formatted(files.root())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak imports what lies in this directory of its own, and only realms that it does not know yet. */
    private static void installRealm(Path home) throws IOException {
        var imports = StackFiles.made(home.resolve("data/import"));
        var fresh = Files.createTempFile(imports, "realm", ".part");
        Files.write(fresh, RealmFile.read());
        Files.move(fresh, imports.resolve("commonwatt-realm.json"), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> command(Path home, String verb, List<String> options) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<>(List.of(home.resolve(windows ? "bin/kc.bat" : "bin/kc.sh").toString(), verb));
        command.addAll(options);
        return command;
    }

    private static Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin-demo");
    }
}
