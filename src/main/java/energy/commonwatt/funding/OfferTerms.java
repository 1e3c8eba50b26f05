package energy.commonwatt.funding;

import java.time.Instant;

import energy.commonwatt.money.Money;

/**
 * What an offer promises; fixed once it is approved.
 *
 * @param unitPrice price of a unit
 * @param minimumUnits less than this paid in, and everything is paid back
 * @param targetUnits what the project owner asks for
 * @param capUnits more is never taken
 * @param minimumTicketUnits least that one commitment may have
 * @param opensAt first moment for commitments
 * @param closesAt first moment without
 * @param returnBasisPoints yearly interest, or share of the revenue, in 1/10,000
 * @param termMonths how long the money is bound
 * @param feeBasisPoints what the platform takes of the money raised, in 1/10,000, from the project owner
 */
public record OfferTerms(Money unitPrice, long minimumUnits, long targetUnits, long capUnits, long minimumTicketUnits,
        Instant opensAt, Instant closesAt, ReturnKind returnKind, int returnBasisPoints, int termMonths, int feeBasisPoints) {

    private static final int WHOLE = 10_000;
    private static final int LONGEST_TERM = 600;

    /** @throws FundingRuleViolation naming the first term that makes no sense */
    void check(Instant now) {
        require(unitPrice.isPositive(), "unit price", "more than 0", unitPrice.minorUnits() + " minor units");
        require(minimumUnits > 0, "minimum", "at least one unit", minimumUnits + " units");
        require(targetUnits >= minimumUnits, "target", "at least the minimum of " + minimumUnits + " units",
                targetUnits + " units");
        require(capUnits >= targetUnits, "cap", "at least the target of " + targetUnits + " units", capUnits + " units");
        require(capUnits <= Long.MAX_VALUE / unitPrice.minorUnits(), "cap", "an amount that can be counted",
                capUnits + " units");
        require(minimumTicketUnits >= 1 && minimumTicketUnits <= capUnits, "minimum ticket", "1 to " + capUnits + " units",
                minimumTicketUnits + " units");
        require(closesAt.isAfter(opensAt), "closing time", "one after the opening at " + opensAt, closesAt.toString());
        require(closesAt.isAfter(now), "closing time", "one in the future", closesAt.toString());
        require(returnBasisPoints >= 0 && returnBasisPoints <= WHOLE, "return", "0 to 100 %", returnBasisPoints / 100 + " %");
        require(feeBasisPoints >= 0 && feeBasisPoints <= WHOLE, "fee", "0 to 100 %", feeBasisPoints / 100 + " %");
        require(termMonths >= 1 && termMonths <= LONGEST_TERM, "term", "1 to " + LONGEST_TERM + " months",
                termMonths + " months");
    }

    private static void require(boolean holds, String what, String expected, String found) {
        if (!holds) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "The offer's " + what + " cannot be promised",
                    expected, found);
        }
    }

    Money cap() {
        return unitPrice.times(capUnits);
    }
}
