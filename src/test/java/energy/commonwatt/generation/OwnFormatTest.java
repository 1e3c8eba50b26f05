package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class OwnFormatTest {

    @Test
    void csv_needsNoMapping() {
        PlantFile file = Files.text("meteringPoint,start,end,energyWh", "M1,2020-06-01T00:00:00Z,2020-06-01T00:15:00Z,1.234",
                "M2,2020-06-01T02:00:00+02:00,2020-06-01T02:15:00+02:00,-0.5");
        assertTrue(file.guess().own());
        file.parse(file.guess().mapping().orElseThrow());
        assertEquals(List.of(1_234L, -500L), file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
        assertEquals(file.readings().get(0).start(), file.readings().get(1).start());
        assertEquals(List.of(0, 1), file.readings().stream().map(PlantFile.Line::point).toList());
    }

    @Test
    void jsonLines_giveTheSameReadings() {
        PlantFile csv = Files.text("meteringPoint,start,end,energyWh", "M1,2020-06-01T00:00:00Z,2020-06-01T00:15:00Z,1234.567");
        PlantFile json = Files
                .text("{\"meteringPoint\":\"M1\",\"start\":\"2020-06-01T00:00:00Z\",\"end\":\"2020-06-01T00:15:00Z\","
                        + "\"energyWh\":1234.567}");
        csv.parse(OwnFormat.MAPPING);
        json.parse(json.guess().mapping().orElseThrow());
        assertEquals(csv.readings().getFirst().milliwattHours(), json.readings().getFirst().milliwattHours());
        assertEquals(1, json.readings().getFirst().line());
    }

    @Test
    void timeWithoutOffset_isRefused() {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Files
                .text("meteringPoint,start,end,energyWh", "M1,2020-06-01T00:00:00,2020-06-01T00:15:00,1")
                .parse(OwnFormat.MAPPING));
        assertTrue(refused.getMessage().contains("without an offset"), refused.getMessage());
    }

    @Test
    void onlyRowIsUnreadable_namesLineColumnAndValue() {
        PlantFile file = Files.text("meteringPoint,start,end,energyWh", "M1,2020-06-01T00:00:00Z,2020-06-01T00:15:00Z,plenty");
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> file.parse(OwnFormat.MAPPING));
        assertTrue(refused.getMessage().contains("line 2, column \"energyWh\", value \"plenty\""), refused.getMessage());
    }

    @Test
    void intervalOfMoreThanADay_isRefused() {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Files.text("meteringPoint,start,end,energyWh",
                "M1,2018-01-01T00:00:00Z,2019-01-01T00:00:00Z,1").parse(OwnFormat.MAPPING));
        assertTrue(refused.getMessage().contains("more than 25 hours"), refused.getMessage());
    }

    @Test
    void intervalThatRunsBackwards_isRefused() {
        assertThrows(UnreadableFile.class, () -> Files.text("meteringPoint,start,end,energyWh",
                "M1,2020-06-01T00:15:00Z,2020-06-01T00:00:00Z,1").parse(OwnFormat.MAPPING));
    }

    @Test
    void mapping_survivesItsJson() {
        ColumnMapping mapping = Files.quarterHours();
        assertEquals(mapping, MappingJson.read(MappingJson.write(mapping)));
        assertEquals(OwnFormat.MAPPING, MappingJson.read(MappingJson.write(OwnFormat.MAPPING)));
    }

    @Test
    void mappingWithPowerAsEnergy_isRefused() {
        String json = MappingJson.write(Files.quarterHours()).replace("\"kW\"", "\"kWh\"");
        MappingInvalid refused = assertThrows(MappingInvalid.class, () -> MappingJson.read(json));
        assertTrue(refused.getMessage().contains("\"unit\""), refused.getMessage());
    }

    @Test
    void mappingWithAnUnknownMember_isRefused() {
        String json = MappingJson.write(Files.quarterHours()).replaceFirst("\\{", "{\"colour\":\"red\",");
        assertThrows(MappingInvalid.class, () -> MappingJson.read(json));
    }
}
