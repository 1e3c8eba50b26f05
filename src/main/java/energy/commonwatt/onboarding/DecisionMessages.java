package energy.commonwatt.onboarding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what administrators can do with a case. */
@MessageBundle("decision")
public interface DecisionMessages {

    @Message("Decide")
    String decide();

    @Message("Accept")
    String accept();

    @Message("Accept as investor: {category}")
    String acceptAs(String category);

    @Message("The investor may invest from then on. Your decision is on record as a commitment.")
    String acceptHint();

    @Message("You are the first of two. The company is accepted when another administrator agrees.")
    String acceptFirst();

    @Message("Another administrator has agreed. With you the company is accepted.")
    String acceptSecond();

    @Message("I compared the documents with the data, and they show the person.")
    String compared();

    @Message("Needed when no identity check has passed.")
    String comparedHint();

    @Message("Lists of sanctions and politically exposed persons that I searched")
    String lists();

    @Message("With their day, for example \"EU consolidated list of 3 May\". Needed when there was no screening, or when a hit is somebody else.")
    String listsHint();

    @Message("Ask back")
    String askBack();

    @Message("Steps to do again")
    String askBackSteps();

    @Message("What the investor is to do")
    String askBackReason();

    @Message("Refuse")
    String refuse();

    @Message("Reason, told to the investor")
    String refuseReason();

    @Message("Lift the suspension")
    String lift();

    @Message("How you found out that the hit is somebody else")
    String liftReason();

    @Message("Export for an auditor (ZIP)")
    String export();

    @Message("Data, history, documents, and the values and salts that open the commitments on record. Keep it like the documents themselves.")
    String exportWhat();

    @Message("Erase the person")
    String erase();

    @Message("Destroys data, documents, values and salts. The id and the dates stay. Records stay too, and nobody can open them. This cannot be undone.")
    String eraseWhat();

    @Message("Not before {day}: whoever was accepted is kept until retention is over.")
    String eraseKept(String day);

    @Message("Reason")
    String eraseReason();

    @Message("{#switch why}{#case 'ASKED_BY_PERSON'}The person asked for it{#case 'NEVER_ACCEPTED'}Never accepted{#case 'RETENTION_OVER'}Retention is over{#else}Another{/switch}")
    String erasureOf(String why);
}
