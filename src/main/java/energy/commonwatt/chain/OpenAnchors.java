package energy.commonwatt.chain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on its way to the chain.
 *
 * @param byState numbers of anchors; a state without any is left out, and so is PROVEN
 * @param oldest when the oldest of them was closed, null when there is none
 * @param inTrouble how many have a problem
 */
public record OpenAnchors(Map<AnchorState, Long> byState, Instant oldest, long inTrouble) {

    static final OpenAnchors NONE = new OpenAnchors(Map.of(), null, 0);

    /** Counts in the caller's transaction. */
    static OpenAnchors count() {
        List<Object[]> rows = Anchor.getEntityManager().createQuery("select state, count(*), min(closedAt), count(problem) "
                + "from Anchor where state <> ?1 group by state", Object[].class).setParameter(1, AnchorState.PROVEN)
                .getResultList();
        Map<AnchorState, Long> byState = new EnumMap<>(AnchorState.class);
        Instant oldest = null;
        long inTrouble = 0;
        for (Object[] row : rows) {
            byState.put((AnchorState) row[0], (Long) row[1]);
            Instant closed = (Instant) row[2];
            oldest = oldest == null || closed.isBefore(oldest) ? closed : oldest;
            inTrouble += (Long) row[3];
        }
        return new OpenAnchors(byState, oldest, inTrouble);
    }

    /** How many are in this state. */
    public long in(AnchorState state) {
        return byState.getOrDefault(state, 0L);
    }

    /** How many there are. */
    public long all() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isOlderThan(Instant instant) {
        return Optional.ofNullable(oldest).filter(closed -> closed.isBefore(instant)).isPresent();
    }
}
