package energy.commonwatt.construction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desks of operators, attesters and administrators for building sites. */
@MessageBundle("work")
public interface SiteDeskMessages {

    // Operators

    @Message("Building sites")
    String sites();

    @Message("No building site yet")
    String noSites();

    @Message("When one of your offers has a milestone plan and is approved, its milestones are here. Write the plan on the page of your offer, before it is decided.")
    String noSitesWhat();

    @Message("What is next")
    String next();

    @Message("Asked back by the attester")
    String askedBack();

    @Message("Files that you hand in next")
    String open();

    @Message("No file yet. Add documents, photographs or tables of measurements.")
    String noFiles();

    @Message("Add files")
    String add();

    @Message("PDF, JPEG, PNG or CSV, at most 15 MB each. The content counts, not the name. PDFs with scripts or files inside are refused.")
    String addHint();

    @Message("Upload")
    String upload();

    @Message("Remove")
    String remove();

    @Message("Remove {name}")
    String removeNamed(String name);

    @Message("Hand in to the attester")
    String handIn();

    @Message("From then on the files cannot be changed, and their SHA-256 are on record.")
    String handInHint();

    @Message("Milestone plan")
    String plan();

    @Message("Tranches that add up to {amount}, the target less our fee. If more or less is raised, every tranche is that much larger or smaller.")
    String planLead(String amount);

    @Message("The plan was fixed when the offer was approved.")
    String planFixed();

    @Message("No milestone plan yet")
    String noPlan();

    @Message("Its operator writes it on the page of the offer. Until then the offer cannot be approved.")
    String noPlanWhat();

    @Message("This plan was fixed when the offer was approved. If votes changed it since, the building site says so.")
    String planIsFixed();

    @Message("Approving the offer fixes this plan. Look at the evidence that it asks for, at who attests, and at whom the tranches are paid to.")
    String planToDecide();

    @Message("Milestones and what is paid out for each")
    String planCaption();

    @Message("{percent} %")
    String percent(int percent);

    @Message("Written by")
    String writtenBy();

    @Message("See the building site")
    String toSite();

    @Message("Leave the name empty for a row that you do not need.")
    String rowsHint();

    @Message("Milestone {number}")
    String row(int number);

    @Message("Kind")
    String kind();

    @Message("Name")
    String name();

    @Message("Evidence required")
    String evidence();

    @Message("Due on")
    String dueOn();

    @Message("Tranche")
    String tranche();

    @Message("Only in order")
    String inOrder();

    @Message("Stops when overdue")
    String stops();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Attester, an engineer independent of you")
    String attester();

    @Message("No organisation is registered as attester. Ask the administrators to register one.")
    String noAttester();

    @Message("Days of grace before a late milestone is overdue")
    String grace();

    @Message("Days that a vote of investors lasts")
    String voting();

    @Message("Percent of all units that must take part in a vote")
    String quorum();

    @Message("Days between two updates, at most")
    String updates();

    @Message("Holder of the account that tranches are paid to")
    String payeeName();

    @Message("IBAN")
    String payeeIban();

    @Message("Save the plan")
    String savePlan();

    // Attesters

    @Message("Milestones to attest")
    String assigned();

    @Message("Nothing waits for you")
    String nothingWaits();

    @Message("Operators hand evidence in milestone by milestone; then it is here, the longest waiting first.")
    String nothingWaitsWhat();

    @Message("Assigned to you")
    String allAssigned();

    @Message("handed in {ago}")
    String handedIn(String ago);

    @Message("Your finding")
    String finding();

    @Message("What you looked at, where and when, and what you found. Investors read it.")
    String findingHint();

    @Message("Confirm: the milestone is reached")
    String confirm();

    @Message("Reject: the evidence does not show it")
    String reject();

    @Message("This is a development chain: the platform signs for you with a key that everybody knows. On a chain of members you sign with a key of your own.")
    String developmentKey();

    @Message("You sign with the key {key}.")
    String ownKey(String key);

    @Message("This is what you sign with the key {key}, on your own machine. Leave the words above as they are.")
    String signThis(String key);

    @Message("Signature")
    String signature();

    @Message("What the program prints: 0x and 130 hexadecimal digits.")
    String signatureHint();

    // Administrators

    @Message("Releases")
    String releases();

    @Message("Tranches that wait")
    String waiting();

    @Message("No tranche waits")
    String noneWaits();

    @Message("When an attester confirms a milestone, its tranche is here. Two administrators release it.")
    String noneWaitsWhat();

    @Message("attested {ago}")
    String attested(String ago);

    @Message("Release")
    String release();

    @Message("Release as second")
    String releaseSecond();

    @Message("Take my half back")
    String takeBack();

    @Message("{who} gave the first half {ago}.")
    String firstHalf(String who, String ago);

    @Message("You gave the first half. Another administrator decides now.")
    String yourHalf();

    @Message("Building sites and their money")
    String money();

    @Message("Halt the money")
    String halt();

    @Message("Resume")
    String resume();

    @Message("Reason, which everybody can read")
    String reason();

    @Message("Attesters")
    String attesters();

    @Message("Organisation")
    String organisation();

    @Message("Key")
    String key();

    @Message("Register an attester")
    String register();

    @Message("Address of its key")
    String address();

    @Message("0x and 40 hexadecimal digits. Empty on a development chain: then the platform’s development key signs.")
    String addressHint();
}
