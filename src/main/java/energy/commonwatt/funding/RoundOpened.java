package energy.commonwatt.funding;

/** Fired in the transaction in which a round is opened, under its lock, after its terms went on record. Who observes it may refuse. */
public record RoundOpened(FundingRound round) {
}
