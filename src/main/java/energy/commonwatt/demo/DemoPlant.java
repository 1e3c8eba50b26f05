package energy.commonwatt.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import energy.commonwatt.generation.ColumnMapping;
import energy.commonwatt.generation.EnergyUnit;
import energy.commonwatt.generation.Quantity;
import energy.commonwatt.generation.Stamp;
import energy.commonwatt.generation.TimeOrder;
import energy.commonwatt.projects.MeteringPointSpec;
import energy.commonwatt.projects.PlantSpec;
import energy.commonwatt.projects.Technology;
import energy.commonwatt.projects.TrustTier;

/**
 * A sample plant with its file of measurements.
 *
 * @param organisation as the realm file gives it to the demo operators
 * @param file resource under {@code /demo}; sources and licences stand beside it; null while it generates nothing
 * @param offer null when it was never to be funded here
 */
record DemoPlant(UUID organisation, String organisationName, PlantSpec plant, String file, ColumnMapping mapping,
        DemoOffer.Promise offer) {

    static final String SCHOOL_ROOF = "school-roof";
    static final String VILLAGE_HALL = "village-hall";

    static final UUID SOLAR_OPERATOR = UUID.fromString("0a1b6f0e-0000-4000-8000-000000000001");

    static final List<DemoPlant> ALL = List.of(solar(), wind(), schoolRoof(), villageHall());

    private static DemoPlant solar() {
        PlantSpec plant = new PlantSpec("golden-solar", "Golden solar roof",
                "A small solar plant at a research laboratory in Colorado. The measurements are real (PVDAQ system 50, published by NREL); "
                        + "the plant was never funded here. Its capacity is our estimate from the largest values.",
                Technology.SOLAR, null, 3_300, "Golden, Colorado, United States", new BigDecimal("39.7406"),
                new BigDecimal("-105.1775"),
                "America/Denver", List.of(new MeteringPointSpec("PV-50", 3_300, TrustTier.PORTAL_EXPORT)));
        ColumnMapping mapping = new ColumnMapping("measured_on", null, null, TimeOrder.YEAR_FIRST, Stamp.START, "ac_power_2",
                Quantity.POWER_AVERAGE, EnergyUnit.W, Duration.ofMinutes(15), "America/Denver", false, "PV-50", null, Map.of(),
                null,
                List.of(), null);
        return new DemoPlant(UUID.fromString("0a1b6f0e-0000-4000-8000-000000000001"), "Solar operator (demo)", plant,
                "nrel-pvdaq-system50-15min.csv", mapping, null);
    }

    private static DemoPlant wind() {
        List<MeteringPointSpec> turbines = List.of("R80711", "R80721", "R80736", "R80790").stream()
                .map(code -> new MeteringPointSpec(code, 2_050_000, TrustTier.PORTAL_EXPORT)).toList();
        PlantSpec plant = new PlantSpec("la-haute-borne", "La Haute Borne wind farm",
                "Four turbines in the north-east of France. The measurements are real (twelve days of January 2018, published by ENGIE under "
                        + "the Open Licence 2.0); the plant was never funded here.",
                Technology.WIND, null, 8_200_000, "Meuse, France", new BigDecimal("48.4497"), new BigDecimal("5.5896"),
                "Europe/Paris",
                turbines);
        ColumnMapping mapping = new ColumnMapping("Date_time", null, null, TimeOrder.YEAR_FIRST, Stamp.START, "P_avg",
                Quantity.POWER_AVERAGE, EnergyUnit.KW, Duration.ofMinutes(10), "Europe/Paris", true, null, "Wind_turbine_name",
                Map.of(),
                null, List.of(), null);
        return new DemoPlant(UUID.fromString("0a1b6f0e-0000-4000-8000-000000000002"), "Wind operator (demo)", plant,
                "la-haute-borne-2018-01-10min.csv", mapping, null);
    }

    /** To be funded: the plant of the open offer. */
    private static DemoPlant schoolRoof() {
        PlantSpec plant = new PlantSpec(SCHOOL_ROOF, "Solar roof of a school",
                "A solar plant to be built on the roof of a school. It is invented, and so is its offer: nobody builds it, and no money moves.",
                Technology.SOLAR, 100_000L, 90_000, "Bar-le-Duc, France", new BigDecimal("48.7734"), new BigDecimal("5.1601"),
                "Europe/Paris", List.of(new MeteringPointSpec("SCHOOL-1", 90_000, TrustTier.GATEWAY_SIGNED)));
        return toBeBuilt(plant, DemoOffer.SCHOOL);
    }

    /** Funded already. */
    private static DemoPlant villageHall() {
        PlantSpec plant = new PlantSpec(VILLAGE_HALL, "Solar roof of a village hall",
                "A solar plant to be built on the roof of a village hall. It is invented, and so are its investors: nobody builds it, and no money "
                        + "moved.",
                Technology.SOLAR, 33_000L, 30_000, "Void-Vacon, France", new BigDecimal("48.6900"), new BigDecimal("5.6180"),
                "Europe/Paris", List.of(new MeteringPointSpec("HALL-1", 30_000, TrustTier.GATEWAY_SIGNED)));
        return toBeBuilt(plant, DemoOffer.HALL);
    }

    private static DemoPlant toBeBuilt(PlantSpec plant, DemoOffer.Promise offer) {
        return new DemoPlant(UUID.fromString("0a1b6f0e-0000-4000-8000-000000000001"), "Solar operator (demo)", plant, null,
                null, offer);
    }
}
