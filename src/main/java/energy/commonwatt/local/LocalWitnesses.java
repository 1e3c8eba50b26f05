package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonFactory;

import energy.commonwatt.verification.Checker;

/**
 * Three witnesses on 127.0.0.1, each a process with a key and a memory of its own. They run on one machine under one pair of hands and
 * only show how witnesses work: who watches whom needs other people's machines.
 */
public final class LocalWitnesses {

    static final String NAME = "A witness";

    /** Key names and what they stand for. */
    private static final List<String> KEY_NAMES = List.of("bank", "auditor", "investor-association");
    private static final List<String> NAMES = List.of("Bank", "Auditor", "Investor association");
    static final int COUNT = NAMES.size();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LocalWitnesses() {
    }

    /**
     * Returns when each of them answers. What they remember is in {@code witness-1} to {@code witness-3} of the run's data.
     *
     * @param application
     *            address of the application whose logs they watch
     */
    static List<LocalWitness> start(Run run, List<Integer> ports, LogSecret key, String application) {
        var classes = copiedClasses(run);
        var services = new ArrayList<Service>();
        for (var i = 0; i < COUNT; i++) {
            var service = Service.start(NAME, command(run, classes, i, ports.get(i), key, application), Map.of(),
                    run.log("witness-" + (i + 1)));
            PidFile.write(run, NAME, service.handle(), Signal.TERM);
            services.add(service);
        }
        for (var i = 0; i < COUNT; i++) {
            services.get(i).awaitAnswer(Service.request(url(ports.get(i)) + "/key").build(), PATIENCE);
        }
        return at(ports);
    }

    /** Witnesses that run already. */
    static List<LocalWitness> at(List<Integer> ports) {
        return IntStream.range(0, COUNT).mapToObj(i -> new LocalWitness(NAMES.get(i), url(ports.get(i)), vkey(ports.get(i))))
                .toList();
    }

    /** As configuration of the application. */
    public static Map<String, String> settings(List<LocalWitness> witnesses) {
        var settings = new LinkedHashMap<String, String>();
        for (var i = 0; i < witnesses.size(); i++) {
            var prefix = "commonwatt.witnesses[%d].".formatted(i);
            settings.put(prefix + "name", witnesses.get(i).name());
            settings.put(prefix + "url", witnesses.get(i).url());
            settings.put(prefix + "vkey", witnesses.get(i).vkey());
        }
        return settings;
    }

    /** As system properties, see {@link LocalChain#announce}. */
    static void announce(List<LocalWitness> witnesses) {
        settings(witnesses).forEach(System::setProperty);
    }

    private static List<String> command(Run run, Path classes, int index, int port, LogSecret key, String application) {
        return List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx64m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", classes + System.getProperty("path.separator") + jsonParser(),
                Checker.class.getName(), "witness", "--state", run.data("witness-" + (index + 1)).toString(), "--listen",
                "127.0.0.1:" + port, "--name", KEY_NAMES.get(index), "--origin",
                application.replaceFirst("^[a-z]+://", "") + "/logs/", "--log-key", key.publicKey());
    }

    /** The build has the checker as a jar later than we need it; and a process must not lose its classes to the next compilation. */
    private static Path copiedClasses(Run run) {
        var name = Path.of(Checker.class.getPackageName().replace('.', '/'));
        var from = run.files().project().resolve("target/classes").resolve(name);
        var classes = run.data("witness-classes");
        StackFiles.deleteTree(classes);
        var to = StackFiles.made(classes.resolve(name));
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LocalStackException("The witnesses' classes cannot be copied from %s: compile the project first."
                    .formatted(from), e);
        }
        return classes;
    }

    private static Path jsonParser() {
        return Path.of(URI.create(JsonFactory.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String vkey(int port) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(Service.request(url(port) + "/key").build(), BodyHandlers.ofString()).body().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Waiting for the witnesses was interrupted.", e);
        }
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
