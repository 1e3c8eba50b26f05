package energy.commonwatt.chain;

/**
 * What the contract FundingRounds has of a round in the newest block.
 *
 * @param state NONE when it was never opened
 * @param entries how many statements it took
 * @param openUnits committed and not paid
 * @param owedUnits to be paid back
 */
public record RoundTotals(State state, long entries, long openUnits, long paidUnits, long owedUnits, long refundedUnits) {

    /** In the order of the contract. */
    public enum State {
        NONE, OPEN, FUNDED, FAILED, CANCELLED
    }
}
