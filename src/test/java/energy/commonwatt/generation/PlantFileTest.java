package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import energy.commonwatt.generation.LineRemark.Outcome;

/** Real exports of real plants, with the counts that their source states. */
class PlantFileTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void quarterHoursOfThreeYears_areGuessedAndBlanksCounted() {
        PlantFile file = PlantFile.of("nrel_pvdaq_system50_15min.csv", ZoneId.of("America/Denver"), 3_300, "M1");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals("ac_power_2", mapping.valueColumn());
        assertEquals(EnergyUnit.W, mapping.unit());
        assertEquals(Duration.ofMinutes(15), mapping.interval());
        assertTrue(file.guess().doubts().stream().anyMatch(doubt -> doubt.contains("another offset")));

        ParseReport report = file.parse(mapping.inZone("America/Denver", false));
        assertEquals(95_232, report.rows());
        assertEquals(2_904, report.count(Outcome.WITHOUT_VALUE));
        assertEquals(0, report.count(Outcome.REFUSED));
        assertEquals(92_328, report.readings());

    }

    @Test
    void quarterHoursWithALyingClock_lackTheSkippedAndTheSecondDoubledHour() {
        PlantFile file = PlantFile.of("nrel_pvdaq_system50_15min.csv", ZoneId.of("America/Denver"), 3_300, "M1");
        file.parse(file.guess().mapping().orElseThrow().inZone("America/Denver", false));
        assertEquals(92, file.rowsOn("2012-03-11", ZoneId.of("America/Denver")));
        assertEquals(96, file.rowsOn("2012-11-04", ZoneId.of("America/Denver")));
    }

    @Test
    void fiveMinutesWithSentinels_keepEveryRow() {
        PlantFile file = PlantFile.of("pv_inverter_30339_2016_5min.csv", ZoneId.of("America/Los_Angeles"), 5_000, "INV");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals(TimeOrder.MONTH_FIRST, mapping.order());
        assertEquals(EnergyUnit.KW, mapping.unit());
        assertEquals("ac_power_inv_30339", mapping.valueColumn());
        ParseReport report = file.parse(mapping);
        assertEquals(55_065, report.rows());
        assertEquals(55_065, report.readings());
        assertEquals(58, file.readings().stream().filter(r -> r.milliwattHours() < -1_000_000_000L).count());
    }

    @Test
    void utilityPlantWithUnnamedTimeColumn_keepsNegativeNights() {
        PlantFile file = PlantFile.of("pvcaptest_plant_5min_5days.csv", ZoneId.of("America/Chicago"), 6_000_000, "METER");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals("column 1", mapping.timeColumn());
        assertEquals("meter_power", mapping.valueColumn());
        assertEquals(EnergyUnit.W, mapping.unit());
        ParseReport report = file.parse(mapping);
        assertEquals(1_440, report.readings());
        assertEquals(734, file.readings().stream().filter(r -> r.milliwattHours() < 0).count());
    }

    @Test
    void fourTurbinesInOneFile_goToFourMeteringPoints() {
        PlantFile file = PlantFile.of("la_haute_borne_2018-01_10min.csv", PARIS, 2_050_000, "R80711", "R80721", "R80736",
                "R80790");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals("Wind_turbine_name", mapping.meteringPointColumn());
        assertEquals("P_avg", mapping.valueColumn());
        assertEquals(EnergyUnit.KW, mapping.unit());
        assertEquals(Duration.ofMinutes(10), mapping.interval());
        assertTrue(mapping.trustOffset());
        ParseReport report = file.parse(mapping);
        assertEquals(6_916, report.rows());
        assertEquals(88 + 36 + 73, report.count(Outcome.WITHOUT_VALUE));
        assertEquals(List.of(1_729L - 88, 1_729L - 36, 1_729L - 73, 1_729L), file.readingsPerPoint());
    }

    @Test
    void hourlyEnergyWithMonthFirst_isGuessedWhole() {
        PlantFile file = PlantFile.of("enphase_9999999_custom_report.csv", PARIS, 3_500, "E");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals(TimeOrder.MONTH_FIRST, mapping.order());
        assertEquals(Quantity.ENERGY_PER_INTERVAL, mapping.quantity());
        assertEquals(EnergyUnit.WH, mapping.unit());
        ParseReport report = file.parse(mapping);
        assertEquals(5_591, report.readings());
        assertEquals(23, file.rowsOn("2024-03-31", PARIS));
        assertEquals(3_366_000, file.readings().stream().mapToLong(PlantFile.Line::milliwattHours).max().orElseThrow());
    }

    @Test
    void dailyCounterWithHoles_givesDifferencesOfNeighboursOnly() {
        PlantFile file = PlantFile.of("sma_SUNNY_TRIPOWER_6.0_XXXXXXXXXX_Daily_2025_07_14_14_27_50.csv", PARIS, 6_000, "S");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals("Metering.TotWhOut", mapping.valueColumn());
        assertEquals(Quantity.COUNTER, mapping.quantity());
        assertEquals(Duration.ofDays(1), mapping.interval());
        ParseReport report = file.parse(mapping);
        assertEquals(1_935, report.rows());
        assertEquals(12, report.remarks().stream().filter(r -> r.rule().equals("no value")).count());
        assertEquals(1, report.remarks().stream().filter(r -> r.rule().startsWith("first state")).count());
        assertEquals(1_935, report.readings() + report.count(Outcome.WITHOUT_VALUE));
        assertTrue(file.readings().stream().allMatch(r -> r.milliwattHours() >= 0));
    }

    @Test
    void quarterHoursOfAGridOperator_countExportRegistersOnly() {
        PlantFile file = PlantFile.of("fluvius_kwartiertotalen_20211012.csv", BRUSSELS, 5_000, "EAN");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals("Van tijdstip", mapping.timeOfDayColumn());
        assertEquals("Register", mapping.filterColumn());
        assertEquals(List.of("Injectie Dag", "Injectie Nacht"), mapping.filterValues());
        assertEquals(EnergyUnit.KWH, mapping.unit());
        ParseReport report = file.parse(mapping);
        assertEquals(3_848, report.rows());
        assertEquals(1_924, report.otherRows());
        assertEquals(379 + 1_081, report.count(Outcome.WITHOUT_VALUE));
        assertEquals(461 + 3, report.readings());
    }

    @Test
    void exportWithFourHeaderLinesAndHalfDays_isRead() {
        PlantFile file = PlantFile.of("alsoenergy_ae_site2.csv", ZoneId.of("America/New_York"), 500_000, "A");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertEquals("Acuvim II Meter (Customer), KW", mapping.valueColumn());
        assertEquals(EnergyUnit.KW, mapping.unit());
        assertEquals(3, file.parse(mapping).readings());
        assertEquals(List.of(-3_925_000L, -4_050_000L, -3_975_000L),
                file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
        assertEquals(1_533_182_400L, file.readings().getFirst().start());
    }

    @Test
    void portalJsonWithZoneNames_isRead() {
        PlantFile file = PlantFile.of("solaredge_api_2024_10.json", ZoneId.of("Europe/Amsterdam"), 5_000, "SE");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertTrue(mapping.trustOffset());
        ParseReport report = file.parse(mapping);
        assertEquals(744, report.rows());
        assertEquals(324, report.count(Outcome.WITHOUT_VALUE));
        assertEquals(420, report.readings());
    }

    @Test
    void portalJsonWithoutZone_isReadInThePlantsZone() {
        PlantFile file = PlantFile.of("solaredge_api_no_utc.json", ZoneId.of("Europe/Amsterdam"), 5_000, "SE");
        ColumnMapping mapping = file.guess().mapping().orElseThrow();
        assertFalse(mapping.trustOffset());
        ParseReport report = file.parse(mapping);
        assertEquals(96, report.rows());
        assertEquals(26, report.count(Outcome.WITHOUT_VALUE));
    }
}
