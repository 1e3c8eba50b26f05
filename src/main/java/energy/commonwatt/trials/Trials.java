package energy.commonwatt.trials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.chain.ChainConfig;
import energy.commonwatt.chain.ChainConfig.Kind;
import energy.commonwatt.local.LocalValidators;
import energy.commonwatt.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs trials, one at a time, and keeps the last outcome of each. */
@ApplicationScoped
class Trials {

    private static final Logger LOG = Logger.getLogger(Trials.class);

    /** A trial on its way. */
    record Running(int number, Instant since) {
    }

    private final List<Trial> all;
    private final TrialGround ground;
    private final TrialsConfig config;
    private final ChainConfig chain;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicReference<Running> running = new AtomicReference<>();

    @Inject
    Trials(@Any Instance<Trial> all, TrialGround ground, TrialsConfig config, ChainConfig chain, ObjectMapper json,
            Clock clock) {
        this(all.stream().toList(), ground, config, chain, json, clock);
    }

    Trials(List<Trial> all, TrialGround ground, TrialsConfig config, ChainConfig chain, ObjectMapper json,
            Clock clock) {
        this.all = all.stream().sorted(Comparator.comparingInt(Trial::number)).toList();
        this.ground = ground;
        this.config = config;
        this.chain = chain;
        this.json = json;
        this.clock = clock;
    }

    List<Trial> all() {
        return all;
    }

    /** Whether attacks may be run here: on a development stack, and never on a chain of members. */
    boolean allowed() {
        return config.enabled() && chain.kind() != Kind.CONSORTIUM;
    }

    /** Whether what this trial needs is here. */
    boolean possible(Trial trial) {
        return !trial.needsBesu()
                || LocalValidators.find().filter(validators -> chain.nodes().containsAll(validators.nodes())).isPresent();
    }

    Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }

    /** The last outcomes by number. */
    Map<Integer, StoredTrial> last() {
        return QuarkusTransaction.joiningExisting().call(StoredTrial::last);
    }

    /** @return what a stored report says */
    TrialReport report(StoredTrial stored) {
        try {
            return json.readValue(stored.report, TrialReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report of trial " + stored.number + " cannot be read", e);
        }
    }

    /**
     * Begins a trial; it goes on by itself.
     *
     * @throws TrialRuleViolation when trials are not run here, another one is running, or its parts are missing
     */
    void begin(int number) {
        Trial trial = admitted(number);
        Thread.ofVirtual().name("trial " + number).start(() -> {
            try {
                attempt(trial);
            } finally {
                running.set(null);
            }
        });
    }

    private Trial admitted(int number) {
        if (!allowed()) {
            throw new TrialRuleViolation(403, "Attacks are not run here", "a development stack",
                    chain.kind() == Kind.CONSORTIUM ? "a chain of members" : "an installation without trials");
        }
        Trial trial = all.stream().filter(it -> it.number() == number).findFirst()
                .orElseThrow(() -> new NotFound("trial", number));
        if (!possible(trial)) {
            throw new TrialRuleViolation(409, "The chain of this stack has no validators to stop",
                    "dev mode started with BESU_HOME and -Dcommonwatt.local.chain=besu (README, \"A rehearsal with Besu\")",
                    "a development chain of one node");
        }
        if (!running.compareAndSet(null, new Running(number, clock.instant()))) {
            Running other = running.get();
            throw new TrialRuleViolation(409, "Another trial is running", "one at a time: they share the same parts",
                    other == null
                            ? "one that has just ended, try again"
                            : "trial " + other.number() + " since " + other.since());
        }
        return trial;
    }

    /** Runs a trial now and keeps its outcome. */
    StoredTrial attempt(Trial trial) {
        Instant start = clock.instant();
        StoredTrial outcome;
        try {
            TrialReport report = trial.run(ground);
            outcome = new StoredTrial(trial.number(), start, since(start), report.withstood(), null,
                    json.writeValueAsString(report));
        } catch (TrialBroken broken) {
            outcome = new StoredTrial(trial.number(), start, since(start), null, broken.getMessage(), null);
        } catch (RuntimeException | JsonProcessingException failed) {
            LOG.errorf(failed, "Trial %d broke off", trial.number());
            outcome = new StoredTrial(trial.number(), start, since(start), null, failed.toString(), null);
        }
        QuarkusTransaction.requiringNew().run(outcome::store);
        return outcome;
    }

    private long since(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}
