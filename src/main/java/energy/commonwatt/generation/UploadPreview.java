package energy.commonwatt.generation;

import java.time.Instant;
import java.util.List;

/**
 * What a mapping would make of a file, for a person to look at.
 *
 * @param guess the proposal for a mapping, with reasons and doubts
 * @param mapping the mapping that the rest was made with, or null when there is none yet
 * @param remarks why the file cannot be read by it (outcome FAULT), or remarks on rows, the gravest first
 * @param rows rows read
 * @param readings readings found
 * @param withoutValue rows without a value
 * @param refused rows that would be refused
 * @param other rows that the filter leaves out
 * @param notReading rows that are no readings, such as a total below the table
 * @param complete whether the whole file was read; long files are read in part, unreadable ones up to their faults
 * @param first the first readings
 * @param odd the oddest: largest, most negative, after jumps in time, without value, refused
 */
public record UploadPreview(MappingGuess guess, ColumnMapping mapping, List<LineRemark> remarks, long rows, long readings,
        long withoutValue, long refused, long other, long notReading, boolean complete, List<PreviewRow> first,
        List<PreviewRow> odd) {

    /**
     * @param watts mean power over the interval, rounded down
     * @param why what makes the row odd, or empty
     */
    public record PreviewRow(long line, String meteringPoint, Instant start, Instant end, long milliwattHours, long watts,
            String why) {
    }

    /** Whether the file is long and was read in part. */
    public boolean partly() {
        return mapping != null && !complete && !faulty();
    }

    /** Whether the file would be refused as a whole by this mapping; the remarks say why. */
    public boolean faulty() {
        return remarks.stream().anyMatch(remark -> remark.outcome() == LineRemark.Outcome.FAULT);
    }
}
