package energy.commonwatt.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A step of construction as the offer promises it.
 *
 * @param evidence what has to be shown before anybody attests it
 * @param dueOn last day that is on time, in the plant's time zone
 * @param trancheMinorUnits what is released once it is attested, of the plan's whole; 0 when it moves no money
 * @param inOrder released only after every milestone before it
 * @param stops once overdue, it stops every release until it is attested or the investors decide
 */
public record PlannedMilestone(MilestoneKind kind, String name, String evidence, LocalDate dueOn, long trancheMinorUnits,
        boolean inOrder, boolean stops) {

    /** The first moment that is late. */
    public Instant dueAt(ZoneId zone) {
        return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
