package energy.commonwatt.disclosure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a sheet says about the platform itself, unless the operator has something else to say. */
@MessageBundle("beginning")
public interface BeginningMessages {

    @Message("The offer ends, every commitment is void, and all money goes back to the accounts that it came from, without any cost.")
    String whenNotReached();

    @Message("Interest or share and repayment as Part G says; information about the plant, its building and its readings on the platform; a vote by units on what becomes of a milestone that is overdue.")
    String keyRights();

    @Message("The claim cannot be offered on a market, and the platform has no place to sell it.")
    String transfer();

    @Message("There is none before the end of the term, but for the four days of the reflection period.")
    String exit();

    @Message("There is no collateral and no guarantee. What is raised is paid out by tranches only, each when an independent engineer has attested its milestone; what is not paid out lies at the payment firm, apart from the money of the project owner.")
    String mitigation();

    @Message("For the whole offer at its target. Each investor’s part goes by units and is rounded down to the cent.")
    String repaymentNote();

    @Message("None for committing, holding and being paid. Investors bear their own taxes and what their bank asks.")
    String fees();

    @Message("On the page of this offer, free of charge: every version of this sheet, the approved proposal with its documents, building, readings and the records of all of it.")
    String information();

    @Message("Year {number}")
    String year(int number);

    @Message("To revoke, sign in, open the commitment among your investments and press Revoke. You then owe nothing; what you paid in goes back to the account that it came from.")
    String howToRevoke();
}
