package energy.commonwatt.payments;

import java.time.LocalDate;
import java.util.UUID;

import energy.commonwatt.money.Money;

/**
 * Fired in the transaction in which a statement confirms an order; once more when it was sent back, ordered again and confirmed.
 *
 * @param about as the order said; of money that the desk returned it is the bank entry, which no feature knows
 * @param bookedOn the bank's booking date
 */
public record PaymentMade(UUID about, Money amount, LocalDate bookedOn) {
}
