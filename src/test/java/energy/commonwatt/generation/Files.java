package energy.commonwatt.generation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Small files for tests. */
final class Files {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Files() {
    }

    static PlantFile text(String... lines) {
        return bytes((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static PlantFile bytes(byte[] content) {
        return new PlantFile(content, new PlantFacts(PARIS, 10_000, List.of("M1", "M2"), "M1"));
    }

    /** Columns time and value, local times of Paris without offset, quarter hours in kW. */
    static ColumnMapping quarterHours() {
        return mapping(Quantity.POWER_AVERAGE, EnergyUnit.KW, Duration.ofMinutes(15));
    }

    static ColumnMapping mapping(Quantity quantity, EnergyUnit unit, Duration interval) {
        return new ColumnMapping("time", null, null, TimeOrder.YEAR_FIRST,
                quantity == Quantity.COUNTER ? Stamp.END : Stamp.START, "value", quantity, unit, interval, "Europe/Paris", true,
                "M1", null, null, null, null, null);
    }
}
