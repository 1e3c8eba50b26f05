package energy.commonwatt.chain;

/**
 * What the contract MilestoneEscrow has of a round in the newest block. Amounts in minor units of the round's currency.
 *
 * @param state NONE when it has no plan
 * @param entries how many statements it took
 * @param whole what the tranches add up to, 0 before the start
 * @param returned to investors after it was wound up
 */
public record EscrowTotals(State state, boolean halted, long entries, long whole, long released, long returned) {

    /** In the order of the contract. */
    public enum State {
        NONE, PLANNED, RUNNING, REPLACING, WOUND_UP
    }
}
