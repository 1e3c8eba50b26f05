package energy.commonwatt.chain;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Where log heads wait for the chain. */
@ApplicationScoped
public class Outbox {

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /** The newest head of the log that was closed for the chain; an empty head when none was. */
    public LogHead newestHead(byte[] logId) {
        return HeadAnchor.newest(logId).map(anchor -> new LogHead(logId, anchor.newSize, anchor.newRoot))
                .orElseGet(() -> LogHead.empty(logId));
    }

    /** Whether a head of this log is still on its way; the contract takes one after the other. */
    public boolean hasOpen(byte[] logId) {
        return HeadAnchor.count("logId = ?1 and state <> ?2", logId, AnchorState.PROVEN) > 0;
    }

    /**
     * Closes a head for the chain, in the caller's transaction.
     *
     * @param consistency RFC 9162 2.1.4.1 path between the two heads, empty when the old one is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(LogHead from, LogHead to, List<byte[]> consistency) {
        new HeadAnchor(from, to, consistency, clock.instant()).persist();
    }
}
