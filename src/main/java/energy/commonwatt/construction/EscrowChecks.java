package energy.commonwatt.construction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.ChainUnavailable;
import energy.commonwatt.chain.EscrowAnchor;
import energy.commonwatt.chain.EscrowOutbox;
import energy.commonwatt.chain.EscrowTotals;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Holds escrows against the chain and the ledger. */
@ApplicationScoped
class EscrowChecks {

    private record Asked(UUID round, String contract, byte[] chainId) {
    }

    private final EscrowOutbox outbox;
    private final Ledger ledger;

    EscrowChecks(EscrowOutbox outbox, Ledger ledger) {
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** A node is asked first, outside of transactions; then what we have is read. */
    List<String> differences() {
        List<Asked> all = QuarkusTransaction.joiningExisting().call(() -> Escrow.<Escrow>listAll().stream()
                .map(it -> new Asked(it.id, it.contract, it.round.chainId)).toList());
        return all.stream().map(this::difference).flatMap(Optional::stream).toList();
    }

    private Optional<String> difference(Asked it) {
        try {
            EscrowTotals chain = outbox.totals(it.contract(), it.chainId());
            return QuarkusTransaction.requiringNew().call(() -> compare(Escrow.findById(it.round()), chain))
                    .map(what -> "round " + it.round() + ": its escrow " + what);
        } catch (ChainUnavailable silent) {
            return Optional.of("round " + it.round() + ": no node answers, so its escrow was not compared with the chain");
        }
    }

    /** While entries are on their way, the chain is behind; it is never ahead of what we read after it. */
    private Optional<String> compare(Escrow escrow, EscrowTotals chain) {
        ledger.enter();
        if (chain.entries() > escrow.entries) {
            return Optional.of("has " + chain.entries() + " entries on the chain, we made " + escrow.entries);
        }
        if (chain.entries() < escrow.entries) {
            return EscrowAnchor.of(escrow.round.chainId).stream().filter(it -> it.problem != null).findFirst()
                    .map(it -> "is held up at entry " + it.entry + ": " + it.problem);
        }
        if (chain.whole() != escrow.whole || chain.released() != escrow.released
                || chain.returned() != escrow.returned || chain.halted() != escrow.halted()
                || !chain.state().name().equals(escrow.state.name())) {
            return Optional.of("is another on the chain: " + chain);
        }
        return ledger(escrow);
    }

    /** What was not released is in the ledger's escrow, to the cent. */
    private Optional<String> ledger(Escrow escrow) {
        long held = ledger.balance(AccountRef.of(Purpose.ESCROW, escrow.id, escrow.round.currency)).posted().minorUnits();
        return escrow.startedAt == null || held == escrow.held()
                ? Optional.empty()
                : Optional.of("comes to " + escrow.held() + " minor units, its account to " + held);
    }
}
