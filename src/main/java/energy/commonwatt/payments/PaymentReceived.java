package energy.commonwatt.payments;

import java.time.LocalDate;
import java.util.UUID;

import energy.commonwatt.money.Money;

/** Fired in the transaction that allocates expected money. @param about as the expectation said @param bookedOn the bank's booking date */
public record PaymentReceived(UUID about, Money amount, LocalDate bookedOn) {
}
