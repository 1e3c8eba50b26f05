package energy.commonwatt.funding;

import java.util.List;

import energy.commonwatt.money.Money;

/** What has left the accounts of a round for its purpose: construction knows it. */
public interface PaidOut {

    /** Confirmed by the bank, whether or not it was sent back since. */
    Money of(FundingRound round);

    /** What construction's own books and the chain say differently, in sentences; asked before anything is locked. */
    List<String> differences();
}
