package energy.commonwatt.trials;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import energy.commonwatt.chain.ChainConfig;
import energy.commonwatt.local.StackFiles;
import energy.commonwatt.records.Records;
import energy.commonwatt.records.WitnessesConfig;

/** The parts beside this application. */
@ApplicationScoped
class LocalGround implements TrialGround {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Records records;
    private final ChainConfig chain;
    private final WitnessesConfig witnesses;
    private final Optional<URI> application;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    LocalGround(DataSource database, Records records, ChainConfig chain, WitnessesConfig witnesses,
            @ConfigProperty(name = "commonwatt.address") Optional<URI> application, Clock clock) {
        this.database = database;
        this.records = records;
        this.chain = chain;
        this.witnesses = witnesses;
        this.application = application;
        this.clock = clock;
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public Records records() {
        return records;
    }

    @Override
    public List<URI> nodes() {
        return chain.nodes();
    }

    @Override
    public List<Watcher> witnesses() {
        return witnesses.list().stream().map(it -> new Watcher(it.name(), it.url(), it.vkey())).toList();
    }

    @Override
    public URI application() {
        return application.orElseThrow(() -> new TrialBroken("The application does not know its own address"));
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public Optional<List<String>> checkerOfPage() {
        Path project = StackFiles.find().project();
        Path modules = project.resolve("src/frontend/checker/check.mjs");
        return Files.exists(modules)
                ? Optional.of(List.of("sh", project.resolve("src/build/node.sh").toString(), modules.toString()))
                : Optional.empty();
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
