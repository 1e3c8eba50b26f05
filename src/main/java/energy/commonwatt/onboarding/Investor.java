package energy.commonwatt.onboarding;

import java.util.UUID;

import energy.commonwatt.money.Money;

/**
 * Somebody who may invest now.
 *
 * @param caseId the onboarding case; what features keep about an investor is tied to it and to nothing else
 * @param name of the person or company, as it holds the account
 * @param iban account for payouts, and the only one that pays in without a question
 * @param mail verified address
 * @param sophisticated Reg. (EU) 2020/1503 Annex II: no reflection period, no tests
 * @param knowledgeSufficient result of the entry knowledge test; true for the sophisticated
 * @param netWorth of the loss simulation (Art. 21(5)); null for the sophisticated
 */
public record Investor(UUID caseId, String name, String iban, String mail, boolean sophisticated, boolean knowledgeSufficient,
        Money netWorth) {
}
