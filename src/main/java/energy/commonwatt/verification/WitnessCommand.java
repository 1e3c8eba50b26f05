package energy.commonwatt.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The verb {@value #VERB}: runs a witness until the process is ended. */
final class WitnessCommand {

    static final String VERB = "witness";
    /** EX_UNAVAILABLE of sysexits. */
    static final int CANNOT_RUN = 69;

    static final String HELP = """
            Runs a witness: cosigns a log's head only if it extends the last one that it cosigned.

              java -jar commonwatt-checker.jar witness --state DIR --listen 127.0.0.1:PORT --name NAME \\
                  --origin PREFIX --log-key BASE64 [--node URL... --contract 0x...] [--public]

            Options
              --state DIR          where the witness keeps its key and what it cosigned. Made at the first start. Keep it: a
                                   witness that forgot could cosign two heads that contradict each other. Never copy it
              --listen HOST:PORT   address to listen on; a loopback address unless --public is given; port 0 takes any free one
              --name NAME          name of the witness's key, for example witness.bank.example
              --origin PREFIX      what the origin of each log begins with, for example platform.example/logs/
              --log-key BASE64     the platform's public key, 32 bytes in Base64
              --node URL           JSON-RPC address of a member's node; can be given several times. The witness then compares what
                                   it cosigned with the log contract and keeps what contradicts
              --contract 0x...     address of the log contract, with --node
              --public             allow any address in --listen; put a server that speaks TLS in front
              --help               print this

            It answers POST /add-checkpoint (C2SP tlog-witness) and GET / /key /heads /contradictions.
            Everything that it cosigns is on the disk before the cosignature leaves; the process can be killed at any time.

            Exit status: 64 wrong usage, 69 it cannot run (the state is damaged, of another key or in use, or the address is taken).
            """;

    private static final int PAUSE_SECONDS = 15;

    private final Arguments given;
    private final PrintStream out;

    WitnessCommand(Arguments given, PrintStream out) {
        this.given = given;
        this.out = out;
    }

    /**
     * Blocks until the thread is interrupted.
     *
     * @param nodes may be empty
     * @param contract 20 bytes, or null without nodes
     * @throws IOException if the state or the address cannot be used
     * @throws NotProven if what is remembered belongs to another key
     * @throws Usage if an option is missing or wrong
     */
    void run(List<NodeClient> nodes, byte[] contract) throws IOException {
        InetSocketAddress address = address();
        String prefix = prefix();
        byte[] logKey = logKey();
        try (WitnessFiles files = WitnessFiles.open(state())) {
            NoteSigner signer = NoteSigner.of(name(), NoteKey.COSIGNATURE, files.seed());
            Witness witness = new Witness(signer, prefix, logKey, files, Clock.systemUTC());
            ChainWatch chain = nodes.isEmpty() ? null : new ChainWatch(witness, contract, nodes);
            try (WitnessServer server = new WitnessServer(witness, chain, address)) {
                out.println("Witness " + signer.key() + "\nlistens on http://" + address.getHostString() + ':'
                        + server.address().getPort());
                out.flush();
                watch(chain);
            }
        }
    }

    private static void watch(ChainWatch chain) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            if (chain != null) {
                clock.scheduleWithFixedDelay(() -> look(chain), 0, PAUSE_SECONDS, TimeUnit.SECONDS);
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clock.shutdownNow();
        }
    }

    private static void look(ChainWatch chain) {
        try {
            chain.look();
        } catch (IOException | RuntimeException e) {
            // An exception that leaves here would end the watch for good.
            System.err.println("commonwatt-checker: witness cannot compare with the chain: " + e);
        }
    }

    private Path state() {
        try {
            return Path.of(required("--state"));
        } catch (InvalidPathException e) {
            throw new Usage("expected a directory as --state, found " + given.one("--state"));
        }
    }

    private InetSocketAddress address() {
        String text = required("--listen");
        int colon = text.lastIndexOf(':');
        try {
            InetAddress host = InetAddress.getByName(text.substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", ""));
            if (colon > 0 && (host.isLoopbackAddress() || given.isPublic())) {
                return new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
            }
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new Usage("expected an address like 127.0.0.1:8100 as --listen, found " + text);
        }
        throw new Usage("expected a loopback address like 127.0.0.1:8100 as --listen, found " + text
                + "; give --public if everybody may reach it");
    }

    private String name() {
        if (!NoteText.isKeyName(required("--name"))) {
            throw new Usage("expected a name without spaces and + as --name, found " + given.one("--name"));
        }
        return given.one("--name");
    }

    private String prefix() {
        String prefix = required("--origin");
        if (!NoteText.isKeyName(prefix) || !prefix.endsWith("/logs/")) {
            throw new Usage("expected an origin that ends with /logs/ as --origin, found " + prefix);
        }
        return prefix;
    }

    private byte[] logKey() {
        try {
            byte[] key = NoteText.base64(required("--log-key"));
            if (key.length == NoteKey.KEY_LENGTH) {
                return key;
            }
        } catch (Malformed e) {
            // falls through to the same answer as for another length
        }
        throw new Usage("expected 32 bytes in Base64 as --log-key, found " + given.one("--log-key"));
    }

    private String required(String option) {
        if (given.one(option) == null) {
            throw new Usage("witness needs " + option);
        }
        return given.one(option);
    }
}
