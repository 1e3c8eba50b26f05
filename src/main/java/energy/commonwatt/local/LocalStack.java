package energy.commonwatt.local;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts what Commonwatt needs in dev mode, once per JVM, and ends it with the JVM. */
public final class LocalStack {

    /** Outlives hot reload, which gives this class a new class loader and with it new static fields. */
    private static final String STARTED = "commonwatt.local.started";

    private final StackFiles files;
    private final LocalSettings settings;
    private final String application;

    private LocalStack(StackFiles files, LocalSettings settings, String application) {
        this.files = files;
        this.settings = settings;
        this.application = application;
    }

    /**
     * Returns when PostgreSQL, Keycloak, the chain, the witnesses and the mail catcher answer; at once when this JVM has started them before.
     *
     * @param application
     *            address of the application in the browser, such as {@code http://localhost:8080}
     * @return true when they were started now, false after a hot reload
     * @throws LocalStackException
     *             when one of them cannot run; the others are stopped again
     */
    public static synchronized boolean ensureStarted(LocalSettings settings, String application) {
        if (System.getProperty(STARTED) != null) {
            return false;
        }
        var files = StackFiles.find();
        LeftOvers.requireOnlyOne(files);
        LeftOvers.stop(files);
        settings.requireFreePorts();
        LocalChain.of(settings).announce();
        Runtime.getRuntime().addShutdownHook(new StopAtExit(Run.ofDevelopment(files)));
        new LocalStack(files, settings, application).start();
        System.setProperty(STARTED, "true");
        return true;
    }

    private void start() {
        var run = Run.ofDevelopment(files);
        try (var threads = Executors.newCachedThreadPool()) {
            var chain = threads.submit(() -> startChain(run));
            var witnesses = threads.submit(() -> startWitnesses(run));
            var mail = threads.submit(() -> MailCatcher.start(run, settings.mailPort()));
            var identity = startIdentity(run, threads);
            for (Future<?> part : List.of(identity, chain, witnesses, mail)) {
                await(part);
            }
        }
    }

    private Void startChain(Run run) {
        if (settings.withBesu()) {
            var besu = BesuDistribution.require(System.getenv());
            BesuNetwork.start(run, besu, settings.besuPlan());
            LocalValidators.announce(run, besu, settings.besuPlan());
        } else {
            ChainNode.start(run, settings.chainPort(), settings.blockSeconds());
        }
        return null;
    }

    private Void startWitnesses(Run run) {
        var key = LogSecret.ensure(run.data("log-key"));
        key.announce();
        LocalWitnesses.announce(LocalWitnesses.start(run, settings.witnessPorts(), key, application));
        return null;
    }

    private Future<KeycloakServer> startIdentity(Run run, ExecutorService threads) {
        var database = threads.submit(() -> {
            var postgres = PostgresServer.start(run, settings.postgresPort());
            RealmFile.renewWhenChanged(files, settings.postgresPort(), settings.mailPort());
            return postgres;
        });
        var home = threads.submit(() -> KeycloakServer.prepare(files));
        Callable<KeycloakServer> start = () -> {
            var prepared = await(home);
            await(database);
            Progress.say("Keycloak starts, about 15 seconds …");
            return KeycloakServer.start(run, prepared, settings.keycloakPort(),
                    new KeycloakServer.Neighbours(settings.postgresPort(), settings.mailPort(), application));
        };
        return threads.submit(start);
    }

    private static <T> T await(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LocalStackException known
                    ? known
                    : new LocalStackException("The local services do not start: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Starting the local services was interrupted.", e);
        }
    }
}
