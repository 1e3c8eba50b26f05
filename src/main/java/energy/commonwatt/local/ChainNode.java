package energy.commonwatt.local;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        var command = new ArrayList<>(List.of(anvil(run.files()).toString(), "--host", "127.0.0.1", "--port",
                Integer.toString(port),
                "--chain-id", Long.toString(CHAIN_ID), "--hardfork", "prague", "--state", run.data("chain.json").toString(),
                "--state-interval", "2"));
        command.addAll(run.temporary() ? List.of("--block-time", Integer.toString(blockSeconds)) : List.of("--no-mining"));
        var service = Service.start(NAME, command, Map.of(), run.log("chain"));
        var pidFile = PidFile.write(run, NAME, service.handle(), Signal.INT);
        service.awaitAnswer(call(port, "eth_chainId"), PATIENCE);
        if (!run.temporary()) {
            new BlockClock(port, Duration.ofSeconds(blockSeconds)).start();
        }
        return new ChainNode(port, pidFile);
    }

    /** A JSON-RPC call without parameters. */
    static HttpRequest call(int port, String method) {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":[]}".formatted(method);
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
