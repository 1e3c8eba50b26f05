package energy.commonwatt.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the home page. */
@MessageBundle("home")
public interface HomeMessages {

    @Message("Renewable plants that you can check for yourself")
    String title();

    @Message("Fund a plant. Then check it yourself.")
    String headline();

    @Message("On Commonwatt people fund wind, solar and water plants together. Everything that a plant reports goes into a record that nobody can rewrite afterwards, not even we. You can check each one without trusting us.")
    String lead();

    @Message("What you can fund")
    String fundTitle();

    @Message("No offer is open today. Look at the plants below: you can see what a report looks like before any money moves.")
    String fundNone();

    @Message("{pledged} of {target} pledged, {percent} %")
    String offerPledged(String pledged, String target, long percent);

    @Message("From {ticket}, until {day}.")
    String offerFrom(String ticket, String day);

    @Message("All plants")
    String plantsTitle();

    @Message("How you check us")
    String checkTitle();

    @Message("Open a plant and choose a record.")
    String checkOne();

    @Message("Press Verify. Your own browser does the arithmetic, and shows each step.")
    String checkTwo();

    @Message("Or download the proof and check it offline, with our checker or one written by somebody else.")
    String checkThree();

    @Message("Check a record")
    String checkButton();

    @Message("A proof shows that a record is unchanged. Whether the meter told the truth is shown by its trust tier, on each plant's page.")
    String checkLimit();

    @Message("Generated in the last 30 days of readings")
    String cardGenerated();

    @Message("No readings yet")
    String cardNothing();

    @Message("Readings until {day}")
    String cardUntil(String day);

    @Message("{proven} of {all} records proven")
    String cardProven(String proven, String all);

    @Message("{refuted} refuted")
    String cardRefuted(String refuted);

    @Message("No plant has been approved yet")
    String emptyTitle();

    @Message("An operator proposes a plant, an administrator approves it, and then it stands here.")
    String emptyWhat();
}
