package energy.commonwatt.portal;

import energy.commonwatt.generation.ReadingBatch;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a record's page. */
@MessageBundle("rec")
public interface RecordMessages {

    @Message("Record {number}")
    String number(long number);

    /** @param type type with its version @param meter code of the metering point, empty when none can be read */
    @Message("{#switch type}{#case '" + ReadingBatch.TYPE
            + "'}{#if meter.isEmpty}Readings of a meter{#else}Readings of meter {meter}{/if}{#case 'project-approved/1'}Plant approved"
            + "{#case 'offer-opened/1'}Offer opened"
            + "{#case 'sheet-replaced/1'}Information sheet replaced"
            + "{#case 'offer-suspended/1'}Offer suspended"
            + "{#case 'offer-resumed/1'}Offer resumed"
            + "{#case 'sheet-shown/1'}Information sheet shown to an investor"
            + "{#case 'commitment/1'}Commitment"
            + "{#case 'revocation/1'}Commitment revoked"
            + "{#case 'payment/1'}Payment arrived"
            + "{#case 'lapse/1'}Commitment lapsed"
            + "{#case 'refund/1'}Commitment paid back"
            + "{#case 'round-outcome/1'}Outcome of an offer"
            + "{#case 'milestone-plan/1'}Milestone plan fixed"
            + "{#case 'escrow-started/1'}Money in escrow"
            + "{#case 'milestone-evidence/1'}Evidence of a milestone"
            + "{#case 'milestone-finding/1'}Finding on a milestone"
            + "{#case 'tranche-released/1'}Tranche released"
            + "{#case 'tranche-paid/1'}Tranche paid by the bank"
            + "{#case 'milestone-delay/1'}Delay of a milestone"
            + "{#case 'escrow-halted/1'}Release of money halted"
            + "{#case 'escrow-resumed/1'}Release of money resumed"
            + "{#case 'vote-opened/1'}Investors asked"
            + "{#case 'ballot-cast/1'}Ballot of an investor"
            + "{#case 'vote-closed/1'}Vote counted"
            + "{#case 'parties-replaced/1'}Other parties took over"
            + "{#case 'remainder-returned/1'}Money given back to an investor"
            + "{#case 'remainder-paid/1'}Money given back, paid by the bank"
            + "{#case 'construction-update/1'}Update by the operator"
            + "{#case 'update-missing/1'}Update missing"
            + "{#case 'onboarding-evidence/1'}Step of an investor's access, sealed{#else}{type}{/switch}")
    String title(String type, String meter);

    @Message("What we hold today no longer fits this record.")
    String contradicted();

    @Message("The record itself is unchanged and its proof still holds; it shows that the data behind it was altered afterwards. Do not rely on the figures of this period until the operator and the administrators have explained the difference.")
    String contradictedWhat();

    @Message("Check it yourself")
    String check();

    @Message("The proof is a file. Check it in your browser, or take it away and check it with the jar or a checker written by somebody else.")
    String checkLead();

    @Message("We last held the stored data against this record on {moment}.")
    String checked(String moment);

    @Message("We have not yet held the stored data against this record; its turn comes within seconds to minutes.")
    String unchecked();

    @Message("Download the proof")
    String pack();

    @Message("All readings behind it (JSON lines)")
    String readings();

    @Message("Day of one reading (in the plant's time zone)")
    String day();

    @Message("Start of its interval")
    String time();

    @Message("Verify this one reading")
    String oneReading();

    @Message("This record is on its way to the members; its proof is made when they have it, usually within seconds.")
    String notYet();

    @Message("Our own check of the proof, step by step. It is the platform's word; the checker gives you yours.")
    String evidenceLead();

    @Message("The record, byte for byte")
    String bytes();

    @Message("This text, in exactly these bytes, is what lies in the log.")
    String bytesLead();
}
