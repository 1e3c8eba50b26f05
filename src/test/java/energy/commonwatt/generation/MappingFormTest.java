package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser shows of a mapping is the whole mapping. */
class MappingFormTest {

    private static final ColumnMapping TURBINES = new ColumnMapping("time", null, null, TimeOrder.YEAR_FIRST, Stamp.END,
            "value",
            Quantity.POWER_AVERAGE, EnergyUnit.KW, Duration.ofMinutes(10), "Europe/Paris", true, null, "turbine",
            Map.of("Turbine 1", "T1", "a = b", "T2"), "register", List.of("Export"), List.of("", "-9999", "fault"));

    @Test
    void everyMember_survivesTheForm() {
        assertEquals(TURBINES, MappingForm.of(TURBINES).mapping());
        assertEquals(Files.quarterHours(), MappingForm.of(Files.quarterHours()).mapping());
        assertEquals(OwnFormat.MAPPING, MappingForm.of(OwnFormat.MAPPING).mapping());
    }

    @Test
    void usualMarks_areShownAndAMarkCanBeAdded() {
        MappingForm form = MappingForm.of(Files.quarterHours());
        assertTrue(form.noValue.contains("NaN\n"), form.noValue);
        form.noValue += "\r\n -9999 \r\n";
        List<String> marks = form.mapping().noValue();
        assertTrue(marks.containsAll(NoValue.MARKS) && marks.contains("-9999"), marks.toString());
    }

    @Test
    void namesOfTheFile_areGivenCodes() {
        MappingForm form = MappingForm.of(TURBINES);
        assertEquals("Turbine 1 = T1\na = b = T2", form.meteringPointCodes);
        form.meteringPointCodes = "Turbine 1=T1\r\n\r\n Turbine 2 = T2 \r\n";
        assertEquals(Map.of("Turbine 1", "T1", "Turbine 2", "T2"), form.mapping().meteringPointCodes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Turbine 1", "= T1", "Turbine 1 =", "A = T1\nA = T2"})
    void lineThatGivesNoCode_isRefused(String lines) {
        MappingForm form = MappingForm.of(TURBINES);
        form.meteringPointCodes = lines;
        assertTrue(assertThrows(MappingInvalid.class, form::mapping).getMessage().contains("meteringPointCodes"));
    }

    @Test
    void neitherIntervalNorEndColumn_isRefused() {
        MappingForm form = MappingForm.of(OwnFormat.MAPPING);
        form.endColumn = "";
        assertTrue(assertThrows(MappingInvalid.class, form::mapping).getMessage().contains("interval"));
    }
}
