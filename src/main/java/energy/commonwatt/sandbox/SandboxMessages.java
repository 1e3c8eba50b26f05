package energy.commonwatt.sandbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sandbox bank. */
@MessageBundle("sandbox")
public interface SandboxMessages {

    @Message("Sandbox bank")
    String bankTitle();

    @Message("Sandbox bank: no real money. Whatever is booked here was paid by nobody.")
    String bankNotice();

    @Message("In place of a real transfer, say here what your bank would have sent. The payment reaches the platform with the next statement, and is matched as a real one is.")
    String bankLead();

    @Message("Pay into the collecting account")
    String pay();

    @Message("Receiver")
    String receiver();

    @Message("Payer's IBAN")
    String payerIban();

    @Message("The account that the money comes from. Only your own account is matched by itself; another one's money goes to the administrators.")
    String payerIbanHint();

    @Message("Payer's name")
    String payerName();

    @Message("Amount in {currency}")
    String amount(String currency);

    @Message("Reference")
    String reference();

    @Message("As your payment instructions say it, or any text.")
    String referenceHint();

    @Message("Pay")
    String payButton();

    @Message("Statement")
    String statement();

    @Message("Carries out the payment files that are waiting, and tells the platform everything that was booked since the last statement. Payments to {iban} come back, as from a closed account.")
    String statementWhat(String iban);

    @Message("Make and deliver statement")
    String deliver();

    @Message("Bookings")
    String bookings();

    @Message("Nothing is booked yet")
    String empty();

    @Message("What you pay above appears here, and in which statement it was told.")
    String emptyWhat();

    @Message("Booked")
    String booked();

    @Message("Other side")
    String party();

    @Message("Text")
    String words();

    @Message("Amount")
    String amountColumn();

    @Message("In a statement")
    String told();

    @Message("{#if told}Yes{#else}Not yet{/if}")
    String toldOf(boolean told);

    @Message("Booked. The next statement tells the platform.")
    String paid();

    @Message("The statement is delivered: {booked} booked, {allocated} of them matched at once.")
    String delivered(int booked, int allocated);

    @Message("There is nothing to tell.")
    String nothingToTell();

    @Message("Nothing was booked.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}. What you typed is still below.")
    String expectedFound(String expected, String found);
}
