package energy.commonwatt.payments;

import java.util.UUID;

/** Fired in the transaction in which a statement brings a confirmed payment back. @param about as the order said */
public record PaymentReturned(UUID about) {
}
