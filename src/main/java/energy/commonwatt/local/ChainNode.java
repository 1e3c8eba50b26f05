package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A development chain: one anvil node without consensus, which nobody should ever mistake for the consortium.
 *
 * @param port
 *            where it answers JSON-RPC on 127.0.0.1
 * @param pidFile
 *            how to stop it
 */
record ChainNode(int port, PidFile pidFile) {

    static final String NAME = "The development chain";
    static final long CHAIN_ID = 20_270;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * @param blockSeconds
     *            seconds from block to block
     */
    static ChainNode start(Run run, int port, int blockSeconds) {
        // Tests may have several.
        var name = run.temporary() ? "chain-" + port : "chain";
        var command = new ArrayList<>(List.of(anvil(run.files()).toString(), "--host", "127.0.0.1", "--port",
                Integer.toString(port),
                "--chain-id", Long.toString(CHAIN_ID), "--hardfork", "prague", "--timestamp",
                Long.toString(genesisTime(run.data(name + "-genesis-time"))),
                "--state", run.data(name + ".json").toString(), "--state-interval", "2"));
        command.addAll(run.temporary() ? List.of("--block-time", Integer.toString(blockSeconds)) : List.of("--no-mining"));
        var service = Service.start(NAME, command, Map.of(), run.log("chain"));
        var pidFile = PidFile.write(run, NAME, service.handle(), Signal.INT);
        // Its clock started at the genesis time; this sets it right.
        service.awaitAnswer(call(port, "evm_setTime", Long.toString(Instant.now().getEpochSecond())), PATIENCE);
        if (!run.temporary()) {
            new BlockClock(port, Duration.ofSeconds(blockSeconds)).start();
        }
        return new ChainNode(port, pidFile);
    }

    /**
     * The node makes a genesis block at every start, beside the one in its state file, and afterwards answers with any of them: with the
     * time of the first start they are the same block, and the chain stays the same chain.
     */
    private static long genesisTime(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Long.toString(Instant.now().getEpochSecond()));
            }
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A JSON-RPC call.
     *
     * @param parameters
     *            as they stand in JSON
     */
    static HttpRequest call(int port, String method, String... parameters) {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":[%s]}".formatted(method,
                String.join(",", parameters));
        return Service.request("http://127.0.0.1:" + port).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build();
    }

    /** The program itself rather than npm's wrapper script, so that signals reach it and one process is one process. */
    private static Path anvil(StackFiles files) {
        var packages = files.nodeModules().resolve("@foundry-rs");
        if (Files.isDirectory(packages)) {
            try (var found = Files.find(packages, 3, (path, facts) -> path.getFileName().toString().matches("anvil(\\.exe)?")
                    && path.getParent().endsWith("bin") && facts.isRegularFile())) {
                var program = found.findFirst();
                if (program.isPresent()) {
                    return program.get();
                }
            } catch (IOException e) {
                throw new LocalStackException("%s cannot be read: %s".formatted(packages, e.getMessage()), e);
            }
        }
        throw new LocalStackException(
                "The chain program anvil is missing in %s: run `npm ci` in contracts-solidity once while online."
                        .formatted(packages));
    }
}
