package energy.commonwatt.funding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of investing. */
@MessageBundle("invest")
public interface InvestMessages {

    @Message("Invest in {plant}")
    String titleOf(String plant);

    @Message("See what is missing")
    String toOnboarding();

    @Message("1. Read the information sheet")
    String readSheet();

    @Message("Version {version} is in force. That you opened it is put on record, so that you can prove later what was shown to you.")
    String readSheetWhat(int version);

    @Message("You opened version {version} before. Since then the operator replaced it.")
    String seenOlder(int version);

    @Message("What version {version} changes")
    String differs(int version);

    @Message("You opened it.")
    String opened();

    @Message("2. Say how much")
    String howMuch();

    @Message("Amount in {currency}")
    String amount(String currency);

    @Message("A multiple of {unit}; at least {least}, at most {most} are left.")
    String amountHint(String unit, String least, String most);

    @Message("Continue")
    String goOn();

    @Message("Look once more")
    String confirmTitle();

    @Message("You are about to commit {amount} ({units} units) to {plant}.")
    String confirmLead(String amount, String units, String plant);

    @Message("You have not opened the information sheet that is in force. Open it first:")
    String sheetNotOpened();

    @Message("I have read version {version} of the key investment information sheet.")
    String sheetRead(int version);

    @Message("Your answers in the knowledge test show that this kind of investment may not be appropriate for you.")
    String knowledgeWarning();

    @Message("I have read this warning and want to invest all the same.")
    String knowledgeRead();

    @Message("This is more than {threshold}, which is the higher of EUR 1,000 and 5 % of your net worth. You could lose so much that it hurts you.")
    String largeWarning(String threshold);

    @Message("I want to invest {amount} and know that it is much for me.")
    String largeWanted(String amount);

    @Message("How much of this money can you lose?")
    String canLose();

    @Message("None: it is guaranteed")
    String loseNone();

    @Message("The interest at most")
    String loseInterest();

    @Message("All of it")
    String loseAll();

    @Message("After committing you may revoke for {#if days > 0}{days} calendar days{#else}{seconds} seconds (shortened, for trying it out){/if}, without a reason and without cost, with one button.")
    String reflection(int days, long seconds);

    @Message("As a sophisticated investor you have no reflection period: you cannot revoke.")
    String noReflection();

    @Message("Commit {amount}")
    String commit(String amount);

    @Message("Your commitment is made and on record. Please pay as described below.")
    String committedDone();

    @Message("Your commitment is revoked, and that is on record.")
    String revokedDone();

    @Message("My investments")
    String portfolio();

    @Message("You have not invested yet")
    String portfolioEmpty();

    @Message("Choose a plant with an open offer. Your commitments, payments and proofs appear here.")
    String portfolioEmptyWhat();

    @Message("See the plants")
    String toPlants();

    @Message("My commitments")
    String positions();

    @Message("Amount")
    String amountHead();

    @Message("Committed")
    String committedOn();

    @Message("Yearly statements")
    String statements();

    @Message("Statement of {year} (PDF)")
    String statementOf(int year);

    @Message("{#switch status}{#case 'awaiting-payment'}waits for your payment{#case 'paid'}paid{#case 'invested'}invested{#case 'revoked'}revoked{#case 'lapsed'}lapsed{#case 'owed'}is paid back{#else}paid back{/switch}")
    String status(String status);

    @Message("{#switch status}{#case 'awaiting-payment'}Your units are reserved until the payment is due.{#case 'paid'}Your money lies at the payment firm until the offer has its outcome.{#case 'invested'}The offer was funded.{#case 'revoked'}You had not paid, so nothing is paid back.{#case 'lapsed'}It ended without a payment.{#case 'owed'}The payment to you waits for two administrators and the bank.{#else}The payment firm confirmed the payment to you.{/switch}")
    String statusMeaning(String status);

    @Message("My commitment to {plant}")
    String commitmentTitle(String plant);

    @Message("How to pay")
    String howToPay();

    @Message("Your money must have arrived by {moment}.")
    String payLead(String moment);

    @Message("To")
    String payTo();

    @Message("Reference")
    String reference();

    @Message("Pay from the account that you gave us, with exactly this amount and this reference. Money from another account waits for a person to look at it.")
    String payFromYours();

    @Message("You may change your mind")
    String mayRevoke();

    @Message("Until {moment} you may revoke, without a reason and without cost.")
    String revokeUntil(String moment);

    @Message("Revoke my commitment")
    String revoke();

    @Message("Documents")
    String documents();

    @Message("What happened")
    String what();

    @Message("My proof")
    String proof();

    @Message("One file with what you were shown, warned of and consented to, and when, with everything a supervisor needs to check it without us. It opens what the records only seal: give it to nobody else.")
    String proofWhat();

    @Message("Check my proof yourself")
    String proofCheck();

    @Message("The checker opens the file on your own device and sends it nowhere. A step whose record is not on the chain yet has no proof in it: then download the file again later.")
    String proofHow();

    @Message("Download my proof")
    String proofFile();
}
