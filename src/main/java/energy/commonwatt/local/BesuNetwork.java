package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Four Besu validators with QBFT on 127.0.0.1. All of them run on one machine under one pair of hands: a rehearsal of a consortium,
 * not one.
 *
 * @param ports
 *            where the nodes answer JSON-RPC
 * @param pidFiles
 *            how to stop each
 */
record BesuNetwork(List<Integer> ports, List<PidFile> pidFiles) {

    static final String NAME = "Besu validator";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * What a start needs to know.
     *
     * @param name
     *            of the directory that keeps keys, genesis and blocks; two networks of one run have two names
     * @param rpcPorts
     *            one per validator, for JSON-RPC
     * @param peerPorts
     *            one per validator, for the other validators
     * @param blockSeconds
     *            seconds from block to block; holds for a new network
     * @param storage
     *            FOREST answers proofs about all old states, BONSAI about the last 512 blocks and needs less room
     */
    record Plan(String name, List<Integer> rpcPorts, List<Integer> peerPorts, int blockSeconds, String storage) {

        Path directory(Run run) {
            return run.data(name);
        }

        /** Of the process of one validator. */
        String process(int index) {
            return "%s %d (%s)".formatted(NAME, index + 1, name);
        }
    }

    /** Returns when every node answers and the network has made a block. */
    static BesuNetwork start(Run run, BesuDistribution besu, Plan plan) {
        var network = plan.directory(run);
        BesuGenesis.ensure(besu, network, plan.blockSeconds(), run.log(plan.name() + "-keys"));
        writePeers(network, plan);
        Progress.say("%d Besu validators start, about 20 seconds …", BesuGenesis.VALIDATORS);
        var services = new ArrayList<Service>();
        var pidFiles = new ArrayList<PidFile>();
        for (var i = 0; i < BesuGenesis.VALIDATORS; i++) {
            services.add(node(run, besu, plan, i));
            pidFiles.add(PidFile.write(run, plan.process(i), services.getLast().handle(), Signal.TERM));
        }
        for (var i = 0; i < BesuGenesis.VALIDATORS; i++) {
            awaitAnswer(services.get(i), plan, i);
        }
        return new BesuNetwork(plan.rpcPorts(), pidFiles);
    }

    static void awaitAnswer(Service validator, Plan plan, int index) {
        validator.awaitAnswer(ask(plan.rpcPorts().get(index), "eth_blockNumber"), PATIENCE);
    }

    /** Starts one validator, with the data that its directory has. */
    static Service node(Run run, BesuDistribution besu, Plan plan, int index) {
        var network = plan.directory(run);
        var directory = network.resolve("node-" + (index + 1));
        var command = besu.command(List.of("--data-path=" + directory.resolve("data"),
                "--genesis-file=" + network.resolve("genesis.json"), "--node-private-key-file=" + directory.resolve("key"),
                "--static-nodes-file=" + network.resolve("static-nodes.json"), "--data-storage-format=" + plan.storage(),
                "--sync-mode=FULL", "--min-gas-price=0", "--discovery-enabled=false", "--nat-method=NONE",
                "--p2p-host=127.0.0.1", "--p2p-interface=127.0.0.1", "--p2p-port=" + plan.peerPorts().get(index),
                "--rpc-http-enabled", "--rpc-http-host=127.0.0.1", "--rpc-http-port=" + plan.rpcPorts().get(index),
                // The checker's page asks from wherever it was saved to.
                "--rpc-http-cors-origins=*", "--host-allowlist=localhost,127.0.0.1",
                "--rpc-http-api=ETH,NET,QBFT,WEB3,TXPOOL", "--version-compatibility-protection=false", "--logging=WARN"));
        return Service.start(plan.process(index), command, besu.environment(),
                run.log("%s-%d".formatted(plan.name(), index + 1)));
    }

    /** Each node dials the others: ports may change from start to start, keys never. */
    private static void writePeers(Path network, Plan plan) {
        var peers = IntStream.range(0, BesuGenesis.VALIDATORS)
                .mapToObj(i -> "\"enode://%s@127.0.0.1:%d\"".formatted(publicKey(network, i), plan.peerPorts().get(i)))
                .collect(Collectors.joining(",\n", "[", "]\n"));
        try {
            Files.writeString(network.resolve("static-nodes.json"), peers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String publicKey(Path network, int index) {
        try {
            return Files.readString(network.resolve("node-" + (index + 1)).resolve("key.pub")).strip().replaceFirst("^0x", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpRequest ask(int port, String method, String... parameters) {
        return ChainNode.call(port, method, parameters);
    }
}
