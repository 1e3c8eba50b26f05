package energy.commonwatt.construction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Plan and actual side by side, in units of a drawing that is {@link #WIDTH} wide.
 *
 * @param today where now is
 */
public record Gantt(List<Row> rows, int today, int height) {

    static final int WIDTH = 1_000;
    private static final int ROW = 44;
    /** A bar that is too short to be seen is drawn this long. */
    private static final int SHORTEST = 6;

    /**
     * @param y top of the row
     * @param planX from the due date before to this one
     * @param actualX from the attestation before to this one, or to now; {@code actualWidth} is 0 for what has not begun
     * @param late whether the actual bar ends after the plan's
     */
    public record Row(MilestoneView view, int y, int planX, int planWidth, int actualX, int actualWidth, boolean late) {
    }

    static Gantt of(Escrow escrow, List<MilestoneView> milestones, Instant now) {
        Instant start = escrow.round.decidedAt;
        Instant last = milestones.stream().map(it -> it.milestone().dueAt).max(Instant::compareTo).orElse(now);
        Instant end = last.isAfter(now) ? last : now;
        Scale scale = new Scale(start, Duration.between(start, end).plusDays(1));
        List<Row> rows = new ArrayList<>();
        Instant planned = start;
        Instant done = start;
        for (MilestoneView it : milestones) {
            boolean begun = done != null;
            Instant until = it.milestone().attestedAt != null ? it.milestone().attestedAt : now;
            rows.add(new Row(it, rows.size() * ROW, scale.at(planned), scale.width(planned, it.milestone().dueAt),
                    begun ? scale.at(done) : 0, begun ? scale.width(done, until) : 0, it.daysLate() > 0));
            planned = it.milestone().dueAt;
            done = it.milestone().attestedAt;
        }
        return new Gantt(rows, scale.at(now), rows.size() * ROW);
    }

    private record Scale(Instant start, Duration whole) {

        int at(Instant moment) {
            long seconds = Math.clamp(Duration.between(start, moment).toSeconds(), 0, whole.toSeconds());
            return (int) (WIDTH * seconds / whole.toSeconds());
        }

        int width(Instant from, Instant to) {
            return Math.max(SHORTEST, at(to) - at(from));
        }
    }
}
