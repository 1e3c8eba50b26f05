package energy.commonwatt.chain;

/** Fired before each round of the outbox, outside of transactions: a head that is closed now goes out in this round. */
public record OutboxTurn() {
}
