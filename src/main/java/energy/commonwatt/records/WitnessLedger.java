package energy.commonwatt.records;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import energy.commonwatt.verification.LogProver;
import energy.commonwatt.verification.NoteKey;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What witnesses have cosigned and what they lack. Each method is a transaction of its own: none is open while a witness is asked. */
@ApplicationScoped
class WitnessLedger {

    private final EntityManager database;
    private final Clock clock;

    WitnessLedger(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A checkpoint with the path to it. */
    record Offer(StoredCheckpoint checkpoint, List<byte[]> consistency) {
    }

    /** Logs with a larger checkpoint than the witness cosigned, unless it is to be left in peace for now. */
    @SuppressWarnings("unchecked")
    List<String> due(String witness) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                        """
                                select l.name from log l where exists (select 1 from log_checkpoint c where c.log_name = l.name and c.size >
                                    (select coalesce(max(s.size), 0) from cosignature s where s.log_name = l.name and s.witness = ?1))
                                and not exists (select 1 from witness_trouble t where t.log_name = l.name and t.witness = ?1 and t.next_try > ?2)
                                order by l.name""",
                        String.class).setParameter(1, witness).setParameter(2, clock.instant()).getResultList());
    }

    long cosignedSize(String witness, String log) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredCosignature.newest(witness, log).map(cosignature -> cosignature.size).orElse(0L));
    }

    /** All checkpoints in their order, not the newest alone: the proof pack of each head then comes to its cosignatures. */
    Optional<Offer> next(String witness, String log, long oldSize) {
        return QuarkusTransaction.requiringNew().call(() -> StoredCheckpoint.nextFor(witness, log, oldSize)
                .map(checkpoint -> new Offer(checkpoint,
                        LogProver.consistency(new StoredNodes(database, log), oldSize, checkpoint.size))));
    }

    /** @throws energy.commonwatt.verification.NotProven when the answer is no cosignature of the witness */
    void cosigned(StoredCheckpoint checkpoint, NoteKey witness, String lines) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredCosignature.verified(checkpoint, witness, lines).persist();
            WitnessTrouble.delete("witness = ?1 and logName = ?2", witness.vkey(), checkpoint.logName);
        });
    }

    /** @return whether it is new, so that the log tells it once */
    boolean troubled(String witness, String log, WitnessProblem kind, String words) {
        return QuarkusTransaction.requiringNew().call(() -> {
            WitnessTrouble trouble = WitnessTrouble.of(witness, log).orElseGet(() -> new WitnessTrouble(witness, log));
            boolean isNew = trouble.kind != kind;
            trouble.note(kind, words, clock.instant());
            trouble.persist();
            return isNew;
        });
    }
}
