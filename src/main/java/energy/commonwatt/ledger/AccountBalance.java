package energy.commonwatt.ledger;

/** An account and what it holds. */
public record AccountBalance(AccountRef account, Balance balance) {
}
