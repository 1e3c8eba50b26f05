package energy.commonwatt.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.testsupport.DevelopmentNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One validator: the first of them runs the anvil node behind all of them, and makes a block while a quorum of them answers. */
final class StandInNode {

    private static final String UNTOUCHED = "what this node wrote";

    private final Path network;
    private final List<ECKeyPair> keys;
    private final DevelopmentNode behind;
    private final QbftDress dress;

    private StandInNode(Path network, int index, int anvil) throws IOException {
        this.network = network;
        this.keys = keys(network);
        this.behind = new DevelopmentNode(anvil);
        this.dress = new QbftDress(keys, index, number -> (JsonObject) behind.call("eth_getBlockByNumber", hex(number), false));
    }

    static void run(Map<String, String> options) throws Exception {
        Path directory = Path.of(options.get("data-path")).getParent();
        Path network = Path.of(options.get("genesis-file")).getParent();
        openDatabase(Path.of(options.get("data-path")));
        int index = Integer.parseInt(directory.getFileName().toString().substring("node-".length())) - 1;
        int port = Integer.parseInt(options.get("rpc-http-port"));
        Files.writeString(directory.resolve("rpc-port"), Integer.toString(port));
        if (index == 0) {
            startAnvil(network);
        }
        var node = new StandInNode(network, index, awaitAnvil(network));
        node.serve(port);
        if (index == 0) {
            node.makeBlocks();
        }
    }

    /** The blocks are all with the first node; what lies here only shows whether somebody wrote into it. */
    private static void openDatabase(Path data) throws IOException {
        Path database = Files.createDirectories(data).resolve("database");
        if (!Files.exists(database)) {
            Files.writeString(database, UNTOUCHED);
        }
        if (!Files.readString(database).equals(UNTOUCHED)) {
            throw new IOException("Corruption: " + database + " is not as it was written");
        }
    }

    private static List<ECKeyPair> keys(Path network) throws IOException {
        var keys = new ArrayList<ECKeyPair>();
        for (int i = 1; Files.exists(network.resolve("node-" + i)); i++) {
            keys.add(ECKeyPair.create(Numeric.toBigInt(Files.readString(network.resolve("node-" + i + "/key")).strip())));
        }
        return keys;
    }

    private static void startAnvil(Path network) throws IOException {
        Files.deleteIfExists(network.resolve("anvil-port"));
        var genesis = new JsonObject(Files.readString(network.resolve("genesis.json")));
        int port = TemporaryStack.freePort();
        Path time = network.resolve("genesis-time");
        if (!Files.exists(time)) {
            Files.writeString(time, Long.toString(System.currentTimeMillis() / 1000));
        }
        Process anvil = new ProcessBuilder(program().toString(), "--host", "127.0.0.1", "--port", Integer.toString(port),
                "--chain-id", genesis.getJsonObject("config").getLong("chainId").toString(), "--hardfork", "cancun",
                "--block-base-fee-per-gas", "0", "--gas-price", "0", "--no-mining", "--timestamp", Files.readString(time),
                "--state", network.resolve("anvil.json").toString(), "--state-interval", "2").inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            anvil.destroy();
            try {
                anvil.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        awaitListening(port);
        new DevelopmentNode(port).call("evm_setTime", System.currentTimeMillis() / 1000);
        Files.writeString(network.resolve("anvil-port"), Integer.toString(port));
    }

    private static Path program() throws IOException {
        Path packages = Path.of("contracts-solidity/node_modules/@foundry-rs").toAbsolutePath();
        try (var found = Files.find(packages, 3,
                (path, facts) -> path.getFileName().toString().equals("anvil") && path.getParent().endsWith("bin")
                        && facts.isRegularFile())) {
            return found.findFirst().orElseThrow();
        }
    }

    private static int awaitAnvil(Path network) throws Exception {
        Path port = network.resolve("anvil-port");
        while (!Files.exists(port) || Files.size(port) == 0 || !isListening(Integer.parseInt(Files.readString(port)))) {
            Thread.sleep(100);
        }
        return Integer.parseInt(Files.readString(port));
    }

    private static void awaitListening(int port) {
        while (!isListening(port)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Two thirds of the validators must answer; while one is missing its turns cost time. */
    private void makeBlocks() throws Exception {
        for (long turn = 0;; turn++) {
            Thread.sleep(1000);
            long alive = IntStream.rangeClosed(1, keys.size()).filter(this::answers).count();
            if (3 * alive >= 2L * keys.size() && (alive == keys.size() || turn % 3 == 0)) {
                behind.call("evm_mine");
            }
        }
    }

    private boolean answers(int number) {
        try {
            return isListening(Integer.parseInt(Files.readString(network.resolve("node-" + number + "/rpc-port"))));
        } catch (IOException e) {
            return false;
        }
    }

    private void serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "Content-Type");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = exchange.getRequestMethod().equals("POST")
                ? answer(body).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String answer(String body) {
        if (body.strip().startsWith("[")) {
            var answers = new JsonArray();
            new JsonArray(body).forEach(request -> answers.add(answer((JsonObject) request)));
            return answers.encode();
        }
        return answer(new JsonObject(body)).encode();
    }

    private JsonObject answer(JsonObject request) {
        JsonObject answer = new JsonObject().put("jsonrpc", "2.0").put("id", request.getValue("id"));
        if (request.getString("method").equals("eth_call")) {
            // Errors as they came: they have the contract's reason.
            return behind.answer("eth_call", request.getJsonArray("params").getList().toArray()).put("id",
                    request.getValue("id"));
        }
        try {
            return answer.put("result", result(request.getString("method"), request.getJsonArray("params", new JsonArray())));
        } catch (RuntimeException e) {
            return answer.put("error", new JsonObject().put("code", -32000).put("message", String.valueOf(e.getMessage())));
        }
    }

    private Object result(String method, JsonArray params) {
        return switch (method) {
            case "eth_getBlockByNumber" -> dressed(behind.call(method, params.getList().toArray()));
            case "eth_getBlockByHash" ->
                dressed(behind.call("eth_getBlockByNumber", numberOf(params.getString(0)), params.getValue(1)));
            case "eth_getTransactionReceipt", "eth_getTransactionByHash" ->
                located(behind.call(method, params.getList().toArray()));
            case "qbft_getValidatorsByBlockNumber" ->
                new JsonArray(keys.stream().map(key -> "0x" + Keys.getAddress(key)).toList());
            case "qbft_getPendingVotes" -> new JsonObject();
            case "net_peerCount" -> "0x3";
            default -> behind.call(method, params.getList().toArray());
        };
    }

    private Object dressed(Object block) {
        return block instanceof JsonObject found ? dress.dressed(found) : null;
    }

    private Object located(Object found) {
        if (found instanceof JsonObject place && place.getString("blockNumber") != null) {
            place.put("blockHash", dress.hash(Numeric.decodeQuantity(place.getString("blockNumber")).longValueExact()));
            if (place.getJsonArray("logs") != null) {
                place.getJsonArray("logs").forEach(log -> ((JsonObject) log).put("blockHash", place.getString("blockHash")));
            }
        }
        return found;
    }

    private String numberOf(String hash) {
        for (long number = behind.height(); number >= 0; number--) {
            if (dress.hash(number).equals(hash)) {
                return hex(number);
            }
        }
        return "0x7fffffff";
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
