package energy.commonwatt.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A service started as its own process, its output in a log file. */
final class Service {

    private static final Duration POLL = Duration.ofMillis(150);
    private static final int TAIL = 12;

    private final String name;
    private final Process process;
    private final Path log;

    private Service(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * @param environment
     *            added to the environment of this process
     * @throws LocalStackException
     *             when the program cannot be run
     */
    static Service start(String name, List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Settings meant for Commonwatt, or for another Keycloak, would be read by Keycloak as its own.
        builder.environment().keySet().removeIf(key -> key.matches("(KC|QUARKUS|KEYCLOAK)_.*|JAVA_OPTS.*|JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        try {
            return new Service(name, builder.start(), log);
        } catch (IOException e) {
            throw new LocalStackException(
                    "%s cannot be started with %s: %s".formatted(name, command.getFirst(), e.getMessage()), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for a program that ends by itself. */
    void awaitEnd() {
        try {
            if (process.waitFor() != 0) {
                throw failed("ended with status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw interrupted(e);
        }
    }

    /** Waits until the request is answered with status 200. */
    void awaitAnswer(HttpRequest request, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, request)) {
                if (!process.isAlive()) {
                    throw failed("ended with status " + process.exitValue());
                }
                if (System.nanoTime() > deadline) {
                    throw failed("did not answer within %d s".formatted(patience.toSeconds()));
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5));
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private LocalStackException failed(String how) {
        return new LocalStackException("%s %s; the end of its log %s says:%n%s".formatted(name, how, log, tail(log)));
    }

    private LocalStackException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LocalStackException("Waiting for %s was interrupted.".formatted(name), e);
    }

    static String tail(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
