package energy.commonwatt.construction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on milestones, evidence, findings and tranches. */
@MessageBundle("site")
public interface SiteMessages {

    // What a milestone is

    @Message("{#switch kind}{#case 'PERMIT'}Building permit{#case 'SUBSIDY_ACCREDITATION'}Subsidy accreditation{#case 'FINANCING'}Financing complete{#case 'GRID_CONNECTION_AGREEMENT'}Grid connection agreement{#case 'DELIVERY'}Delivery of the main parts{#case 'MECHANICAL_COMPLETION'}Mechanical completion{#case 'COMMISSIONING'}Commissioning{#case 'ACCEPTANCE_TEST'}Acceptance test{#case 'FIRST_FEED_IN'}First feed-in{#else}Another milestone{/switch}")
    String kind(String kind);

    @Message("{#switch kind}{#case 'PERMIT'}The permit, final and without further appeal{#case 'SUBSIDY_ACCREDITATION'}The authority’s notice of accreditation{#case 'FINANCING'}Signed contracts for all other sources of money{#case 'GRID_CONNECTION_AGREEMENT'}The agreement, signed by the grid operator{#case 'DELIVERY'}Delivery notes with serial numbers, photographs on site{#case 'MECHANICAL_COMPLETION'}Completion protocol, photographs of the finished works{#case 'COMMISSIONING'}Commissioning protocol with measurements{#case 'ACCEPTANCE_TEST'}Test report with the measured performance{#case 'FIRST_FEED_IN'}The first readings of the grid operator’s meter{#else}{/switch}")
    String usualEvidence(String kind);

    @Message("{#switch status}{#case 'released'}Released{#case 'attested'}Attested{#case 'handed-in'}With the attester{#case 'late'}Late{#case 'overdue'}Overdue{#else}On time{/switch}")
    String status(String status);

    @Message("{#switch phase}{#case 'planned'}Not funded yet{#case 'running'}Tranches are released as milestones are attested{#case 'voting'}Stopped: investors vote{#case 'stopped'}Stopped: a milestone is overdue{#case 'halted'}Halted by administrators{#case 'replacing'}Investors voted for other parties{#case 'wound-up'}Wound up: the rest goes back to investors{#case 'complete'}All tranches are released{#else}Unknown{/switch}")
    String phase(String phase);

    @Message("Milestone {number}: {name}")
    String milestone(int number, String name);

    @Message("due {day}")
    String due(String day);

    @Message("Due on or before")
    String dueHead();

    @Message("Attested {day}")
    String attestedOn(String day);

    @Message("{days} {#if days == 1}day{#else}days{/if} late")
    String daysLate(long days);

    @Message("Tranche")
    String tranche();

    @Message("No money is tied to it")
    String noTranche();

    @Message("Evidence that the offer asks for")
    String evidenceWanted();

    @Message("Only after the milestones before it")
    String inOrder();

    @Message("Stops all releases when it is overdue")
    String stops();

    // For everybody

    @Message("Building {plant}")
    String progressTitle(String plant);

    @Message("Offer {number}: what was promised, what was attested, and where the money is")
    String progressLead(int number);

    @Message("Money")
    String money();

    @Message("For the works")
    String whole();

    @Message("In escrow")
    String held();

    @Message("Released")
    String released();

    @Message("Paid by the bank")
    String paid();

    @Message("“{name}” was due on {due} and is not attested. As the offer promised, no tranche is released until it is.")
    String stoppedBy(String name, String due);

    @Message("Administrators halted the money on {day}: {reason}")
    String haltedBecause(String day, String reason);

    @Message("Plan and progress")
    String timeline();

    @Message("The upper bar is the plan, the lower one what happened. The line marks today.")
    String timelineLead();

    @Message("Planned until {day}")
    String barPlan(String day);

    @Message("Who decides")
    String parties();

    @Message("Builds and is paid")
    String operator();

    @Message("Attests the milestones")
    String attester();

    @Message("Grace before a late milestone is overdue")
    String grace();

    @Message("{count} days")
    String days(int count);

    @Message("Updates by the operator at least every")
    String updates();

    @Message("Evidence")
    String evidence();

    @Message("Nothing was handed in yet.")
    String noEvidence();

    @Message("Taken {when}, as the camera says")
    String taken(String when);

    @Message("Place as the camera says: {degrees}")
    String place(String degrees);

    @Message("The same file was shown for {where} too.")
    String shownTwice(String where);

    @Message("What the attester found")
    String findings();

    @Message("{#if confirmed}Confirmed{#else}Rejected{/if} on {day}")
    String found(boolean confirmed, String day);

    @Message("History")
    String history();

    @Message("Everything that happened to this money, the newest first. Each line is a record that you can check.")
    String historyLead();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("Milestone")
    String milestoneColumn();

    @Message("Amount")
    String amount();

    @Message("On record")
    String onRecord();

    @Message("Record")
    String record();

    @Message("On the chain")
    String onChain();

    @Message("{#switch state}{#case 'proven'}Proven{#case 'attention'}Held up{#case 'log'}In the log alone{#else}On its way{/switch}")
    String chainState(String state);

    @Message("{#switch kind}{#case 'milestone-plan'}Plan fixed{#case 'escrow-started'}Money in escrow{#case 'milestone-evidence'}Evidence handed in{#case 'milestone-finding'}Finding of the attester{#case 'tranche-released'}Tranche released{#case 'tranche-paid'}Tranche paid by the bank{#case 'milestone-delay'}Delay noticed{#case 'escrow-halted'}Money halted{#case 'escrow-resumed'}Money resumed{#case 'construction-update'}Update by the operator{#case 'update-missing'}Update missing{#case 'vote-opened'}Investors asked{#case 'ballot-cast'}Ballot{#case 'vote-closed'}Vote counted{#case 'parties-replaced'}Other parties took over{#case 'remainder-returned'}Given back to an investor{#case 'remainder-paid'}Money back paid by the bank{#else}Event{/switch}")
    String event(String kind);

    @Message("The plan as it is on record (JSON)")
    String planFile();

    @Message("Given back")
    String returned();

    // Done

    @Message("The files are in the milestone’s evidence. They are the attester’s to read once you hand them in.")
    String added();

    @Message("The file was removed.")
    String removed();

    @Message("Handed in. The attester looks at it now.")
    String handedInDone();

    @Message("The plan is written. It is fixed when administrators approve the offer.")
    String planWritten();

    @Message("Your confirmation is on record. Administrators can release the tranche now.")
    String confirmedDone();

    @Message("Your finding is on record, and the milestone is back with the operator.")
    String rejectedDone();

    @Message("Released. The payment is in the next file for the bank.")
    String releasedDone();

    @Message("Your half is given. Another administrator has to give the second one.")
    String firstHalfDone();

    @Message("Your half is taken back.")
    String withdrawnDone();

    @Message("No tranche of this round is released until somebody resumes it.")
    String haltedDone();

    @Message("Tranches of this round can be released again.")
    String resumedDone();

    @Message("The organisation attests with this key in plans to come.")
    String attesterDone();
}
