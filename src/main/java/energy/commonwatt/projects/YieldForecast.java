package energy.commonwatt.projects;

import java.util.ArrayList;
import java.util.List;

/**
 * What the plant is expected to generate, month by month from January.
 *
 * @param p50WattHours what every second year reaches, 12 values; {@code p90WattHours} what nine years out of ten reach, never more
 * @param source who says so, and from which data
 */
public record YieldForecast(String source, List<Long> p50WattHours, List<Long> p90WattHours) {

    public static final int MONTHS = 12;

    public YieldForecast {
        p50WattHours = List.copyOf(p50WattHours);
        p90WattHours = List.copyOf(p90WattHours);
    }

    public long p50Year() {
        return p50WattHours.stream().mapToLong(Long::longValue).sum();
    }

    public long p90Year() {
        return p90WattHours.stream().mapToLong(Long::longValue).sum();
    }

    static YieldForecast read(StepReader in) {
        List<Long> p50 = new ArrayList<>();
        List<Long> p90 = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            StepReader row = in.row(month);
            p50.add(row.wattHours("p50"));
            p90.add(row.wattHours("p90"));
            if (!row.faulty() && p90.getLast() > p50.getLast()) {
                row.fault("p90", "at most P50, " + row.found("p50") + " kWh", row.found("p90") + " kWh");
            }
        }
        return new YieldForecast(in.text("origin", 1_000), p50, p90);
    }
}
