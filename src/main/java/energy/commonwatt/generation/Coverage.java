package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is missing between the first and the last day of each metering point today, whichever uploads the readings came in.
 *
 * @param gaps missing intervals, by the interval in force: the same number as in charts
 * @param emptyMonths calendar months without any reading
 */
record Coverage(long gaps, long emptyMonths) {

    /** Rules of {@link MeterDays} in the database's own words, since a plant of decades has ten thousands of days. */
    private static final String MISSING = """
            with odd as (select * from unnest(?, ?) as odd (day, seconds)),
            stored as (
              select metering_point_id, day, reading_count n, covered_seconds covered, lag(day) over by_day before,
                     greatest(1, lag(covered_seconds / reading_count) over by_day) step
                from generation_day where metering_point_id = any(?)
              window by_day as (partition by metering_point_id order by day)),
            within as (
              select sum(greatest(0, coalesce(odd.seconds, 86400) - covered) * n / covered) missing
                from stored left join odd using (day)),
            between_days as (
              select sum((day - before - 1) * greatest(1, 86400 / step) + (
                       select coalesce(sum(greatest(1, odd.seconds / step) - greatest(1, 86400 / step)), 0)
                         from odd where odd.day > before and odd.day < stored.day)) missing
                from stored where before < day - 1),
            months as (
              select sum(12 * (extract(year from month) - extract(year from before))
                       + extract(month from month) - extract(month from before) - 1) missing
                from (select date_trunc('month', day) as month, date_trunc('month', before) before from stored
                       where before < day - 1) jump
               where before < month)
            select coalesce((select missing from within), 0)::bigint + coalesce((select missing from between_days), 0)::bigint,
                   coalesce((select missing from months), 0)::bigint""";

    static Coverage of(Connection connection, List<UUID> points, ZoneId zone) throws SQLException {
        List<LocalDate> odd = changes(DaySums.lives(connection, points), zone);
        try (var select = connection.prepareStatement(MISSING)) {
            select.setArray(1, connection.createArrayOf("date", odd.toArray()));
            select.setArray(2, connection.createArrayOf("bigint", odd.stream().map(day -> seconds(day, zone)).toArray()));
            select.setArray(3, connection.createArrayOf("uuid", points.toArray()));
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return new Coverage(found.getLong(1), found.getLong(2));
            }
        }
    }

    /** Days that have not 24 hours. */
    private static List<LocalDate> changes(List<MeterDays> meters, ZoneId zone) {
        LocalDate first = meters.stream().map(MeterDays::first).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate last = meters.stream().map(MeterDays::last).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        List<LocalDate> days = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(first.minusDays(1).atStartOfDay(zone).toInstant());
        while (change != null && !change.getDateTimeBefore().toLocalDate().isAfter(last)) {
            LocalDate day = change.getDateTimeBefore().minusNanos(1).toLocalDate();
            for (LocalDate near = day; !near.isAfter(change.getDateTimeAfter().toLocalDate()); near = near.plusDays(1)) {
                if (seconds(near, zone) != 86_400 && !days.contains(near)) {
                    days.add(near);
                }
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return days;
    }

    private static long seconds(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toEpochSecond() - day.atStartOfDay(zone).toEpochSecond();
    }
}
