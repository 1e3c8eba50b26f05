package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keys and genesis block of a local network, made once by Besu's own tool: afterwards a directory per validator with its key, and
 * the genesis file that all of them start from.
 */
final class BesuGenesis {

    static final int VALIDATORS = 4;
    static final long CHAIN_ID = 20_271;

    /** The accounts that development nodes publish (deployer, recorder, three members): they pay no fees, but may hold some. */
    private static final List<String> FUNDED = List.of("f39fd6e51aad88f6f4ce6ab8827279cfffb92266",
            "70997970c51812dc3a010c7d01b50e0d17dc79c8", "3c44cdddb6a900fa2b585dd299e03d12fa4293bc",
            "90f79bf6eb2c4f870365e785982e1f101e93b906", "15d34aaf54267db7d7c367839aaf71a00a2c6a65");

    private BesuGenesis() {
    }

    /**
     * @param network
     *            where the network lies or comes to lie: {@code genesis.json}, and {@code node-1/key} to {@code node-4/key}
     * @param blockSeconds
     *            seconds from block to block
     */
    static void ensure(BesuDistribution besu, Path network, int blockSeconds, Path log) {
        if (Files.exists(network)) {
            return;
        }
        Progress.say("Besu: keys and genesis block of %d validators are made, once …", VALIDATORS);
        var part = network.resolveSibling(network.getFileName() + ".part");
        StackFiles.deleteTree(part);
        try {
            Files.createDirectories(part);
            var wish = Files.writeString(part.resolve("wish.json"), wish(blockSeconds));
            var made = part.resolve("made");
            Service.start("Besu's key generator",
                    besu.command(List.of("operator", "generate-blockchain-config", "--config-file=" + wish, "--to=" + made,
                            "--private-key-file-name=key")),
                    besu.environment(), log).awaitEnd();
            arrange(made, part);
            Files.move(part, network, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Besu names a validator's directory after its address; here they are counted, in the order of the addresses. */
    private static void arrange(Path made, Path network) throws IOException {
        Files.move(made.resolve("genesis.json"), network.resolve("genesis.json"));
        List<Path> keys;
        try (var found = Files.list(made.resolve("keys"))) {
            keys = found.sorted().toList();
        }
        if (keys.size() != VALIDATORS) {
            throw new LocalStackException("Besu made %d keys, and not %d".formatted(keys.size(), VALIDATORS));
        }
        for (var i = 0; i < VALIDATORS; i++) {
            Files.move(keys.get(i), network.resolve("node-" + (i + 1)));
        }
        StackFiles.deleteTree(made);
    }

    /** EIP-4788's contract must not be allotted: each proposal would be refused for its state root. */
    private static String wish(int blockSeconds) {
        var alloc = FUNDED.stream().map(address -> "\"%s\":{\"balance\":\"0x56bc75e2d63100000\"}".formatted(address))
                .collect(Collectors.joining(","));
        return """
                {"genesis": {
                  "config": {"chainId": %d, "berlinBlock": 0, "londonBlock": 0, "shanghaiTime": 0, "cancunTime": 0, "zeroBaseFee": true,
                    "qbft": {"blockperiodseconds": %d, "epochlength": 30000, "requesttimeoutseconds": 4}},
                  "nonce": "0x0", "timestamp": "0x0", "gasLimit": "0x3938700", "difficulty": "0x1",
                  "mixHash": "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365",
                  "coinbase": "0x0000000000000000000000000000000000000000", "alloc": {%s}},
                 "blockchain": {"nodes": {"generate": true, "count": %d}}}
                """
                .formatted(CHAIN_ID, blockSeconds, alloc, VALIDATORS);
    }
}
