package energy.commonwatt.testsupport;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.local.StackFiles;
import energy.commonwatt.local.TemporaryStack;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** A development node of one test's own, which may be killed and started again with what it had saved. */
public final class OwnChain implements KillableChain {

    private final Path state;
    private final int port = TemporaryStack.freePort();
    private final List<String> mining;
    /** Fixed: without it the node makes another genesis block at every start and keeps them all. */
    private final String genesis = Long.toString(Instant.now().getEpochSecond());
    private Process process;

    /** @param directory where it saves its blocks, every second */
    public OwnChain(Path directory) {
        this(directory, List.of("--block-time", "1", "--state-interval", "1", "--preserve-historical-states"));
    }

    private OwnChain(Path directory, List<String> mining) {
        this.state = directory.resolve("chain.json");
        this.mining = mining;
        start();
    }

    /** One that mines when it is told to, and saves nothing before its end. */
    public static OwnChain byHand(Path directory) {
        return new OwnChain(directory, List.of("--no-mining", "--prune-history"));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String kind() {
        return "development";
    }

    /** SIGKILL: the blocks since the last save are lost, and what waited for a block too. */
    @Override
    public void killAndStartAgain() throws InterruptedException {
        process.destroyForcibly().waitFor();
        keepWholeState();
        start();
    }

    /** A kill while the node writes leaves half a file; then it starts from the one before, with more blocks lost. */
    private void keepWholeState() {
        Path whole = state.resolveSibling("whole.json");
        try {
            if (isWhole()) {
                Files.copy(state, whole, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.copy(whole, state, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the node's blocks are gone: " + e.getMessage(), e);
        }
    }

    private boolean isWhole() throws IOException {
        try {
            return !new JsonObject(Files.readString(state)).isEmpty();
        } catch (DecodeException e) {
            return false;
        }
    }

    private void start() {
        try {
            List<String> command = new ArrayList<>(List.of(anvil().toString(), "--host", "127.0.0.1", "--port",
                    Integer.toString(port), "--chain-id", "20270", "--hardfork", "prague", "--timestamp", genesis, "--state",
                    state.toString()));
            command.addAll(mining);
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(Path.of("target", "outbox-kill-chain.log").toFile())).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path anvil() throws IOException {
        Path packages = StackFiles.find().project()
                .resolve("contracts-solidity/node_modules/@foundry-rs");
        try (var found = Files.find(packages, 3, (path, facts) -> path.getFileName().toString().matches("anvil(\\.exe)?")
                && path.getParent().endsWith("bin") && facts.isRegularFile())) {
            return found.findFirst().orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
