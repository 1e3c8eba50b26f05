package energy.commonwatt.funding;

import energy.commonwatt.money.Money;

/** What has left the accounts of a round for its purpose: construction knows it. */
public interface PaidOut {

    /** Confirmed by the bank, whether or not it was sent back since. */
    Money of(FundingRound round);
}
