package energy.commonwatt.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import energy.commonwatt.money.Money;

/** What has left the accounts of a round for its purpose: construction knows it. */
public interface PaidOut {

    /** Confirmed by the bank, whether or not it was sent back since. */
    Money of(FundingRound round);

    /** What a commitment got back of money that was not released. @param bookedOn day of the bank's statement */
    record GivenBack(Money amount, LocalDate bookedOn) {
    }

    /** Empty while the bank has not confirmed it, and where nothing was wound up. */
    Optional<GivenBack> givenBack(UUID commitment);

    /** What construction's own books and the chain say differently, in sentences; asked before anything is locked. */
    List<String> differences();
}
