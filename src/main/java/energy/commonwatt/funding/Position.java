package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import energy.commonwatt.money.Money;

/**
 * A commitment as its investor sees it.
 *
 * @param status awaiting-payment, paid, invested, revoked, lapsed, owed or refunded
 * @param revocable until {@code commitment.reflectionEndsAt}
 */
public record Position(Commitment commitment, String status, boolean revocable, Money amount) {

    static Position of(Commitment it, Instant now) {
        return new Position(it, status(it), it.isRevocable(now), it.amount());
    }

    private static String status(Commitment it) {
        return switch (it.state) {
            case OPEN -> "awaiting-payment";
            case PAID -> it.round.state == RoundState.FUNDED ? "invested" : "paid";
            default -> it.state.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** What happened to it, oldest first, for the page's log. */
    List<RoundEvent> events() {
        return RoundEvent.of(commitment);
    }

    public UUID id() {
        return commitment.id;
    }

    public FundingRound round() {
        return commitment.round;
    }
}
