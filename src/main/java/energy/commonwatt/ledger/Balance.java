package energy.commonwatt.ledger;

import energy.commonwatt.money.Money;

/**
 * What an account holds.
 *
 * @param posted credits less debits that are posted; of the bank and of claims debits less credits
 * @param pendingIn sum of pending transfers that would raise it
 * @param pendingOut sum of pending transfers that would lower it
 */
public record Balance(Money posted, Money pendingIn, Money pendingOut) {
}
