package energy.commonwatt.projects;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a proposal's documents. */
@MessageBundle("proposalDocument")
public interface ProposalDocumentMessages {

    @Message("About")
    String topic();

    @Message("File")
    String file();

    @Message("PDF, JPEG or PNG, at most 10 MB. A PDF with scripts, forms that send, or files inside is refused. Nothing about people, please: black it out.")
    String fileHint();

    @Message("Add the document")
    String add();

    @Message("What is there")
    String there();

    @Message("No document yet")
    String none();

    @Message("Add at least one: what the yield rests on, permits, the grid connection, contracts.")
    String noneWhat();

    @Message("Document")
    String document();

    @Message("Size")
    String size();

    @Message("{count} bytes")
    String bytes(String count);

    @Message("Added")
    String added();

    @Message("Remove")
    String remove();

    @Message("{name} is added.")
    String taken(String name);

    @Message("The document is removed.")
    String removed();
}
