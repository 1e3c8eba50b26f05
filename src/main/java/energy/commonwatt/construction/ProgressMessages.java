package energy.commonwatt.construction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on updates, the budget, photographs and subscriptions. */
@MessageBundle("progress")
public interface ProgressMessages {

    // Updates

    @Message("Updates by the operator")
    String updates();

    @Message("Update {number}: {title}")
    String titled(int number, String title);

    @Message("None was written yet.")
    String none();

    @Message("Next update due on {day}")
    String due(String day);

    @Message("Update due on {day} is missing since {since}")
    String missing(String day, String since);

    @Message("The operator promised to tell something at least every {days} days.")
    String promised(int days);

    @Message("Earlier updates")
    String earlier();

    @Message("SHA-256 of the text:")
    String hash();

    @Message("the text as it was hashed (JSON)")
    String textFile();

    @Message("Correction: {reason}")
    String correction(String reason);

    // Budget

    @Message("Budget and spending")
    String budget();

    @Message("As update {number} of {day} says. Operators report what was spent; the platform does not see their bills.")
    String budgetFrom(int number, String day);

    @Message("The plan as it was approved. What was spent stands here once the operator has written an update.")
    String budgetPlanned();

    @Message("No cost plan was approved for this plant, so what was spent is one sum.")
    String noCostPlan();

    @Message("Line")
    String line();

    @Message("Planned")
    String planned();

    @Message("Spent")
    String spent();

    @Message("Left")
    String left();

    @Message("Upper bar: planned, lower bar: spent")
    String bars();

    @Message("Total")
    String total();

    @Message("more than planned")
    String over();

    @Message("corrected from {amount}")
    String correctedFrom(String amount);

    @Message("The operator spent {spent}. Of the money of this offer, {released} are released. The rest was paid from elsewhere, or is owed.")
    String beyondReleased(String spent, String released);

    // Money

    @Message("Funded by investors")
    String funded();

    @Message("Spent, as the operator says")
    String spentAsSaid();

    @Message("{percent} % of the money for the works is released")
    String moneyBar(long percent);

    // Photographs

    @Message("Photographs")
    String photographs();

    @Message("Time and place are what the camera wrote into the file. Everybody can write that; the SHA-256 on record says only that the file was not changed since.")
    String photographsLead();

    @Message("The camera says neither when nor where.")
    String unknownCapture();

    @Message("Evidence for {milestone}, photograph {number}")
    String evidencePicture(String milestone, int number);

    @Message("{#if count == 1}One photograph of evidence is{#else}{count} photographs of evidence are{/if} shown to investors of this offer when they are signed in.")
    String evidenceHidden(int count);

    // Subscription

    @Message("Hear of it")
    String follow();

    @Message("Get a letter when there is an update, a milestone is reached or late, or a tranche is released. Investors of this offer get letters about delays and updates in any case.")
    String followLead();

    @Message("E-mail address")
    String address();

    @Message("Send me a link to confirm")
    String subscribe();

    @Message("If this address is not subscribed yet, a letter with a link is on its way to it. The link is good for {hours} hours.")
    String linkSent(long hours);

    @Message("Atom feed")
    String feed();

    @Message("Confirm your subscription")
    String confirmTitle();

    @Message("Letters about the construction of {plant} go to {address}.")
    String confirmWhat(String plant, String address);

    @Message("Subscribe")
    String confirm();

    @Message("You are subscribed. Every letter has a link that ends it.")
    String confirmed();

    @Message("End your subscription")
    String endTitle();

    @Message("No more letters about the construction of {plant}, and your address is deleted.")
    String endWhat(String plant);

    @Message("Unsubscribe")
    String end();

    @Message("You get no more letters, and your address is deleted.")
    String ended();

    // The operator's form

    @Message("Write an update")
    String write();

    @Message("What was done since the last update, what comes next, what worries you. It is published at once, with its SHA-256 on record, and cannot be changed; investors get a letter.")
    String writeLead();

    @Message("Title")
    String title();

    @Message("Text")
    String words();

    @Message("Plain text, at most 8,000 characters. An empty line begins a new paragraph.")
    String wordsHint();

    @Message("Spent so far")
    String spentSoFar();

    @Message("Everything paid for each line since the beginning, with other money too: at least what your last update said, unless you correct it.")
    String spentHint();

    @Message("Reason for a correction")
    String reason();

    @Message("Only when an amount is lower than your last update said. Everybody reads it.")
    String reasonHint();

    @Message("Photograph {number}")
    String photograph(int number);

    @Message("What photograph {number} shows")
    String shows(int number);

    @Message("JPEG or PNG, at most 15 MB each. Photographs are published as they are, with what the camera wrote into them. Show no faces and no number plates.")
    String photographHint();

    @Message("Publish")
    String publish();

    @Message("Your update is published. Investors are told.")
    String published();
}
