package energy.commonwatt.generation;

import java.time.Instant;
import java.util.List;

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
     * @param generatedWh whole Wh, rounded down; without impossible readings
     * @param consumedWh likewise, what the plant drew
     * @param expectedCount readings that there should be
     * @param count readings that there are
     * @param flagged readings with at least one verdict
     */
    public record Point(Instant start, Instant end, String label, long generatedWh, long consumedWh, long expectedCount,
            long count,
            long flagged) {
    }

    /** The same as CSV (RFC 4180) with a header. Labels and numbers only, so no spreadsheet takes a cell for a formula. */
    public String csv() {
        StringBuilder text = new StringBuilder("start,end,label,generatedWh,consumedWh,expectedCount,count,flagged\r\n");
        for (Point point : points) {
            text.append(point.start()).append(',').append(point.end()).append(',').append(point.label()).append(',')
                    .append(point.generatedWh()).append(',').append(point.consumedWh()).append(',')
                    .append(point.expectedCount()).append(',').append(point.count()).append(',').append(point.flagged())
                    .append("\r\n");
        }
        return text.toString();
    }
}
