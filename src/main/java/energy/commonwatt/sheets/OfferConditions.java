package energy.commonwatt.sheets;

import java.time.Instant;
import java.time.ZoneId;

import energy.commonwatt.money.Money;

/**
 * Annex I, Part B.
 *
 * @param minimum less than this, and nothing is borrowed
 * @param target what the project owner asks for
 * @param maximum more is never taken
 * @param completedOffers offers for this project that were completed before
 * @param deadline first moment at which nobody can commit any more
 * @param zone of the plant; the deadline is told in it
 * @param ownFunds what the project owner itself puts into the project
 * @param composition how the offer changes the owner's capital and loans
 */
public record OfferConditions(Money minimum, Money target, Money maximum, int completedOffers, Instant deadline, ZoneId zone,
        String whenNotReached, Money ownFunds, String composition) {

    /** @throws IllegalArgumentException when minimum, target and maximum do not follow one another, or differ in currency */
    public OfferConditions {
        if (minimum.compareTo(target) > 0 || target.compareTo(maximum) > 0) {
            throw new IllegalArgumentException(
                    "conditions: expected minimum <= target <= maximum, found " + minimum + ", " + target + ", " + maximum);
        }
    }
}
