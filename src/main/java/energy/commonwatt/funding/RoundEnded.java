package energy.commonwatt.funding;

/** Fired in the transaction in which a round gets its outcome, under its lock. */
public record RoundEnded(FundingRound round) {
}
