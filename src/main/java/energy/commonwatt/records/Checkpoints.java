package energy.commonwatt.records;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.chain.LogHead;
import energy.commonwatt.verification.LogCheckpoint;
import energy.commonwatt.verification.LogVerifier;
import energy.commonwatt.verification.NotProven;

/** Signs heads. "A log must not sign any checkpoint which is inconsistent with any checkpoint it previously signed" (C2SP tlog-checkpoint). */
@ApplicationScoped
class Checkpoints {

    private final LogKey key;
    private final Clock clock;

    Checkpoints(LogKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Signs a head in the transaction that closes it. The log is locked by the caller.
     *
     * @param consistency RFC 9162 2.1.4.1 path from the newest signed head, empty when there is none
     * @throws LogRuleViolation when the head does not extend the newest signed one; then nothing is signed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public StoredCheckpoint sign(Log log, LogHead head, List<byte[]> consistency) {
        StoredCheckpoint.newest(log.name).ifPresent(last -> requireExtension(last, head, consistency));
        String text = new LogCheckpoint(key.origin(log.id), head.size(), head.root()).body();
        String note = text + '\n' + key.signer(log.id).sign(text);
        StoredCheckpoint checkpoint = new StoredCheckpoint(log.name, head.size(), head.root(), note, clock.instant());
        checkpoint.persist();
        return checkpoint;
    }

    private static void requireExtension(StoredCheckpoint last, LogHead head, List<byte[]> consistency) {
        try {
            if (head.size() > last.size) {
                LogVerifier.consistency(last.size, last.root, head.size(), head.root(), consistency);
                return;
            }
        } catch (NotProven e) {
            throw new LogRuleViolation(
                    "The head of size %d of %s does not extend the signed one of size %d, so it is not signed: %s"
                            .formatted(head.size(), last.logName, last.size, e.getMessage()));
        }
        throw new LogRuleViolation(
                "Expected a head of %s larger than the signed size %d, found %d".formatted(last.logName, last.size,
                        head.size()));
    }
}
