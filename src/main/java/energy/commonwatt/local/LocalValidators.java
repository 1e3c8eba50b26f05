package energy.commonwatt.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A hand on the validators that this JVM started, for whoever wants to see what becomes of a network that loses some of them.
 * Validators are counted from 0. Nothing here waits for blocks.
 */
public final class LocalValidators {

    /** System properties outlive hot reload, which gives every class new static fields. */
    private static final String SETTING = "commonwatt.local.validators.";

    private static final int ZEROS = 64;

    private final Run run;
    private final BesuDistribution besu;
    private final BesuNetwork.Plan plan;

    private LocalValidators(Run run, BesuDistribution besu, BesuNetwork.Plan plan) {
        this.run = run;
        this.besu = besu;
        this.plan = plan;
    }

    /** @return those that run beside this application; empty when its chain is another one */
    public static Optional<LocalValidators> find() {
        return Optional.ofNullable(System.getProperty(SETTING + "home")).map(home -> {
            var files = StackFiles.find();
            var run = Boolean.getBoolean(SETTING + "temporary") ? Run.ofTests(files) : Run.ofDevelopment(files);
            var plan = new BesuNetwork.Plan(System.getProperty(SETTING + "name"), numbers("rpc"), numbers("peers"),
                    Integer.getInteger(SETTING + "seconds"),
                    System.getProperty(SETTING + "storage"));
            return new LocalValidators(run, new BesuDistribution(Path.of(home)), plan);
        });
    }

    static LocalValidators start(Run run, BesuDistribution besu, BesuNetwork.Plan plan) {
        BesuNetwork.start(run, besu, plan);
        return new LocalValidators(run, besu, plan);
    }

    static void announce(Run run, BesuDistribution besu, BesuNetwork.Plan plan) {
        System.setProperty(SETTING + "temporary", Boolean.toString(run.temporary()));
        System.setProperty(SETTING + "rpc", text(plan.rpcPorts()));
        System.setProperty(SETTING + "peers", text(plan.peerPorts()));
        System.setProperty(SETTING + "seconds", Integer.toString(plan.blockSeconds()));
        System.setProperty(SETTING + "storage", plan.storage());
        System.setProperty(SETTING + "name", plan.name());
        System.setProperty(SETTING + "home", besu.home().toString());
    }

    /** @return where each answers JSON-RPC while it runs */
    public List<URI> nodes() {
        return plan.rpcPorts().stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    public boolean isRunning(int index) {
        return process(index).flatMap(PidFile::process).isPresent();
    }

    /** Ends a validator as its service manager would. Nothing happens when it is gone. */
    public void stop(int index) {
        process(index).ifPresent(PidFile::stop);
    }

    /** Ends a validator as a loss of power would (SIGKILL). Nothing happens when it is gone. */
    public void kill(int index) {
        process(index).ifPresent(PidFile::kill);
    }

    /**
     * Starts a stopped validator with the data that its folder has, and returns when it answers.
     *
     * @throws LocalStackException
     *             when it ends by itself or does not answer; then it is stopped
     */
    public void start(int index) {
        if (isRunning(index)) {
            return;
        }
        stop(index);
        var validator = BesuNetwork.node(run, besu, plan, index);
        PidFile.write(run, plan.process(index), validator.handle(), Signal.TERM);
        try {
            BesuNetwork.awaitAnswer(validator, plan, index);
        } catch (LocalStackException e) {
            stop(index);
            throw e;
        }
    }

    /** Deletes all blocks and all state of a stopped validator; it keeps its key. */
    public void wipe(int index) {
        StackFiles.deleteTree(stoppedData(index));
    }

    /** Writes zeros over the middle of each file in the data folder of a stopped validator; it keeps its key. */
    public void garble(int index) {
        try (var files = Files.walk(stoppedData(index))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                overwrite(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            var length = (int) Math.min(ZEROS, bytes.length());
            bytes.seek((bytes.length() - length) / 2);
            bytes.write(new byte[length]);
        }
    }

    private Path stoppedData(int index) {
        if (isRunning(index)) {
            throw new LocalStackException("Stop %s before its data is changed.".formatted(plan.process(index)));
        }
        return plan.directory(run).resolve("node-" + (index + 1)).resolve("data");
    }

    private Optional<PidFile> process(int index) {
        return PidFile.all(run.files()).stream().filter(file -> file.name().equals(plan.process(index)))
                .filter(file -> file.owner().filter(ProcessHandle.current()::equals).isPresent()).findFirst();
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String setting) {
        return Arrays.stream(System.getProperty(SETTING + setting).split(",")).map(Integer::valueOf).toList();
    }
}
