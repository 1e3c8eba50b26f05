package energy.commonwatt.ledger;

import java.time.Instant;
import java.util.UUID;

import energy.commonwatt.money.Money;

/**
 * A line of an account's statement.
 *
 * @param other where the money came from or went to
 * @param amount negative where it lowers the balance; of a pending or voided transfer, what it would have done
 * @param state posted, pending or voided, in lower case
 * @param key the caller's, for example {@code pledge/…}; of a posted pending transfer the one it was announced with
 */
public record Entry(UUID transfer, Instant at, AccountRef other, Money amount, String state, String key) {
}
