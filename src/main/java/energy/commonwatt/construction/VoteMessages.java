package energy.commonwatt.construction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about votes of investors, and what follows from them. */
@MessageBundle("vote")
public interface VoteMessages {

    // What can be chosen, and what comes of it

    @Message("{#switch choice}{#case 'continue'}Continue{#case 'replace'}Other parties{#case 'wind-up'}Wind up{#else}No decision{/switch}")
    String choice(String choice);

    @Message("{#switch choice}{#case 'continue'}The same parties go on. The milestone is due by {day}, and the money moves again as milestones are attested.{#case 'replace'}Another operator, another engineer or both take over; two administrators find them. The milestone is due by {day}. No money moves before they are there.{#case 'wind-up'}Nothing more is released. What is still in escrow goes back to the investors by their units. What was released is spent.{#else}Nothing changes: the money stays stopped until the milestone is attested or investors are asked again.{/switch}")
    String choiceWhat(String choice, String day);

    @Message("{#switch state}{#case 'open'}Open{#case 'counting'}Being counted{#case 'continue'}Decided: continue{#case 'replace'}Decided: other parties{#case 'wind-up'}Decided: wind up{#else}No decision{/switch}")
    String state(String state);

    // Pages

    @Message("Votes")
    String votes();

    @Message("Vote {number}: {milestone}")
    String title(int number, String milestone);

    @Message("Where a milestone is overdue, those who paid for the plant decide by units what becomes of it.")
    String votesLead();

    @Message("No votes")
    String noVotes();

    @Message("None of the plants that you invested in has asked its investors yet.")
    String noVotesWhat();

    @Message("Investors are asked: “{milestone}” of {plant} was due on {day}, and nobody had attested it.")
    String asked(String milestone, String plant, String day);

    @Message("What should become of it?")
    String question();

    @Message("Ballots until")
    String until();

    @Message("Your units")
    String yourUnits();

    @Message("You voted")
    String youVoted();

    @Message("Vote")
    String cast();

    @Message("A ballot cannot be taken back. It is a public record that names your commitment by a random number, never you.")
    String castWhat();

    @Message("Result")
    String result();

    @Message("Units so far")
    String unitsCast();

    @Message("Choice")
    String choiceHead();

    @Message("Units")
    String units();

    @Message("{cast} of {all} units took part; {quorum} are needed.")
    String turnout(String cast, String all, String quorum);

    @Message("If they continue or replace, due by")
    String newDueOn();

    @Message("Counted on {day}.")
    String countedOn(String day);

    @Message("Read the evidence, findings and money first")
    String readFirst();

    @Message("You voted for “{choice}” with {units} units.")
    String yours(String choice, String units);

    @Message("Investors vote now, until {moment}")
    String runs(String moment);

    @Message("Only investors of this offer vote, on the page that their letter names.")
    String whoVotes();

    @Message("Go to the vote")
    String goToVote();

    @Message("What you get back")
    String returned();

    @Message("{amount}, paid on {day}")
    String returnedOn(String amount, String day);

    @Message("{amount}, ordered: two administrators approve the payment, then it goes to the account that you paid from")
    String returnedSoon(String amount);

    // At the desk

    @Message("Overdue: {milestone}")
    String overdue(String milestone);

    @Message("Investors were promised a vote. The platform asks them {days} days after the milestone became overdue, if nobody asks them before.")
    String owed(long days);

    @Message("Investors can be asked again at any time.")
    String again();

    @Message("Due by, if they continue or replace")
    String dueOn();

    @Message("The last day in time, in the plant’s time zone. It has to lie after the vote, which lasts {days} days.")
    String dueOnHint(int days);

    @Message("Ask the investors")
    String ask();

    @Message("Who takes over?")
    String takeover();

    @Message("Investors voted for other parties. One administrator proposes whom, another one approves.")
    String takeoverWhat();

    @Message("Operator")
    String operator();

    @Message("Attester")
    String attester();

    @Message("Tranches go to")
    String payee();

    @Message("Account holder")
    String payeeName();

    @Message("IBAN")
    String payeeIban();

    @Message("Propose them")
    String propose();

    @Message("Proposed by {account}, {when}")
    String proposedBy(String account, String when);

    @Message("Another administrator has to approve your proposal.")
    String yourProposal();

    @Message("Approve")
    String approve();

    @Message("Refuse")
    String refuse();

    @Message("Took over on {day}: {operator} builds, {attester} attests.")
    String tookOver(String day, String operator, String attester);

    // Done

    @Message("Your ballot is on record.")
    String castDone();

    @Message("The investors are asked. Each of them gets a letter.")
    String askedDone();

    @Message("Proposed. Another administrator has to approve it.")
    String proposedDone();

    @Message("They take over. Milestones can be attested and released again.")
    String approvedDone();

    @Message("Refused. Others can be proposed.")
    String refusedDone();

    // Letters

    @Message("Your vote on {plant}")
    String openedSubject(String plant);

    @Message("“{milestone}” of {plant} is overdue. As the offer promised, you decide by units what becomes of it.")
    String openedLead(String plant, String milestone);

    @Message("You can vote to continue with the same parties, to continue with other parties (in both cases the milestone is due by {day}), or to wind up: then what is still in escrow goes back to the investors.")
    String openedChoices(String day);

    @Message("Ballots count until {moment}. At least {quorum} of {units} units have to take part. A ballot cannot be taken back.")
    String openedUntil(String moment, String quorum, String units);

    @Message("Sign in on our platform and open “Votes”. This letter has no link to it on purpose: nobody else should lead you there.")
    String openedWhere();

    @Message("The vote on {plant} is counted")
    String closedSubject(String plant);

    @Message("{#switch outcome}{#case 'continue'}Investors of {plant} voted to continue after “{milestone}” was overdue.{#case 'replace'}Investors of {plant} voted for other parties after “{milestone}” was overdue.{#case 'wind-up'}Investors of {plant} voted to wind up after “{milestone}” was overdue.{#else}The vote of investors of {plant} on “{milestone}” decided nothing: too few took part, or two choices had the most units.{/switch}")
    String closedLead(String plant, String milestone, String outcome);

    @Message("Units: {forth} to continue, {other} for other parties, {end} to wind up, of {units}. You can check each ballot in the plant’s records.")
    String counted(String forth, String other, String end, String units);

    @Message("{#switch outcome}{#case 'continue'}The milestone is due by {day} now.{#case 'replace'}Two administrators agree on who takes over. Until then no money moves. The milestone is due by {day}.{#case 'wind-up'}What is still in escrow goes back to the investors. You get a letter about your part.{#else}The money stays stopped. You may be asked again.{/switch}")
    String closedNext(String outcome, String day);

    @Message("Money back from {plant}")
    String returnedSubject(String plant);

    @Message("{plant} is wound up. Your part of what was not released is {amount}. Two administrators approve the payment; it goes to the account that you paid from.")
    String returnedLead(String plant, String amount);

    @Message("What was released before is spent; the rest of what you invested is lost unless the operator’s assets bring something.")
    String returnedLoss();
}
