package energy.commonwatt.ledger;

import java.util.UUID;

import energy.commonwatt.money.Money;

/**
 * An account by what it is for; it is opened at its first use.
 *
 * @param subject the round that it belongs to; null for the bank, claims and unallocated money, and for payables of no round
 * @param currency ISO 4217 code
 */
public record AccountRef(Purpose purpose, UUID subject, String currency) {

    public AccountRef {
        boolean common = purpose.isAsset() || purpose == Purpose.UNALLOCATED;
        if (purpose != Purpose.PAYABLE && common != (subject == null)) {
            throw new IllegalArgumentException(
                    "expected " + (common ? "no subject" : "a subject") + " for " + purpose + ", found " + subject);
        }
        Money.zero(currency);
    }

    public static AccountRef bank(String currency) {
        return new AccountRef(Purpose.BANK, null, currency);
    }

    public static AccountRef unallocated(String currency) {
        return new AccountRef(Purpose.UNALLOCATED, null, currency);
    }

    public static AccountRef of(Purpose purpose, UUID subject, String currency) {
        return new AccountRef(purpose, subject, currency);
    }
}
