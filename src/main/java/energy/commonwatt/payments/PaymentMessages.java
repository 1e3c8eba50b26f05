package energy.commonwatt.payments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the administrators' pages about statements, the desk and orders. */
@MessageBundle("payment")
public interface PaymentMessages {

    @Message("Payments")
    String title();

    @Message("The money itself is at a licensed payment firm. Here its statements come in, what nobody can match is decided, and payments are approved by two people.")
    String lead();

    @Message("Payments pages")
    String pages();

    @Message("Desk ({count})")
    String deskLink(long count);

    @Message("Orders ({count})")
    String ordersLink(long count);

    @Message("Collecting account")
    String account();

    @Message("Balance by the last statement")
    String lastBalance();

    @Message("no statement yet")
    String noBalance();

    @Message("This installation has no collecting account")
    String noAccount();

    @Message("Nobody can pay, and no statement can be imported, until the account is configured (docs/configuration.md).")
    String noAccountWhat();

    @Message("Waiting on the desk")
    String onDesk();

    @Message("Waiting for approval")
    String forApproval();

    @Message("Approved, in no file yet")
    String approvedCount();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}.")
    String expectedFound(String expected, String found);

    @Message("Bank statements")
    String statements();

    @Message("Statements as the payment firm sends them: ISO 20022 camt.053, versions 02 to 12. A file is taken as a whole or not at all, and nothing is booked twice.")
    String statementsLead();

    @Message("Import a statement")
    String importTitle();

    @Message("File")
    String file();

    @Message("An XML file of one account; overlapping statements may be sent again.")
    String fileHint();

    @Message("Import")
    String importButton();

    @Message("Imported statements")
    String imported();

    @Message("No statement was imported yet")
    String noStatement();

    @Message("The first one must begin with a balance of nothing, as the ledger does.")
    String noStatementWhat();

    @Message("Statement")
    String statement();

    @Message("Opening")
    String opening();

    @Message("Closing")
    String closing();

    @Message("Imported")
    String importedWhen();

    @Message("by {by}")
    String importedBy(String by);

    @Message("Statement {id}")
    String statementTitle(String id);

    @Message("{from} to {to}")
    String period(String from, String to);

    @Message("SHA-256 of the file")
    String sha256();

    @Message("This file was imported before. Nothing was booked.")
    String importedBefore();

    @Message("Imported: {booked} new entries, {known} known before, {allocated} matched at once, {desk} for the desk.")
    String importDone(int booked, int known, int allocated, int desk);

    @Message("Entries that no other statement had told")
    String entries();

    @Message("This statement told nothing new.")
    String noEntries();

    @Message("Booked on")
    String bookedOn();

    @Message("Other side")
    String party();

    @Message("Text")
    String words();

    @Message("Amount")
    String amount();

    @Message("State")
    String state();

    @Message("{#switch placement}{#case 'ALLOCATED'}Matched by its reference{#case 'CONFIRMED'}Confirms an order{#case 'DESK'}Waits on the desk{#case 'ASSIGNED'}Assigned by hand{#case 'RETURN_ORDERED'}Return ordered{#case 'ORDERED_AGAIN'}Ordered again{#case 'CLAIM_SETTLED'}Settles a claim{#else}Noted{/switch}")
    String placementOf(String placement);

    @Message("{#switch reason}{#case 'NO_REFERENCE'}No reference{#case 'UNKNOWN_REFERENCE'}Unknown reference{#case 'SEVERAL_REFERENCES'}Several references{#case 'WRONG_AMOUNT'}Wrong amount{#case 'LATE'}Late{#case 'DOUBLE'}Paid twice{#case 'THIRD_PARTY'}Third party{#case 'NOT_ORDERED'}Debit without an order{#else}Sent back to us{/switch}")
    String reasonOf(String reason);

    @Message("{#switch reason}{#case 'NO_REFERENCE'}Nobody can tell what it is for.{#case 'UNKNOWN_REFERENCE'}Its reference is none of ours, or mistyped.{#case 'SEVERAL_REFERENCES'}It names more than one payment that we expect.{#case 'WRONG_AMOUNT'}It is more or less than is expected under its reference.{#case 'LATE'}What it pays for was withdrawn before it came.{#case 'DOUBLE'}What it pays for had been paid before.{#case 'THIRD_PARTY'}It comes from another account than the verified one.{#case 'NOT_ORDERED'}Money left the account, and no order of ours says so. It is booked as a claim against the payment firm.{#else}A payment of ours came back from the payee’s bank. The money is payable again.{/switch}")
    String reasonWhat(String reason);

    @Message("Desk")
    String desk();

    @Message("Entries that no rule could place, the oldest first.")
    String deskLead();

    @Message("Nothing waits for you")
    String deskEmpty();

    @Message("Every entry of the imported statements is matched or decided.")
    String deskEmptyWhat();

    @Message("Reason")
    String reason();

    @Message("Entry of {day}")
    String entryTitle(String day);

    @Message("Account (IBAN)")
    String iban();

    @Message("not told")
    String notTold();

    @Message("Expected under its reference")
    String expectedUnder();

    @Message("{amount} from {name}, {iban}")
    String expectedFrom(String amount, String name, String iban);

    @Message("Code of the return")
    String returnReason();

    @Message("Decided by {by}, {when}")
    String handledBy(String by, String when);

    @Message("Reason given")
    String handledWhy();

    @Message("Decide")
    String decide();

    @Message("Return to sender")
    String returnToSender();

    @Message("Orders the whole amount back to the account that it came from. Two administrators approve the order.")
    String returnWhat();

    @Message("The statement does not name the payer’s account, so it cannot be returned from here. Ask the payment firm.")
    String returnImpossible();

    @Message("Assign")
    String assign();

    @Message("Says which expected payment of the same amount this is. It cannot be taken back.")
    String assignWhat();

    @Message("No payment of this amount is expected.")
    String assignNone();

    @Message("Expected payment")
    String expectedPayment();

    @Message("Why")
    String why();

    @Message("Kept with the entry, for auditors.")
    String whyHint();

    @Message("Settle a claim")
    String settle();

    @Message("Says that this money makes good for a debit that nobody here had ordered.")
    String settleWhat();

    @Message("Note")
    String note();

    @Message("Writes down what is done about it. The claim stays until a credit settles it.")
    String noteWhat();

    @Message("Order again")
    String orderAgain();

    @Message("Makes a new order over the same amount, to the account below. Two administrators approve it anew.")
    String orderAgainWhat();

    @Message("Payee")
    String payee();

    @Message("The return is ordered. Two administrators have to approve it.")
    String returnDone();

    @Message("The payment is assigned.")
    String assignDone();

    @Message("The claim is settled.")
    String settleDone();

    @Message("Noted.")
    String noteDone();

    @Message("Ordered again. Two administrators have to approve it.")
    String orderAgainDone();

    @Message("End-to-end identification")
    String endToEnd();
}
