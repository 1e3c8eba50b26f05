package energy.commonwatt.chain;

import java.time.Duration;
import java.time.Instant;

/**
 * What a round promises, as far as its contract holds the platform to it.
 *
 * @param reflection least length of a reflection period
 * @param paymentPeriod least time to pay before a commitment may lapse
 * @param unitPrice in minor units of {@code currency}, an ISO 4217 code
 * @param sheet SHA-256 of the key investment information sheet, 32 bytes
 */
public record RoundTerms(Instant opensAt, Instant closesAt, Duration reflection, Duration paymentPeriod, long unitPrice,
        long minimumUnits, long targetUnits, long capUnits, String currency, byte[] sheet) {
}
