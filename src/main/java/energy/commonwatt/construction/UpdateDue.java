package energy.commonwatt.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the operator has to tell something next: so many days after the last update, or after the money came.
 *
 * @param on the last day that is on time, in the plant's zone
 * @param zone the plant's
 */
public record UpdateDue(LocalDate on, ZoneId zone) {

    /** @param last the update before, or the moment at which the money came */
    static UpdateDue after(Instant last, int days, ZoneId zone) {
        return new UpdateDue(LocalDate.ofInstant(last, zone).plusDays(days), zone);
    }

    /** @return null while none is expected: before the money came, and once the works are done or given up */
    static UpdateDue of(Escrow escrow) {
        boolean building = escrow.state == EscrowState.RUNNING || escrow.state == EscrowState.REPLACING;
        if (!building || Milestone.of(escrow).stream().allMatch(it -> it.attested() && it.settled())) {
            return null;
        }
        Instant last = SiteUpdate.newest(escrow).map(it -> it.at).orElse(escrow.startedAt);
        return after(last, escrow.updateDays, escrow.round.project.zone());
    }

    /** First day on which it is missing. */
    public LocalDate missingSince() {
        return on.plusDays(1);
    }

    public boolean missing(Instant now) {
        return !now.isBefore(missingSince().atStartOfDay(zone).toInstant());
    }
}
