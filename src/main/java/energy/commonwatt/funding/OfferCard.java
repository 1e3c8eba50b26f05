package energy.commonwatt.funding;

import energy.commonwatt.web.Format;

/** An offer in a list of many: nothing but its own row is read. */
public record OfferCard(FundingRound round, MoneyBar bar) {

    static OfferCard of(FundingRound round, Format format) {
        long pledged = round.price(round.openUnits + round.paidUnits).minorUnits();
        // What may still be revoked is known commitment by commitment, and stands on the offer's page.
        MoneyBar bar = MoneyBar.of(
                new MoneyBar.Amounts(pledged, round.price(round.paidUnits).minorUnits(), 0,
                        round.price(round.minimumUnits).minorUnits(), round.price(round.targetUnits).minorUnits(),
                        round.price(round.capUnits).minorUnits()),
                round.currency, format);
        return new OfferCard(round, bar);
    }

    public String href() {
        return "/projects/" + round.project.slug + "/rounds/" + round.number;
    }

    /** For example "4.5". */
    public String returnPercent() {
        return RoundView.percent(round.returnBasisPoints);
    }
}
