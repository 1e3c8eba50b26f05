package energy.commonwatt.projects;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of proposals: the guided form, looking at everything, versions and what differs between them. */
@MessageBundle("proposal")
public interface ProposalMessages {

    @Message("Propose a plant")
    String title();

    @Message("A proposal that has no name yet")
    String nameless();

    @Message("Every step is saved as a draft, finished or not, and in any order. Hand it in once all steps are done; two administrators decide.")
    String lead();

    @Message("Steps of the proposal")
    String stepsTitle();

    @Message("Step")
    String stepColumn();

    @Message("State")
    String stateColumn();

    @Message("What is missing")
    String missingColumn();

    /** @param code of a ProposalStep */
    @Message("{#switch code}{#case 'plant'}Plant"
            + "{#case 'site'}Site"
            + "{#case 'yield'}Yield"
            + "{#case 'costs'}Costs"
            + "{#case 'financing'}Financing"
            + "{#case 'revenue'}Revenue"
            + "{#case 'permits'}Permits"
            + "{#case 'parties'}Parties"
            + "{#case 'risks'}Risks"
            + "{#case 'meters'}Metering points"
            + "{#case 'milestones'}Milestones"
            + "{#case 'documents'}Documents"
            + "{#else}{code}{/switch}")
    String stepOf(String code);

    /** @param code of a ProposalStep */
    @Message("{#switch code}{#case 'plant'}What is to be built."
            + "{#case 'site'}Where it is to be built, and where it feeds in."
            + "{#case 'yield'}What the plant is expected to generate in each month: P50 is reached in every second year, P90 in nine years out of ten."
            + "{#case 'costs'}What building it costs, line by line. Later you report what was spent by the same lines."
            + "{#case 'financing'}Where that money comes from. It must come to the same sum as the costs. One line is what you want to raise through this platform."
            + "{#case 'revenue'}Who pays what for a kilowatt-hour, and for how long."
            + "{#case 'permits'}Every permit that the plant needs, with the authority and how far it is: the day on which it was granted or applied for, or on which you will apply."
            + "{#case 'parties'}Who builds, runs and insures the plant, and who owns the grid. Name organisations, never people."
            + "{#case 'risks'}The types of risk that the law names (Regulation (EU) 2020/1503, Annex I, part C), in your words. Write to be understood."
            + "{#case 'meters'}Where energy is measured: each meter, inverter or turbine whose readings you will send."
            + "{#case 'milestones'}What has to be reached until when, what shows it, and which part of the money raised here is paid out once an attester has confirmed it. The tranches add up to that money; 0 is a milestone that moves none."
            + "{#case 'documents'}What the proposal rests on: PDF, JPEG or PNG. Administrators open them; everybody sees their names and hashes."
            + "{#else}{/switch}")
    String stepLead(String code);

    /** @param state name of a StepState */
    @Message("{#switch state}{#case 'TO_DO'}To do{#case 'LACKING'}Something is missing{#else}Done{/switch}")
    String stepStateOf(String state);

    /** The icon of a state. */
    @Message("{#switch state}{#case 'TO_DO'}waiting{#case 'LACKING'}attention{#else}proven{/switch}")
    String stepMark(String state);

    @Message("{count} more")
    String more(int count);

    @Message("Back to the proposal")
    String back();

    @Message("All my plants")
    String backToPlants();

    @Message("Save this step")
    String save();

    @Message("Save, and add rows")
    String addRows();

    @Message("A row that is left empty does not count; empty one to remove it.")
    String rowsHint();

    @Message("Row {number}")
    String row(int number);

    @Message("{label}, row {number}")
    String inRow(String label, int number);

    /** A sentence about one field. */
    @Message("{place}: expected {expected}; found {found}.")
    String fault(String place, String expected, String found);

    @Message("It is saved as a draft. This is still missing before it can be handed in:")
    String faultsLead();

    @Message("{step} is saved and complete.")
    String savedDone(String step);

    @Message("{step} is saved as a draft. Something is still missing.")
    String savedLacking(String step);

    @Message("This proposal was handed in and cannot be changed now.")
    String notEditable();

    @Message("An administrator asked back")
    String askedBack();

    @Message("Go on")
    String goOn();

    @Message("Look at everything and hand it in")
    String toReview();

    @Message("Everything at a glance")
    String review();

    @Message("This is what administrators get, and what everybody sees once it is approved. It becomes a version that nobody can change.")
    String reviewLead();

    @Message("Something is still missing, so it cannot be handed in yet.")
    String notReady();

    @Message("Hand it in")
    String handIn();

    @Message("{name} was handed in as version {version}. Two administrators decide next; until then only you and they see it.")
    String handedIn(String name, int version);

    @Message("Discard this draft")
    String discard();

    @Message("It is deleted with its documents. Nobody else has seen it.")
    String discardHint();

    @Message("The draft is deleted.")
    String discarded();

    @Message("{done} of 12 steps done")
    String doneOf(long done);

    @Message("Drafts")
    String drafts();

    @Message("Last changed")
    String changed();

    @Message("{when} by {account}")
    String changedBy(String when, String account);

    @Message("The proposal")
    String see();

    @Message("Change it and hand it in again")
    String changeAgain();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}.")
    String expectedFound(String expected, String found);

    @Message("Sum")
    String sum();

    @Message("Sum: {sum}")
    String sumOf(String sum);

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("About")
    String topic();

    @Message("P50 of a year: {p50}; P90: {p90}")
    String yieldSum(String p50, String p90);

    @Message("Sum of the costs: {costs}")
    String ofCosts(String costs);

    @Message("To be raised here: {sum}")
    String toRaise(String sum);

    @Message("{name}: what was proposed")
    String publicTitle(String name);

    @Message("Version {version}, handed in on {day} and approved by two administrators on {approved}. Its hash is part of the first record of the plant's log.")
    String publicLead(int version, String day, String approved);

    @Message("As JSON, whose SHA-256 it is")
    String asJson();

    @Message("Version {version}")
    String version(int version);

    @Message("handed in by {account}, {when}")
    String versionBy(String account, String when);

    @Message("What differs from version {version}")
    String differs(int version);

    @Message("Only the order of rows.")
    String orderDiffers();

    @Message("Field")
    String field();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("nothing")
    String nothing();
}
