package energy.commonwatt.generation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's upload pages. */
@MessageBundle("upload")
public interface UploadMessages {

    @Message("Uploads")
    String title();

    @Message("Send a meter file. We show you how we read it before anything is stored, and afterwards what became of each line.")
    String lead();

    @Message("Send a file")
    String send();

    @Message("Plant")
    String plant();

    @Message("File")
    String file();

    @Message("CSV or another text table, JSON lines, or an export of your portal, as it is. At most 256 MB.")
    String fileHint();

    @Message("Send and look at it")
    String sendButton();

    @Message("You have no approved plant yet")
    String noPlant();

    @Message("Readings belong to an approved plant. Propose yours, or ask the administrators how far they are.")
    String noPlantWhat();

    @Message("My plants")
    String myPlants();

    @Message("What was sent")
    String sent();

    @Message("Nothing was sent yet")
    String nothing();

    @Message("Your files appear here with what became of them, the newest first.")
    String nothingWhat();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}.")
    String expectedFound(String expected, String found);

    @Message("State")
    String state();

    @Message("{#switch state}{#case 'RECEIVED'}Waits{#case 'CHECKING'}Being read{#case 'STORING'}Being stored{#case 'CLOSED'}Stored and on record{#else}Refused{/switch}")
    String stateOf(String state);

    @Message("Waits for your mapping")
    String waitsForMapping();

    @Message("When")
    String when();

    @Message("New")
    String fresh();

    @Message("Already there")
    String same();

    @Message("Conflicting")
    String conflicting();

    @Message("Refused")
    String refused();

    @Message("Without a value")
    String withoutValue();

    @Message("Left out by the filter")
    String other();

    @Message("readings stored and put on record")
    String freshWhat();

    @Message("the same reading was stored before; nothing to do")
    String sameWhat();

    @Message("another value is stored for that time; it stays, yours is listed below")
    String conflictingWhat();

    @Message("rows that cannot be, such as an hour that the clock change skipped")
    String refusedWhat();

    @Message("blank or marked as missing; shown as gaps")
    String withoutValueWhat();

    @Message("rows of other registers")
    String otherWhat();

    @Message("{percent} % read, {rows} rows so far. This page looks again every two seconds; you can leave it, we go on.")
    String progress(long percent, String rows);

    @Message("The file was refused and nothing was changed.")
    String refusedLead();

    @Message("Correct the file or the mapping and send it again. Sending the same file twice never doubles a reading.")
    String refusedNext();

    @Message("The readings are stored in batches, one for each month, and each batch is a record. The records go to the chain within seconds; the plant's page shows when each is proven.")
    String closedNext();

    @Message("See the plant")
    String seePlant();

    @Message("Send another file")
    String another();

    @Message("What became of the rows")
    String rowsCaption();

    @Message("Rows")
    String rows();

    @Message("What it means")
    String meaning();

    @Message("What is to be said about single lines")
    String lines();

    @Message("Line")
    String line();

    @Message("Column")
    String column();

    @Message("Found")
    String found();

    @Message("Outcome")
    String outcome();

    @Message("Rule")
    String rule();

    @Message("{#switch outcome}{#case 'FAULT'}Fault{#case 'REFUSED'}Row refused{#case 'WITHOUT_VALUE'}Without a value{#case 'SAME'}Already there{#case 'NOT_A_READING'}Not a reading{#case 'NOTED'}Taken, but{#else}Conflicting{/switch}")
    String outcomeOf(String outcome);

    @Message("No line needed a remark.")
    String noLines();

    @Message("Not a reading")
    String notReading();

    @Message("such as a total below the table; not counted as energy")
    String notReadingWhat();

    @Message("{total} remarks, the gravest first. At most a thousand of each kind are kept; the counts above are complete.")
    String linesShown(String total);

    @Message("All remarks as CSV")
    String linesCsv();
}
