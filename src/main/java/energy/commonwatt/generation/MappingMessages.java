package energy.commonwatt.generation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which an operator says how to read a file. */
@MessageBundle("mapping")
public interface MappingMessages {

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

    @Message("{readings} readings in {rows} rows; {withoutValue} rows without a value, {refused} refused, {other} left out by the filter, {notReading} not readings, such as a total.")
    String previewCounts(String readings, String rows, String withoutValue, String refused, String other,
            String notReading);

    @Message("Only the first part of the file was read for this preview.")
    String previewPart();

    @Message("As it is, the file cannot be read")
    String previewFaults();

    @Message("Column with the end of the interval, if each row has one")
    String endColumn();

    @Message("(the end column tells)")
    String intervalByEnd();

    @Message("Names of the metering points in the file, where they differ from our codes")
    String meteringPointCodes();

    @Message("One line for each name in that column, such as: Turbine 1 = {code}")
    String meteringPointCodesHint(String code);

    @Message("What stands for \u201cno value\u201d")
    String noValue();

    @Message("One mark in each line; an empty cell always counts as no value. Add a number such as -9999 only if it never is a measurement.")
    String noValueHint();
}
