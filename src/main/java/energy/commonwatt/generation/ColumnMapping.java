package energy.commonwatt.generation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How the columns of a table become readings. Remembered per metering point as JSON.
 *
 * @param timeColumn column with the date, or date and time
 * @param timeOfDayColumn column with the time of day where it stands apart, else null
 * @param endColumn column with the end of the interval (own format), else null
 * @param order order of the date's parts
 * @param stamp which end of the interval the time names
 * @param valueColumn column with the value
 * @param quantity what the value measures
 * @param unit its unit; power for averages, energy for the rest
 * @param interval length of one interval; whole days follow the local calendar (23, 24 or 25 hours). Null with endColumn
 * @param zone IANA name or fixed offset of the clock that wrote the times
 * @param trustOffset whether an offset in the file counts; false where the file's label is wrong and the clock followed zone
 * @param meteringPoint code of the metering point that all rows belong to, or null when a column names it
 * @param meteringPointColumn column that names the metering point, or null
 * @param meteringPointCodes code for each name in that column, where the two differ; may be empty
 * @param filterColumn column that selects rows, or null
 * @param filterValues values of that column whose rows count
 * @param noValue what the value column holds where there is no value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = false)
public record ColumnMapping(String timeColumn, String timeOfDayColumn, String endColumn, TimeOrder order, Stamp stamp,
        String valueColumn, Quantity quantity, EnergyUnit unit,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration interval, String zone, boolean trustOffset, String meteringPoint,
        String meteringPointColumn, Map<String, String> meteringPointCodes, String filterColumn,
        List<String> filterValues, List<String> noValue) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** @throws MappingInvalid naming the member that is missing or does not fit */
    public ColumnMapping {
        meteringPointCodes = meteringPointCodes == null ? Map.of() : Map.copyOf(meteringPointCodes);
        filterValues = filterValues == null ? List.of() : List.copyOf(filterValues);
        noValue = noValue == null ? NoValue.MARKS : List.copyOf(noValue);
        need(timeColumn != null, "timeColumn", "the name of a column");
        need(valueColumn != null, "valueColumn", "the name of a column");
        need(order != null, "order", "one of " + List.of(TimeOrder.values()));
        need(stamp != null, "stamp", "START or END");
        need(quantity != null, "quantity", "one of " + List.of(Quantity.values()));
        need(unit != null && unit.power() == (quantity == Quantity.POWER_AVERAGE), "unit",
                "W, kW or MW for POWER_AVERAGE, Wh, kWh or MWh for the rest");
        need(endColumn != null || wholeInterval(interval), "interval", "whole seconds up to one day, such as PT15M");
        need(endColumn == null || quantity != Quantity.COUNTER, "endColumn", "none for a counter");
        need(zone != null && known(zone), "zone", "an IANA zone or an offset, such as Europe/Paris or +01:00; found " + zone);
        need((meteringPoint == null) != (meteringPointColumn == null), "meteringPoint",
                "either a metering point for all rows or meteringPointColumn");
        need(filterColumn == null || !filterValues.isEmpty(), "filterValues", "at least one value of the filter column");
    }

    private static void need(boolean fulfilled, String member, String expected) {
        if (!fulfilled) {
            throw new MappingInvalid(member, expected);
        }
    }

    private static boolean wholeInterval(Duration interval) {
        return interval != null && interval.getNano() == 0 && interval.isPositive() && interval.compareTo(LONGEST) <= 0;
    }

    private static boolean known(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** The same mapping for rows that all belong to one metering point. */
    public ColumnMapping forMeteringPoint(String code) {
        return new ColumnMapping(timeColumn, timeOfDayColumn, endColumn, order, stamp, valueColumn, quantity, unit, interval,
                zone, trustOffset, code, null, Map.of(), filterColumn, filterValues, noValue);
    }

    /** The same mapping with another zone. */
    public ColumnMapping inZone(String zone, boolean trustOffset) {
        return new ColumnMapping(timeColumn, timeOfDayColumn, endColumn, order, stamp, valueColumn, quantity, unit, interval,
                zone, trustOffset, meteringPoint, meteringPointColumn, meteringPointCodes, filterColumn, filterValues, noValue);
    }
}
