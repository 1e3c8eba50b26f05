package energy.commonwatt.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The same services for tests: on free ports, with data that is deleted at the end, each started when it is first asked for and
 * shared by all tests of the JVM.
 */
public final class TemporaryStack {

    /** Test frameworks load this class more than once; system properties are the same for all of them. */
    private static final String PORT = "commonwatt.temporary.";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TemporaryStack() {
    }

    /** Port of the shared PostgreSQL. It has an empty database {@code commonwatt} and a role of that name without password. */
    public static int postgres() {
        return once("postgres", () -> PostgresServer.start(run(), Port.free().number()).port());
    }

    /** JDBC address of the shared application database. */
    public static String databaseUrl() {
        return PostgresServer.url(postgres(), PostgresServer.APPLICATION_DATABASE);
    }

    /** JDBC address of a new empty database of the shared PostgreSQL, for a test that wants no other test's rows. */
    public static String newDatabaseUrl() {
        var name = "test_%d_%d".formatted(System.nanoTime(), DATABASES.incrementAndGet());
        PostgresServer.renew(postgres(), name);
        return PostgresServer.url(postgres(), name);
    }

    /** Port of the shared Keycloak with the demo realm, which sends browsers back to {@link #application()}. */
    public static int keycloak() {
        return once("keycloak", () -> {
            var run = run();
            var home = KeycloakServer.prepare(run.files());
            var neighbours = new KeycloakServer.Neighbours(postgres(), mail(), "http://localhost:" + application());
            return KeycloakServer.start(run, home, Port.free().number(), neighbours).port();
        });
    }

    /** Port of the shared mail catcher; {@link CaughtMails} has what it caught. */
    public static int mail() {
        return once("mail", () -> MailCatcher.start(run(), Port.freeRow(MailCatcher.PORTS)).port());
    }

    /** The shared chain: four Besu validators when BESU_HOME names a distribution, else one anvil node, and it says which. */
    public static LocalChain chain() {
        return withBesu() ? rehearsal(Path.of(System.getenv(BesuDistribution.VARIABLE))) : LocalChain.ofAnvil(anvil());
    }

    /**
     * Four validators, shared by all tests that ask for them.
     *
     * @param besuHome
     *            the distribution to run, or what stands in for it
     */
    public static LocalChain rehearsal(Path besuHome) {
        return LocalChain.ofBesu(consecutive(besu(Map.of(BesuDistribution.VARIABLE, besuHome.toString()))));
    }

    /**
     * Four validators that nobody shares, for a test that kills some.
     *
     * @param name
     *            of the network, unique in this JVM
     * @param besuHome
     *            the distribution to run, or what stands in for it
     */
    public static LocalValidators ownValidators(String name, Path besuHome) {
        var ports = Port.freeRow(2 * BesuGenesis.VALIDATORS);
        var peers = consecutive(ports + BesuGenesis.VALIDATORS);
        return LocalValidators.start(run(), BesuDistribution.require(Map.of(BesuDistribution.VARIABLE, besuHome.toString())),
                new BesuNetwork.Plan(name, consecutive(ports), peers, 1, "FOREST"));
    }

    /** Whether the shared chain has validators. */
    public static boolean withBesu() {
        return BesuDistribution.isNamed(System.getenv());
    }

    /** Port of the shared development node, for tests of what only such a node can do (forgetting blocks, for one). */
    public static int anvil() {
        return once("chain", () -> ChainNode.start(run(), Port.free().number(), 1).port());
    }

    private static int besu(Map<String, String> environment) {
        return once("besu", () -> {
            var ports = Port.freeRow(2 * BesuGenesis.VALIDATORS);
            var peers = consecutive(ports + BesuGenesis.VALIDATORS);
            var plan = new BesuNetwork.Plan("besu", consecutive(ports), peers, 1, "FOREST");
            var besu = BesuDistribution.require(environment);
            BesuNetwork.start(run(), besu, plan);
            LocalValidators.announce(run(), besu, plan);
            return ports;
        });
    }

    private static List<Integer> consecutive(int first) {
        return ports(first, BesuGenesis.VALIDATORS);
    }

    private static List<Integer> ports(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    /** File with the log key of the application under test. */
    public static Path logKey() {
        return LogSecret.ensure(run().data("log-key")).file();
    }

    /** The shared witnesses, which watch the logs of the application under test. */
    public static List<LocalWitness> witnesses() {
        var first = once("witnesses", () -> {
            var ports = Port.freeRow(LocalWitnesses.COUNT);
            LocalWitnesses.start(run(), ports(ports, LocalWitnesses.COUNT), LogSecret.ensure(run().data("log-key")),
                    "http://localhost:" + application());
            return ports;
        });
        return LocalWitnesses.at(ports(first, LocalWitnesses.COUNT));
    }

    /** The port that the application under test should take, so that Keycloak knows it beforehand. */
    public static int application() {
        return once("application", TemporaryStack::freePort);
    }

    /** A port for a service that a test starts by itself. */
    public static int freePort() {
        return Port.free().number();
    }

    private static synchronized int once(String part, IntSupplier start) {
        var known = System.getProperty(PORT + part);
        if (known != null) {
            return Integer.parseInt(known);
        }
        var port = start.getAsInt();
        System.setProperty(PORT + part, Integer.toString(port));
        return port;
    }

    private static Run run() {
        var run = Run.ofTests(StackFiles.find());
        if (System.getProperty(PORT + "hook") == null) {
            System.setProperty(PORT + "hook", "set");
            LeftOvers.stop(run.files());
            Runtime.getRuntime().addShutdownHook(new StopAtExit(run));
        }
        return run;
    }
}
