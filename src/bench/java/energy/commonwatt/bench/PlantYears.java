package energy.commonwatt.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import energy.commonwatt.generation.ColumnMapping;
import energy.commonwatt.generation.EnergyUnit;
import energy.commonwatt.generation.Quantity;
import energy.commonwatt.generation.Stamp;
import energy.commonwatt.generation.TimeOrder;

/**
 * Files of any length in the shape of NREL's PVDAQ system 50 (test resource {@code nrel_pvdaq_system50_15min.csv}): same columns,
 * same way of writing time, five minutes instead of fifteen. The values are the measured ones of two years over and over, the
 * ones between two of them lying on a line. The same rows in every run.
 */
final class PlantYears {

    static final String POINT = "M1";
    static final long AC_WATTS = 4_000;
    static final String ZONE = "America/Denver";
    static final ColumnMapping MAPPING = new ColumnMapping("measured_on", null, null, TimeOrder.YEAR_FIRST, Stamp.START,
            "ac_power_2", Quantity.POWER_AVERAGE, EnergyUnit.W, Duration.ofMinutes(5), "-07:00", true, POINT, null, null, null,
            null, null);

    private static final LocalDateTime FIRST = LocalDateTime.of(2011, 4, 15, 0, 0);
    private static final int TWO_YEARS = 2 * 365 * 96;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'-07:00'", Locale.ROOT);

    private final double[] watts;

    PlantYears() throws IOException {
        try (InputStream in = PlantYears.class.getResourceAsStream("/generation/nrel_pvdaq_system50_15min.csv")) {
            watts = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().skip(1).limit(TWO_YEARS)
                    .mapToDouble(line -> Double.parseDouble("0" + line.substring(line.indexOf(',') + 1))).toArray();
        }
    }

    /** Writes the rows {@code from} (included) to {@code to} (excluded). */
    void write(Path file, int from, int to) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("measured_on,ac_power_2\n");
            for (int row = from; row < to; row++) {
                out.write(FIRST.plusMinutes(5L * row).atOffset(ZoneOffset.ofHours(-7)).format(TIME));
                out.write(',');
                out.write(value(row));
                out.write('\n');
            }
        }
    }

    private String value(int row) {
        double before = watts[row / 3 % watts.length];
        double after = watts[(row / 3 + 1) % watts.length];
        return String.format(Locale.ROOT, "%.4f", before + (after - before) * (row % 3) / 3);
    }
}
