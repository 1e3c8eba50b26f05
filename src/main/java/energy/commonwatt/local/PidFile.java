package energy.commonwatt.local;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * What a later start must know about a process that was started here: an owner that was killed cannot stop its children, so the
 * next one does. One properties file per process under {@code .commonwatt/run}.
 *
 * @param file
 *            the properties file
 * @param entries
 *            its content
 */
record PidFile(Path file, Properties entries) {

    /** The operating system may give a dead process' number to a new one; its start tells them apart, within clock corrections. */
    private static final Duration SAME_START = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static PidFile write(Run run, String name, ProcessHandle process, Signal signal) {
        var owner = ProcessHandle.current();
        var entries = new Properties();
        entries.setProperty("name", name);
        put(entries, "process", process);
        put(entries, "owner", owner);
        entries.setProperty("signal", signal.name());
        entries.setProperty("temporary", Boolean.toString(run.temporary()));
        var file = run.files().run().resolve("%s-%d.properties".formatted(name, process.pid()));
        try (var out = Files.newBufferedWriter(file)) {
            entries.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PidFile(file, entries);
    }

    static List<PidFile> all(StackFiles files) {
        var found = new ArrayList<PidFile>();
        try (var paths = Files.list(files.run())) {
            for (var path : paths.filter(p -> p.toString().endsWith(".properties")).collect(toList())) {
                read(path).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Optional<PidFile> read(Path path) {
        var entries = new Properties();
        try (var in = Files.newBufferedReader(path)) {
            entries.load(in);
            return Optional.of(new PidFile(path, entries));
        } catch (IOException e) {
            // Its owner has just ended and removed it.
            return Optional.empty();
        }
    }

    String name() {
        return entries.getProperty("name");
    }

    Optional<ProcessHandle> owner() {
        return handle("owner");
    }

    Optional<ProcessHandle> process() {
        return handle("process");
    }

    boolean temporary() {
        return Boolean.parseBoolean(entries.getProperty("temporary"));
    }

    /** Ends the process with its children, kindly first and forgets it. Nothing happens when it is gone. */
    void stop() {
        process().ifPresent(this::end);
        forget();
    }

    /** Ends the process with its children at once and forgets it. */
    void kill() {
        process().ifPresent(process -> {
            var family = new ArrayList<>(process.descendants().toList());
            family.add(process);
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(member -> member.onExit().join());
        });
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(ProcessHandle process) {
        var family = new ArrayList<>(process.descendants().toList());
        family.add(process);
        Signal.valueOf(entries.getProperty("signal")).send(process);
        for (var member : family) {
            try {
                member.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (Exception e) {
                member.destroyForcibly();
            }
        }
    }

    private Optional<ProcessHandle> handle(String key) {
        var started = Instant.ofEpochMilli(Long.parseLong(entries.getProperty(key + "Started")));
        return ProcessHandle.of(Long.parseLong(entries.getProperty(key)))
                .filter(ProcessHandle::isAlive)
                .filter(p -> Duration.between(started, startOf(p)).abs().compareTo(SAME_START) < 0);
    }

    private static void put(Properties entries, String key, ProcessHandle process) {
        entries.setProperty(key, Long.toString(process.pid()));
        entries.setProperty(key + "Started", Long.toString(startOf(process).toEpochMilli()));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
