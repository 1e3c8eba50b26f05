package energy.commonwatt.generation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Local days of instants that mostly follow each other. */
final class LocalCalendar {

    private final ZoneId zone;
    private LocalDate day;
    private long from = 1;
    private long to;

    LocalCalendar(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate day(long second) {
        if (second < from || second >= to) {
            day = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
            from = day.atStartOfDay(zone).toEpochSecond();
            to = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
        }
        return day;
    }
}
