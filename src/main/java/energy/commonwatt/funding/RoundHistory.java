package energy.commonwatt.funding;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import energy.commonwatt.chain.AnchorState;
import energy.commonwatt.chain.RoundAnchor;

/**
 * What happened to a round, for everybody.
 *
 * @param units null where the event is about the whole round
 * @param entry null where only a record speaks of it
 * @param state proven once the members' chain has the entry, attention where it is held up, log where it has none, else waiting
 */
public record RoundHistory(Long entry, String kind, Long units, Instant at, UUID recordId, String state) {

    /** The newest first. */
    static List<RoundHistory> of(FundingRound round) {
        Map<Long, AnchorState> states = new HashMap<>();
        RoundAnchor.of(round.chainId).forEach(it -> states.put(it.entry, it.state));
        return RoundEvent.of(round).stream()
                .map(it -> new RoundHistory(it.entry, it.kind, it.units, it.at, it.recordId,
                        it.entry == null ? "log" : state(states.get(it.entry))))
                .toList();
    }

    private static String state(AnchorState state) {
        return state == AnchorState.PROVEN ? "proven" : state == AnchorState.STUCK ? "attention" : "waiting";
    }
}
