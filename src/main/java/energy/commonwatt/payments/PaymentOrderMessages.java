package energy.commonwatt.payments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which payments are approved and put into files. */
@MessageBundle("payout")
public interface PaymentOrderMessages {

    @Message("Orders")
    String orders();

    @Message("Money to be paid out. Each order needs two different administrators; then it goes into a file for the bank, and the next statement confirms it.")
    String ordersLead();

    @Message("Nothing waits for approval")
    String ordersEmpty();

    @Message("Orders appear here when a round fails, a commitment is revoked after payment, or the desk returns money.")
    String ordersEmptyWhat();

    @Message("Choose")
    String choose();

    @Message("Choose the payment to {name}")
    String chooseOne(String name);

    @Message("Ordered")
    String ordered();

    @Message("Approvals")
    String approvals();

    @Message("{#if mine}You approved it; another administrator has to as well{#else if first}{first} approved it{#else}None yet{/if}")
    String approvalOf(boolean mine, String first);

    @Message("Approve the chosen ones")
    String approve();

    @Message("{count} approved.")
    String approveDone(int count);

    @Message("Approved by two")
    String approved();

    @Message("No approved order waits for a file.")
    String approvedEmpty();

    @Message("{first} and {second}")
    String approvedBy(String first, String second);

    @Message("Take my approval back")
    String withdraw();

    @Message("Your approval is taken back.")
    String withdrawDone();

    @Message("Make file for the bank")
    String makeFile();

    @Message("Puts all of them into one credit-transfer file (ISO 20022 pain.001.001.09). From then on nobody here can stop them.")
    String makeFileWhat();

    @Message("The file is made. Download it and give it to the payment firm.")
    String fileDone();

    @Message("Files for the bank")
    String files();

    @Message("No file was made yet.")
    String filesEmpty();

    @Message("Message")
    String messageId();

    @Message("Payments")
    String paymentCount();

    @Message("Sum")
    String sum();

    @Message("Made")
    String made();

    @Message("Given to the bank")
    String done();

    @Message("{#switch state}{#case 'ORDERED'}Waits for approval{#case 'APPROVED'}Approved{#case 'FILED'}In a file, not confirmed yet{#case 'CONFIRMED'}Confirmed by a statement{#else}Sent back{/switch}")
    String stateOf(String state);

    @Message("destroyed")
    String destroyed();
}
