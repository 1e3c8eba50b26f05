package energy.commonwatt.projects;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that a plant must be, and one that is not. */
class PlantRulesTest {

    private static final MeteringPointSpec POINT = new MeteringPointSpec("M1", 10_000, TrustTier.PORTAL_EXPORT);

    @Test
    void plantThatKeepsEveryRule_isTaken() {
        assertDoesNotThrow(() -> PlantRules.check(plant("p", "Plant", 10_000, "Europe/Paris", List.of(POINT))));
        assertDoesNotThrow(() -> PlantRules.check(place(new BigDecimal("-90"), new BigDecimal("180"))));
        assertDoesNotThrow(() -> PlantRules.check(place(null, null)));
    }

    static Stream<Arguments> broken() {
        return Stream.of(Arguments.of("name", plant("p", " ", 1, "UTC", List.of(POINT))),
                Arguments.of("name", plant("p", null, 1, "UTC", List.of(POINT))),
                Arguments.of("name", plant("p", "x".repeat(201), 1, "UTC", List.of(POINT))),
                Arguments.of("summary",
                        new PlantSpec("p", "n", "", Technology.SOLAR, null, 1, "x", null, null, "UTC", List.of(POINT))),
                Arguments.of("place",
                        new PlantSpec("p", "n", "s", Technology.SOLAR, null, 1, "", null, null, "UTC", List.of(POINT))),
                Arguments.of("technology", new PlantSpec("p", "n", "s", null, null, 1, "x", null, null, "UTC", List.of(POINT))),
                Arguments.of("AC capacity", plant("p", "n", 0, "UTC", List.of(POINT))),
                Arguments.of("AC capacity", plant("p", "n", -1, "UTC", List.of(POINT))),
                Arguments.of("AC capacity", plant("p", "n", 100_000_000_001L, "UTC", List.of(POINT))),
                Arguments.of("DC capacity",
                        new PlantSpec("p", "n", "s", Technology.SOLAR, 0L, 1, "x", null, null, "UTC", List.of(POINT))),
                Arguments.of("coordinates", place(BigDecimal.ONE, null)),
                Arguments.of("coordinates", place(null, BigDecimal.ONE)),
                Arguments.of("latitude", place(new BigDecimal("90.0001"), BigDecimal.ONE)),
                Arguments.of("longitude", place(BigDecimal.ONE, new BigDecimal("-180.0001"))),
                Arguments.of("time zone", plant("p", "n", 1, "Mars/Base", List.of(POINT))),
                Arguments.of("time zone", plant("p", "n", 1, null, List.of(POINT))),
                Arguments.of("metering points", plant("p", "n", 1, "UTC", List.of())),
                Arguments.of("metering points", plant("p", "n", 1, "UTC", null)),
                Arguments.of("metering points", plant("p", "n", 1, "UTC", Collections.nCopies(401, POINT))),
                Arguments.of("metering point", plant("p", "n", 1, "UTC", List.of(POINT, POINT))),
                Arguments.of("metering point", plant("p", "n", 1, "UTC", List.of(point("", 1, TrustTier.TYPED)))),
                Arguments.of("metering point", plant("p", "n", 1, "UTC", List.of(point("a b", 1, TrustTier.TYPED)))),
                Arguments.of("metering point", plant("p", "n", 1, "UTC", List.of(point("x".repeat(64), 1, TrustTier.TYPED)))),
                Arguments.of("trust tier of A", plant("p", "n", 1, "UTC", List.of(point("A", 1, null)))),
                Arguments.of("AC capacity of A", plant("p", "n", 1, "UTC", List.of(point("A", 0, TrustTier.TYPED)))));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void plantThatBreaksARule_isRefusedByThatRule(String rule, PlantSpec plant) {
        ProjectRuleViolation refused = assertThrows(ProjectRuleViolation.class, () -> PlantRules.check(plant));
        assertEquals(422, refused.status());
        assertEquals("The plant's " + rule + " cannot be taken", refused.title());
        assertTrue(!refused.expected().isBlank() && !refused.found().isBlank(), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a--b", "-a", "a-", "../x", "a/b", "ä", "a_b", "a.b", "new\n"})
    void addressOtherThanLowerCaseWords_isRefused(String slug) {
        ProjectRuleViolation refused = assertThrows(ProjectRuleViolation.class,
                () -> PlantRules.check(plant(slug, "n", 1, "UTC", List.of(POINT))));
        assertTrue(refused.title().contains("address"), refused.title());
    }

    @Test
    void addressOf81Characters_isRefused() {
        assertDoesNotThrow(() -> PlantRules.check(plant("a".repeat(80), "n", 1, "UTC", List.of(POINT))));
        assertThrows(ProjectRuleViolation.class, () -> PlantRules.check(plant("a".repeat(81), "n", 1, "UTC", List.of(POINT))));
    }

    static PlantSpec plant(String slug, String name, long acWatts, String zone, List<MeteringPointSpec> points) {
        return new PlantSpec(slug, name, "A plant", Technology.SOLAR, null, acWatts, "Golden", null, null, zone, points);
    }

    private static PlantSpec place(BigDecimal latitude, BigDecimal longitude) {
        return new PlantSpec("p", "n", "s", Technology.WIND, 2L, 1, "x", latitude, longitude, "UTC", List.of(POINT));
    }

    private static MeteringPointSpec point(String code, long acWatts, TrustTier tier) {
        return new MeteringPointSpec(code, acWatts, tier);
    }
}
