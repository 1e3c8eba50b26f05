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

    @Message("{#switch outcome}{#case 'FAULT'}Fault{#case 'REFUSED'}Row refused{#case 'WITHOUT_VALUE'}Without a value{#case 'SAME'}Already there{#else}Conflicting{/switch}")
    String outcomeOf(String outcome);

    @Message("The first {shown} are shown.")
    String linesShown(int shown);

    @Message("No line needed a remark.")
    String noLines();

    @Message("How should we read this file?")
    String mappingTitle();

    @Message("We looked at the file and propose the choices below. Look at the rows on this page before you confirm; the choices are remembered for the metering point.")
    String mappingLead();

    @Message("Why we think so")
    String reasons();

    @Message("Please look at this")
    String doubts();

    @Message("Time column")
    String timeColumn();

    @Message("Column with the time of day, if apart")
    String timeOfDayColumn();

    @Message("How the date is written")
    String order();

    @Message("The time names the")
    String stamp();

    @Message("{#switch stamp}{#case 'START'}start of the interval{#else}end of the interval{/switch}")
    String stampOf(String stamp);

    @Message("Value column")
    String valueColumn();

    @Message("The value is")
    String quantity();

    @Message("{#switch quantity}{#case 'POWER_AVERAGE'}mean power over the interval{#case 'ENERGY_PER_INTERVAL'}energy of the interval{#else}a counter that only grows{/switch}")
    String quantityOf(String quantity);

    @Message("Unit")
    String unit();

    @Message("Interval")
    String interval();

    @Message("{#switch interval}{#case 'PT1M'}1 minute{#case 'PT5M'}5 minutes{#case 'PT10M'}10 minutes{#case 'PT15M'}15 minutes{#case 'PT30M'}30 minutes{#case 'PT1H'}1 hour{#case 'PT24H'}1 day{#else}{interval}{/switch}")
    String intervalOf(String interval);

    @Message("Time zone of the clock that wrote the times")
    String zone();

    @Message("If the file says how far its clock is from UTC")
    String clock();

    @Message("believe the file")
    String clockFile();

    @Message("the label is wrong: the clock followed the zone above")
    String clockZone();

    @Message("Metering point")
    String meteringPoint();

    @Message("Column that names the metering point, if the file has several")
    String meteringPointColumn();

    @Message("Count only rows where this column")
    String filterColumn();

    @Message("has one of these values (separated by semicolons)")
    String filterValues();

    @Message("(none)")
    String none();

    @Message("Look again")
    String lookAgain();

    @Message("Confirm and store")
    String confirm();

    @Message("The first readings")
    String first();

    @Message("The oddest readings")
    String odd();

    @Message("Largest, most negative, after jumps in time, without a value. Odd is not wrong: they are stored and marked, never dropped silently.")
    String oddWhat();

    @Message("Interval starts")
    String starts();

    @Message("Energy")
    String energy();

    @Message("Mean power")
    String power();

    @Message("Why")
    String why();

    @Message("{readings} readings in {rows} rows; {withoutValue} rows without a value, {refused} refused, {other} left out by the filter.")
    String previewCounts(String readings, String rows, String withoutValue, String refused, String other);

    @Message("Only the first part of the file was read for this preview.")
    String previewPart();

    @Message("As it is, the file cannot be read")
    String previewFaults();
}
