package energy.commonwatt.funding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of offers: the operator's, the administrator's and everybody's pages. */
@MessageBundle("offer")
public interface OfferMessages {

    @Message("Your offer is proposed. An administrator decides next; until then nobody else sees it.")
    String proposedDone();

    @Message("Version {version} of the information sheet is in force. Investors have to open it before they commit.")
    String sheetReplaced(int version);

    @Message("The offer is public. Its terms are on record and cannot be changed.")
    String approvedDone();

    @Message("The offer is refused. Its operator sees the reason.")
    String refusedDone();

    @Message("The offer is suspended: nobody can commit until it is resumed.")
    String suspendedDone();

    @Message("The offer takes commitments again.")
    String resumedDone();

    @Message("The offer is withdrawn. What was paid in is ordered back; two administrators have to approve the payments.")
    String withdrawnDone();

    @Message("Ledger, bank and chain agree.")
    String reconciledDone();

    @Message("Ledger, bank and chain do not agree: {count} differences.")
    String reconciledBadly(int count);

    @Message("Offer {number} of {plant}")
    String titleOf(int number, String plant);

    @Message("My offers")
    String ownTitle();

    @Message("Propose an offer")
    String propose();

    @Message("You have not made an offer yet")
    String ownEmpty();

    @Message("Propose one with its terms and its key investment information sheet. An administrator looks at it; then people can invest.")
    String ownEmptyWhat();

    @Message("Offers belong to approved plants. Propose a plant first.")
    String ownNoPlant();

    @Message("What you promise here is fixed once an administrator has approved it: it goes on record and to the members' chain, which refuses everything else.")
    String proposeLead();

    @Message("Please choose the file again; everything else you typed is still below.")
    String chooseFileAgain();

    @Message("Plant")
    String plant();

    @Message("Offers")
    String offers();

    @Message("State")
    String state();

    @Message("Committed")
    String committed();

    @Message("Paid in")
    String paidIn();

    @Message("Target")
    String target();

    @Message("Closes")
    String closes();

    @Message("Ended")
    String ended();

    @Message("Opens")
    String opens();

    @Message("Return")
    String returned();

    @Message("{#if kind == 'interest'}{percent} % interest a year{#else}{percent} % of the revenue{/if}")
    String returnOf(String kind, String percent);

    @Message("Yearly interest")
    String interest();

    @Message("Share of the revenue")
    String revenueShare();

    @Message("Term")
    String term();

    @Message("{months} months")
    String months(int months);

    @Message("Price of a unit")
    String unitPrice();

    @Message("Smallest investment")
    String minimumTicket();

    @Message("Fee")
    String fee();

    @Message("{percent} % of the money raised, paid by the project owner when the offer is funded")
    String feeOf(String percent);

    @Message("Price of a unit in EUR")
    String unitPriceField();

    @Message("Minimum in EUR")
    String minimumField();

    @Message("If less is paid in, everything is paid back.")
    String minimumHint();

    @Message("Target in EUR")
    String targetField();

    @Message("Cap in EUR")
    String capField();

    @Message("More is never taken.")
    String capHint();

    @Message("Smallest investment in EUR")
    String minimumTicketField();

    @Message("Opens at")
    String opensField();

    @Message("Closes at")
    String closesField();

    @Message("In the time zone of the plant.")
    String zoneHint();

    @Message("Return in percent")
    String returnField();

    @Message("Term in months")
    String termField();

    @Message("Platform's fee in percent of the money raised")
    String feeField();

    @Message("Key investment information sheet")
    String sheet();

    @Message("A PDF of at most six pages of A4 (Regulation (EU) 2020/1503, Article 23).")
    String sheetHint();

    @Message("What the law wants you to read before you invest. It was written by the project owner; no authority has approved it.")
    String sheetWhat();

    @Message("Version {version} ({pages} {#if pages == 1}page{#else}pages{/if}, PDF)")
    String sheetVersion(int version, int pages);

    @Message("as a page")
    String sheetText();

    @Message("what differs from version {version}")
    String sheetChanges(int version);

    @Message("There is none yet. The offer cannot be approved without it.")
    String noSheet();

    @Message("Write it here")
    String writeSheet();

    @Message("If your plant was approved with a full proposal, you can leave the file out and write the sheet here afterwards.")
    String sheetLater();

    @Message("Key investment information sheet, version {version} ({pages} {#if pages == 1}page{#else}pages{/if}, PDF)")
    String sheetLink(int version, int pages);

    @Message("A newer version")
    String newSheet();

    @Message("Put this version in force")
    String replaceSheet();

    @Message("It was refused: {reason}")
    String refusedBecause(String reason);

    @Message("{#switch phase}{#case 'proposed'}Waits for an administrator{#case 'refused'}Refused{#case 'announced'}Announced{#case 'open'}Open{#case 'sold-out'}Sold out{#case 'settling'}Closed, waits for payments and reflection periods{#case 'suspended'}Suspended{#case 'funded'}Funded{#case 'failed'}Not funded{#else}Withdrawn{/switch}")
    String phase(String phase);

    @Message("{#switch phase}{#case 'proposed'}Nobody but its operator and administrators sees it.{#case 'refused'}It was never public.{#case 'announced'}Nobody can commit before its opening time.{#case 'open'}Money moves only if the minimum is paid in and every reflection period is over; otherwise everything is paid back.{#case 'sold-out'}Every unit is committed. Units that are revoked or not paid in time become free again.{#case 'settling'}No more commitments. Once all payments have arrived or lapsed and every reflection period is over, the offer has its outcome.{#case 'suspended'}Nobody can commit until a fault in the information sheet is repaired:{#case 'funded'}The minimum was paid in and every reflection period is over.{#case 'failed'}The minimum was not reached. Everything that was paid in is paid back.{#else}The offer was withdrawn. Everything that was paid in is paid back.{/switch}")
    String phaseMeaning(String phase);

    @Message("You can lose all of the money that you invest.")
    String riskTitle();

    @Message("It is not a savings deposit: no deposit guarantee and no investor compensation scheme covers it. You may not be able to sell when you want.")
    String risk();

    @Message("Whoever is not a sophisticated investor may revoke for {#if days > 0}{days} calendar days{#else}{seconds} seconds (shortened, for trying it out){/if} after committing, without a reason and without cost.")
    String reflection(int days, long seconds);

    @Message("Invest")
    String invest();

    @Message("What is promised")
    String terms();

    @Message("History")
    String history();

    @Message("Every step of this offer is a record that nobody can rewrite and an entry of a contract that refuses what the terms forbid. Commitments stand there under random numbers: who made them is nobody's business.")
    String historyLead();

    @Message("Kept on: {level}.")
    String level(String level);

    @Message("Nothing has happened yet")
    String historyEmpty();

    @Message("Once the offer is approved, its terms are the first entry.")
    String historyEmptyWhat();

    @Message("What happened to this offer")
    String historyCaption();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("Units")
    String units();

    @Message("Record")
    String onRecord();

    @Message("Record and proof")
    String record();

    @Message("Chain")
    String onChain();

    @Message("{#switch state}{#case 'proven'}On the chain{#case 'attention'}Held up{#case 'log'}In the log alone{#else}On its way{/switch}")
    String chainState(String state);

    @Message("{#switch kind}{#case 'offer-opened'}Offer opened{#case 'sheet-replaced'}Information sheet replaced{#case 'offer-suspended'}Offer suspended{#case 'offer-resumed'}Offer resumed{#case 'commitment'}Commitment{#case 'revocation'}Commitment revoked{#case 'payment'}Payment arrived{#case 'lapse'}Commitment lapsed, not paid in time{#case 'refund'}Paid back{#case 'round-outcome'}Outcome{#else}{kind}{/switch}")
    String event(String kind);

    @Message("Decisions")
    String decisions();

    @Message("Who suspended, resumed or withdrew this offer")
    String decisionsCaption();

    @Message("Administrator")
    String administrator();

    @Message("Reason")
    String decisionReason();

    @Message("{#switch decision}{#case 'SUSPENDED'}Suspended{#case 'RESUMED'}Resumed{#else}Withdrawn{/switch}")
    String decision(String decision);

    @Message("Offers and money")
    String deskTitle();

    @Message("Ledger, bank and chain do not agree.")
    String differences();

    @Message("Ledger, bank and chain were last held against each other {ago}.")
    String reconciled(String ago);

    @Message("Ledger, bank and chain were not held against each other yet; it happens every night.")
    String neverReconciled();

    @Message("Hold them against each other now")
    String reconcile();

    @Message("Waits for a decision")
    String waiting();

    @Message("Nothing waits for you")
    String waitingEmpty();

    @Message("When an operator proposes an offer, it appears here.")
    String waitingEmptyWhat();

    @Message("No offer is public yet")
    String noneYet();

    @Message("Approved offers are listed here with the state of their money.")
    String noneYetWhat();

    @Message("Approving makes the offer public and fixes its terms on record and on the chain. That cannot be taken back.")
    String approveHint();

    @Message("Suspend or withdraw")
    String control();

    @Message("For a fault in the information sheet: nobody can commit until you resume. After 30 days without a repair the offer is withdrawn.")
    String suspendHint();

    @Message("Suspend")
    String suspend();

    @Message("The fault is repaired: commitments are taken again.")
    String resumeHint();

    @Message("Resume")
    String resume();

    @Message("Ends the offer for ever. Everything that was paid in is paid back.")
    String withdrawHint();

    @Message("Withdraw the offer")
    String withdraw();

    @Message("Reason, shown to everybody")
    String reasonPublic();

    @Message("Accounts of this offer")
    String accounts();

    @Message("Balances in the ledger")
    String accountsCaption();

    @Message("Account")
    String account();

    @Message("Balance")
    String balance();

    @Message("Pledges, not paid yet")
    String pledges();

    @Message("{#switch purpose}{#case 'ESCROW'}Escrow{#case 'FEES'}Fees{#case 'RELEASED'}Released to the project owner{#case 'PAYABLE'}Ordered to be paid out{#else}{purpose}{/switch}")
    String purpose(String purpose);

    @Message("Funding")
    String fundingTitle();

    @Message("There is no offer to invest in this plant.")
    String noOffer();

    @Message("Terms, documents and history of this offer")
    String toOffer();

    @Message("Milestones, and where the money is")
    String construction();

    @Message("Milestone plan")
    String plan();

    @Message("Administrators can approve the offer once its milestone plan is written and its information sheet is finished.")
    String beforeApproval();
}
