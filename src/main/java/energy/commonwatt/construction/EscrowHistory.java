package energy.commonwatt.construction;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import energy.commonwatt.chain.AnchorState;
import energy.commonwatt.chain.EscrowAnchor;
import energy.commonwatt.money.Money;

/**
 * What happened to an escrow, for everybody.
 *
 * @param milestone from 1; null where the event is about the whole
 * @param amount null where no money moved
 * @param state proven once the members' chain has the entry, attention where it is held up, log where it has none, else waiting
 */
public record EscrowHistory(String kind, Integer milestone, Money amount, Instant at, UUID recordId, String state) {

    /** The newest first. */
    static List<EscrowHistory> of(Escrow escrow) {
        Map<Long, AnchorState> states = new HashMap<>();
        EscrowAnchor.of(escrow.round.chainId).forEach(it -> states.put(it.entry, it.state));
        return EscrowEvent.of(escrow).stream()
                .map(it -> new EscrowHistory(it.kind, it.milestone == null ? null : it.milestone.number + 1,
                        it.amount == null ? null : escrow.amount(it.amount), it.at, it.recordId,
                        it.entry == null ? "log" : state(states.get(it.entry))))
                .toList();
    }

    private static String state(AnchorState state) {
        return state == AnchorState.PROVEN ? "proven" : state == AnchorState.STUCK ? "attention" : "waiting";
    }
}
