package energy.commonwatt.records;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import energy.commonwatt.chain.Lease;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Has the heads of logs cosigned. Apart from the way to the chain, and each witness apart from the others: one that is silent makes
 * nobody wait. One replica at a time speaks with a witness.
 */
@ApplicationScoped
class Witnesses {

    private static final Logger LOG = Logger.getLogger(Witnesses.class);

    private final List<WitnessRef> known;
    private final WitnessLedger ledger;
    private final WitnessClient client;
    private final Lease lease;
    private final Set<WitnessRef> busy = ConcurrentHashMap.newKeySet();

    /** @throws LogRuleViolation when a witness's address or key is none, or two have one key */
    Witnesses(WitnessesConfig config, WitnessLedger ledger, WitnessClient client, Lease lease) {
        this.known = config.list().stream().map(WitnessRef::of).toList();
        this.ledger = ledger;
        this.client = client;
        this.lease = lease;
        if (known.stream().map(WitnessRef::vkey).distinct().count() < known.size()) {
            throw new LogRuleViolation("Expected a key of its own for each witness, found one key twice");
        }
    }

    void announce(@Observes StartupEvent start) {
        LOG.infof("Heads of logs are offered to %d witnesses %s", known().size(),
                known().stream().map(WitnessRef::name).toList());
    }

    List<WitnessRef> known() {
        return known;
    }

    @Scheduled(identity = "witnesses", every = "${commonwatt.logs.witnesses-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        known.stream().filter(busy::add)
                .forEach(witness -> Thread.ofVirtual().name("witness " + witness.name()).start(() -> round(witness)));
    }

    private void round(WitnessRef witness) {
        try {
            if (!ledger.due(witness.vkey()).isEmpty()) {
                lease.whileHeld("witness " + witness.vkey(),
                        () -> new WitnessRound(witness, ledger, client).run(ledger.due(witness.vkey())));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The round of the witness %s broke off; the next one goes on", witness.name());
        } finally {
            busy.remove(witness);
        }
    }
}
