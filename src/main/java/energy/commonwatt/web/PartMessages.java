package energy.commonwatt.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words inside the repeated parts (tags). Other languages: {@code messages/part_de.properties}, {@code messages/part_zh.properties}. */
@MessageBundle("part")
public interface PartMessages {

    /** @param state stored, sent, proven, stuck or refuted */
    @Message("{#switch state}{#case 'stored'}Stored{#case 'sent'}Sent{#case 'proven'}Proven{#case 'stuck'}Stuck{#case 'refuted'}Refuted{#else}Unknown{/switch}")
    String state(String state);

    @Message("{#switch state}{#case 'stored'}In our database, not yet sent to the members{#case 'sent'}Sent to the members, not yet confirmed{#case 'proven'}Unchanged, and we ran the proof ourselves{#case 'stuck'}The members have not taken it yet; nothing is lost{#case 'refuted'}What we hold no longer matches what the members hold{#else}No answer yet{/switch}")
    String stateMeaning(String state);

    @Message("Verify")
    String verify();

    @Message("Verify this record")
    String verifyThis();

    /** @param verdict proven, refuted or unknown */
    @Message("{#switch verdict}{#case 'proven'}Proven{#case 'refuted'}Refuted{#else}Unknown{/switch}")
    String verdict(String verdict);

    @Message("Chain of evidence")
    String evidence();

    @Message("Pledged")
    String pledged();

    @Message("Paid in")
    String paidIn();

    @Message("In reflection period")
    String inReflection();

    @Message("Minimum")
    String minimum();

    @Message("Target")
    String target();

    @Message("Cap")
    String cap();

    @Message("{pledged} pledged of a target of {target}, {percent} %. Of it {paidIn} is paid in and {inReflection} can still be revoked. Below {minimum} the offer fails and everybody is paid back. More than {cap} is never taken.")
    String moneySentence(String pledged, String target, long percent, String paidIn, String inReflection, String minimum,
            String cap);

    @Message("{kept} was kept, {percent} % of a target of {target}. The minimum was {minimum}, the cap {cap}.")
    String moneyEnded(String kept, long percent, String target, String minimum, String cap);

    @Message("Planned for {day}")
    String planned(String day);

    @Message("Done on {day}")
    String actual(String day);

    @Message("{#if days == 1}1 day late{#else}{days} days late{/if}")
    String late(long days);

    @Message("On time")
    String onTime();

    @Message("Today")
    String today();

    @Message("As of {moment}")
    String asOf(String moment);

    @Message("From which record")
    String fromRecord();

    @Message("What happens next")
    String next();

    @Message("Whom to ask")
    String ask();

    @Message("Previous page")
    String previousPage();

    @Message("Next page")
    String nextPage();

    @Message("Page {page} of {pages}")
    String page(long page, long pages);

    @Message("Pages")
    String pageNavigation();

    @Message("Download as CSV")
    String csv();

    /** @param tier meter-signed, gateway-signed, portal-export or typed */
    @Message("{#switch tier}{#case 'meter-signed'}Signed by the meter{#case 'gateway-signed'}Signed by the gateway{#case 'portal-export'}Export from a portal{#case 'typed'}Typed by hand{#else}{tier}{/switch}")
    String tier(String tier);

    @Message("{#switch tier}{#case 'meter-signed'}The meter signs each value with its own key. A change after the meter would show.{#case 'gateway-signed'}The box beside the meter signs. A change between meter and box would not show.{#case 'portal-export'}The operator downloaded the values from the manufacturer's portal. A change before the upload would not show.{#case 'typed'}A person typed the values. Nothing but that person vouches for them.{#else}We do not know how these values came to us.{/switch}")
    String tierMeaning(String tier);

    @Message("Generation")
    String chart();

    @Message("Use the left and right arrow keys to read one bar after another. The same numbers stand in the table below.")
    String chartKeys();

    @Message("Point at a bar, or use the arrow keys, to read its number.")
    String chartHint();

    @Message("Generated")
    String generated();

    @Message("Consumed")
    String consumed();

    @Message("Some readings missing")
    String partial();

    @Message("Has flagged readings")
    String flagged();

    @Message("No readings")
    String gap();

    @Message("{count} of {expected} readings")
    String coverage(String count, String expected);

    @Message("flagged")
    String flaggedWord();

    @Message("We could not load the chart. The table below has the same numbers.")
    String chartFailed();

    @Message("Map: the place of the plant, {coordinates}")
    String locator(String coordinates);
}
