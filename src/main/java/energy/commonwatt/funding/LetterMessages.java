package energy.commonwatt.funding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of letters to investors. Subjects name nobody. */
@MessageBundle("fundingLetter")
public interface LetterMessages {

    @Message("Your commitment, and how to pay")
    String committed();

    @Message("You committed {amount} to {plant}.")
    String committedLead(String plant, String amount);

    @Message("Please pay {amount} to {name}, IBAN {iban}, with the reference {reference} and nothing else in that field.")
    String payTo(String amount, String name, String iban, String reference);

    @Message("Your money must have arrived by {moment}; otherwise your commitment lapses and your units go to others.")
    String payUntil(String moment);

    @Message("Pay from the account that you gave us. Money from another account is not taken without a question.")
    String payFromYours();

    @Message("You may revoke until {moment} without a reason and without cost: sign in, open the commitment, press Revoke.")
    String reflectionUntil(String moment);

    @Message("As a sophisticated investor you have no reflection period.")
    String noReflection();

    @Message("Your commitment is revoked")
    String revoked();

    @Message("You revoked your commitment of {amount} to {plant}.")
    String revokedLead(String plant, String amount);

    @Message("You had not paid, so there is nothing to pay back. Please do not pay any more.")
    String nothingToPayBack();

    @Message("We pay {amount} back to the account that you gave us.")
    String paidBackSoon(String amount);

    @Message("Your money has arrived")
    String paid();

    @Message("{amount} for {plant} arrived at the payment firm. It stays there until the offer has its outcome.")
    String paidLead(String plant, String amount);

    @Message("The offer is funded")
    String funded();

    @Message("{plant} reached its minimum, and every reflection period is over. Your {amount} are invested.")
    String fundedLead(String plant, String amount);

    @Message("The offer is not funded")
    String notFunded();

    @Message("{plant} was not funded. Your {amount} are paid back to the account that you gave us.")
    String notFundedLead(String plant, String amount);

    @Message("{plant} was withdrawn before your {amount} arrived. Your commitment is void; please do not pay any more. What is on its way comes back to you.")
    String notWantedLead(String plant, String amount);

    @Message("An offer that you committed to is suspended")
    String suspended();

    @Message("The offer of {plant} takes no commitments until a fault is repaired: {reason}. Your commitment stays as it is.")
    String suspendedLead(String plant, String reason);

    @Message("A new information sheet")
    String sheetReplaced();

    @Message("The offer of {plant} has version {version} of its information sheet now; you committed to version {before}. Please read what changed.")
    String sheetReplacedLead(String plant, int version, int before);

    @Message("Your money was paid back")
    String refunded();

    @Message("The payment firm confirms that {amount} for {plant} went back to your account.")
    String refundedLead(String plant, String amount);

    @Message("Your commitment has lapsed")
    String lapsed();

    @Message("Your {amount} for {plant} did not arrive in time. Your units go to others; please do not pay any more.")
    String lapsedLead(String plant, String amount);
}
