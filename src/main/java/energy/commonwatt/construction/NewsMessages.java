package energy.commonwatt.construction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the feed and of letters about building sites. Subjects name nobody. */
@MessageBundle("news")
public interface NewsMessages {

    @Message("Construction of {plant}, offer {number}")
    String feed(String plant, int number);

    @Message("Reached: {milestone}")
    String reached(String milestone);

    @Message("{attester} attested it.")
    String reachedBy(String attester);

    @Message("{#if overdue}Overdue{#else}Late{/if}: {milestone}")
    String delayed(String milestone, boolean overdue);

    @Message("It was due on {day}.")
    String wasDue(String day);

    @Message("Released: {amount} for {milestone}")
    String released(String milestone, String amount);

    @Message("Missing: the update due on {day}")
    String missing(String day);

    @Message("The operator promised one at least every {days} days.")
    String promised(int days);

    @Message("News of {plant}")
    String subject(String plant);

    @Message("An update about {plant}")
    String updateSubject(String plant);

    @Message("{operator} wrote an update about the construction of {plant}: “{title}”. What was spent and the photographs are here:")
    String updateLead(String operator, String plant, String title);

    @Message("An update about {plant} is missing")
    String missingSubject(String plant);

    @Message("{operator} promised to tell you at least every {days} days how {plant} is built. The update due on {day} did not come.")
    String missingLead(String operator, String plant, int days, String day);

    @Message("This changes nothing about the money. What happens next is on this page:")
    String missingNext();

    @Message("Confirm your subscription")
    String confirmSubject();

    @Message("Somebody, probably you, asked for letters about the construction of {plant} to this address. They begin once you open this page and press the button:")
    String confirmLead(String plant);

    @Message("The link is good for {hours} hours. If it was not you, do nothing: the address is forgotten then.")
    String confirmEnds(long hours);

    @Message("You get this letter because you subscribed to a building site on Commonwatt. We never ask for your password by mail.")
    String why();

    @Message("You get this letter because somebody gave this address on Commonwatt. We never ask for your password by mail.")
    String whyConfirm();

    @Message("End these letters:")
    String leave();

    @Message("See the building site:")
    String site();
}
