package energy.commonwatt.projects;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's proposals and the administrator's desk. */
@MessageBundle("desk")
public interface DeskMessages {

    @Message("My plants")
    String ownTitle();

    @Message("You have not proposed a plant yet")
    String ownEmpty();

    @Message("Propose your plant step by step. Two administrators look at it; once it is approved, it has a public page and you can upload its readings.")
    String ownEmptyWhat();

    @Message("Handed in")
    String handedIn();

    @Message("Plant")
    String plant();

    @Message("Capacity")
    String capacity();

    @Message("DC capacity")
    String dcCapacity();

    @Message("State")
    String state();

    @Message("Proposed")
    String proposed();

    @Message("{#switch state}{#case 'PROPOSED'}Waits for two administrators{#case 'ASKED_BACK'}Asked back{#case 'APPROVED'}Approved and public{#case 'SUSPENDED'}Suspended, public{#else}Refused{/switch}")
    String stateOf(String state);

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}. What you typed is still below.")
    String expectedFound(String expected, String found);

    /** @param technology SOLAR, WIND, HYDRO or BIOGAS in lower case */
    @Message("{#switch technology}{#case 'solar'}Solar{#case 'wind'}Wind{#case 'hydro'}Hydro{#case 'biogas'}Biogas{#else}{technology}{/switch}")
    String technologyOf(String technology);

    @Message("What was proposed and approved")
    String whatWasProposed();

    @Message("Send to the administrators")
    String send();

    @Message("Approvals")
    String approvals();

    @Message("Proposed plants, the longest waiting first. Two different administrators approve, neither of them the proposer or somebody of the operator's.")
    String approvalsLead();

    @Message("Nothing waits for you")
    String approvalsEmpty();

    @Message("When an operator proposes a plant, it appears here.")
    String approvalsEmptyWhat();

    @Message("Operator")
    String operator();

    @Message("Proposed by")
    String proposedBy();

    @Message("Decide")
    String decide();

    @Message("Approve and make public")
    String approve();

    @Message("Approving makes the page public and appends a record to the plant's log. That cannot be taken back.")
    String approveHint();

    @Message("Refuse")
    String refuse();

    @Message("Reason, told to the operator")
    String reason();

    @Message("This plant was decided on {day}.")
    String decidedOn(String day);

    @Message("First approval")
    String firstApproval();

    @Message("{administrator}, {when}")
    String byWhen(String administrator, String when);

    @Message("nobody yet")
    String nobodyYet();

    @Message("you")
    String you();

    @Message("You gave the first approval, another administrator decides")
    String secondDecides();

    @Message("Your approval counts until the plant is asked back or refused, which you can still do.")
    String secondDecidesWhat();

    @Message("You may not decide this plant")
    String notYours();

    @Message("You proposed it, or your account acts for its operator. Two other administrators decide.")
    String notYoursWhat();

    @Message("Give the first approval")
    String approveFirst();

    @Message("Nothing becomes public yet: another administrator has to approve as well.")
    String approveFirstHint();

    @Message("Ask back")
    String askBack();

    @Message("What has to change, told to the operator")
    String askBackReason();

    @Message("The plant goes back to its operator and an approval that was given is void. What is handed in next is decided anew.")
    String askBackHint();

    @Message("Suspend")
    String suspend();

    @Message("Its page stays, with a note and your reason for everybody; new offers are not taken. Offers that are open go on: suspend them at their desk.")
    String suspendHint();

    @Message("Reason, told to everybody")
    String publicReason();

    @Message("Resume")
    String resume();

    @Message("Why it can go on")
    String resumeReason();

    @Message("Decisions")
    String decisions();

    @Message("Who decided what, the newest first; for administrators alone")
    String decisionsCaption();

    @Message("When")
    String when();

    @Message("Decision")
    String decision();

    @Message("Administrator")
    String administrator();

    @Message("Reason")
    String decisionReason();

    /** @param kind name of a ProjectDecision.Kind */
    @Message("{#switch kind}{#case 'FIRST_APPROVAL'}First approval{#case 'APPROVED'}Second approval{#case 'ASKED_BACK'}Asked back{#case 'REFUSED'}Refused{#case 'SUSPENDED'}Suspended{#else}Resumed{/switch}")
    String decisionOf(String kind);

    @Message("Public plants")
    String publicPlants();

    @Message("This project is suspended since {day}. It takes no new offers.")
    String suspendedSince(String day);

    @Message("{name} is approved and public. The approval is the first record of its log.")
    String approvedDone(String name);

    @Message("You gave {name} its first approval. Another administrator decides.")
    String firstApprovalDone(String name);

    @Message("{name} went back to its operator, who sees the reason.")
    String askedBackDone(String name);

    @Message("{name} is suspended. Everybody sees the reason.")
    String suspendedDone(String name);

    @Message("{name} goes on.")
    String resumedDone(String name);

    @Message("{name} was refused. Its operator sees the reason.")
    String refusedDone(String name);

    @Message("Your account acts for {organisation}.")
    String actsFor(String organisation);

    @Message("Your account acts for no organisation yet")
    String actsForNone();

    @Message("Plants belong to organisations, so you cannot propose one yet. Ask an administrator to tie your account, {account}, to your organisation; then sign out and in again.")
    String actsForNoneWhat(String account);
}
