package energy.commonwatt.generation;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a plant generated, interval by interval, day by day or month by month. Time without readings is there as a point with
 * {@code count} below {@code expectedCount}, so that a gap is seen as a gap.
 *
 * @param unit always Wh
 * @param resolution {@code interval}, {@code day} or {@code month}
 * @param timeZone zone that days and labels follow
 */
public record GenerationSeries(String unit, String resolution, String timeZone, List<Point> points) {

    /**
     * @param label local time, day or month in ISO 8601
     * @param generatedMilliwattHours exact, so that points can be added up; without impossible readings
     * @param consumedMilliwattHours likewise, what the plant drew
     * @param expectedCount readings that there should be, by the interval in force at each metering point on that day
     * @param count readings that there are
     * @param flagged readings with at least one verdict
     */
    @JsonPropertyOrder({"start", "end", "label", "generatedWh", "consumedWh", "generatedMilliwattHours",
            "consumedMilliwattHours"})
    public record Point(Instant start, Instant end, String label, long generatedMilliwattHours, long consumedMilliwattHours,
            long expectedCount, long count, long flagged) {

        /** Whole Wh, rounded down. To add points up, take the milliwatt-hours. */
        @JsonProperty
        public long generatedWh() {
            return WattHours.down(generatedMilliwattHours);
        }

        /** Likewise, what the plant drew. */
        @JsonProperty
        public long consumedWh() {
            return WattHours.down(consumedMilliwattHours);
        }
    }

    /** All points together in whole Wh, added up before they are rounded down. */
    public long totalGeneratedWh() {
        return WattHours.down(points.stream().mapToLong(Point::generatedMilliwattHours).sum());
    }

    /** The same as CSV (RFC 4180) with a header. Labels and numbers only, so no spreadsheet takes a cell for a formula. */
    public String csv() {
        StringBuilder text = new StringBuilder("start,end,label,generatedWh,consumedWh,expectedCount,count,flagged,"
                + "generatedMilliwattHours,consumedMilliwattHours\r\n");
        for (Point point : points) {
            text.append(point.start()).append(',').append(point.end()).append(',').append(point.label()).append(',')
                    .append(point.generatedWh()).append(',').append(point.consumedWh()).append(',')
                    .append(point.expectedCount()).append(',').append(point.count()).append(',').append(point.flagged())
                    .append(',').append(point.generatedMilliwattHours()).append(',').append(point.consumedMilliwattHours())
                    .append("\r\n");
        }
        return text.toString();
    }
}
