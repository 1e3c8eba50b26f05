package energy.commonwatt.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.profile.IfBuildProfile;

/** Invented values in every state that a part can be in; shown on the development pages and nowhere else. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class Samples {

    static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final LocalDate FIRST = LocalDate.of(2012, 6, 1);
    private static final int DAYS = 30;
    private static final int GAP_FROM = 11;
    private static final int GAP_TO = 14;

    private final Clock clock;

    Samples(Clock clock) {
        this.clock = clock;
    }

    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }

    List<Map<String, Object>> evidence() {
        return List.of(
                step("record", "The record is well formed", "proven",
                        "All its numbers are whole numbers, its log is the plant's."),
                step("inclusion", "It is entry 6 of 12 in the plant's log", "proven",
                        "Its fingerprint and 4 neighbours give the log's root."),
                of("id", "storage", "title", "The members' contract holds that root", "verdict", "refuted", "detail",
                        "Expected root 9f2c…41, found 07ab…c8. The log shown here is not the log that the members hold."),
                step("account", "The contract belongs to that block", "unknown", "Not reached: an earlier step was refuted."),
                step("seals", "Who signed the block", "unknown", "Development chain: no consortium signed."));
    }

    private static Map<String, Object> step(String id, String title, String verdict, String detail) {
        return of("id", id, "title", title, "verdict", verdict, "detail", detail);
    }

    List<Map<String, Object>> milestones() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return List.of(milestone("Building permit", today.minusDays(90), today.minusDays(95), 0, "done"),
                milestone("Grid connection agreed", today.minusDays(60), today.minusDays(48), 12, "done"),
                milestone("Modules on site", today.minusDays(9), null, 9, "late"), milestone("Today", today, null, 0, "today"),
                milestone("First energy fed in", today.plusDays(45), null, 0, "due"));
    }

    private static Map<String, Object> milestone(String title, LocalDate planned, LocalDate actual, long daysLate,
            String state) {
        return of("title", title, "planned", planned, "actual", actual, "daysLate", daysLate, "state", state);
    }

    List<Map<String, Object>> request() {
        Instant now = clock.instant();
        return List.of(entry(now.minusSeconds(75), "You sent june.csv with 2,880 rows.", "proven"),
                entry(now.minusSeconds(71),
                        "2,868 rows are new, 9 were there already, 3 conflict with earlier ones and were set aside.",
                        "attention"),
                entry(now.minusSeconds(12), "We sent your readings to the members.", "waiting"));
    }

    private static Map<String, Object> entry(Instant at, String what, String state) {
        return of("at", at, "what", what, "state", state);
    }

    List<Map<String, Object>> plants() {
        return List.of(
                of("slug", "sample-roof", "name", "Golden Laboratory Roof", "technology", "solar", "place", "Golden, Colorado",
                        "acWatts", 6_000L,
                        "timeZone", ZONE.getId(), "generatedWh", 812_345L, "generatedUntil",
                        FIRST.plusMonths(1).atStartOfDay(ZONE).toInstant(),
                        "records", 30L, "recordsProven", 30L, "recordsRefuted", 0L),
                of("slug", "sample-wind", "name", "La Haute Borne", "technology", "wind", "place", "Meuse, France", "acWatts",
                        8_200_000L,
                        "timeZone", "Europe/Paris", "generatedWh", 1_912_345_678L, "generatedUntil",
                        LocalDate.of(2018, 2, 1).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant(), "records", 31L,
                        "recordsProven", 28L,
                        "recordsRefuted", 1L));
    }

    Map<String, Object> project() {
        return of("slug", "sample-roof", "name", "Golden Laboratory Roof", "summary",
                "Modules on the roof of a laboratory, measured every quarter of an hour.", "technology", "solar", "place",
                "Golden, Colorado", "timeZone",
                ZONE.getId(), "operatorName", "Sample Operator Cooperative", "dcWatts", 6_800L, "acWatts", 6_000L, "latitude",
                new BigDecimal("39.7404"), "longitude", new BigDecimal("-105.1774"));
    }

    /** A month of days with a gap of three days, a day that is partly covered and some flagged ones. */
    List<Map<String, Object>> points() {
        List<Map<String, Object>> points = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            if (day < GAP_FROM || day >= GAP_TO) {
                points.add(point(FIRST.plusDays(day), day));
            }
        }
        return points;
    }

    private static Map<String, Object> point(LocalDate date, int day) {
        long count = day == GAP_TO ? 41 : 96;
        long generated = (18_000 + day * 7_919L % 13_000) * count / 96;
        return of("start", date.atStartOfDay(ZONE).toInstant().toString(), "end",
                date.plusDays(1).atStartOfDay(ZONE).toInstant().toString(),
                "label", date.toString(), "generatedWh", generated, "consumedWh", 0L, "expectedCount", 96L, "count", count,
                "flagged",
                day % 9 == 4 ? 3L : 0L);
    }

    Map<String, Object> generation() {
        Instant from = FIRST.atStartOfDay(ZONE).toInstant();
        Instant to = FIRST.plusMonths(1).atStartOfDay(ZONE).toInstant();
        return of("view", "month", "title", "June 2012", "from", from, "to", to, "dayHref", "#generation", "monthHref",
                "#generation", "yearHref",
                "#generation", "earlierHref", "#generation", "laterHref", null, "dataUrl", "/dev/generation", "csvUrl", "#csv",
                "generatedWh",
                643_210L, "count", 2_537L, "expectedCount", 2_880L, "anyConsumed", false, "rows", rows());
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>(points());
        for (int day = GAP_FROM; day < GAP_TO; day++) {
            rows.add(day,
                    of("label", FIRST.plusDays(day).toString(), "generatedWh", null, "consumedWh", 0L, "count", 0L,
                            "expectedCount", 96L,
                            "flagged", 0L));
        }
        return rows;
    }

    Map<String, Object> plausibility() {
        return of("rule", "plausibility/1", "readings", 2_537L, "verdicts",
                List.of(of("name", "gap", "count", 343L), of("name", "missing-month", "count", 0L),
                        of("name", "duplicate", "count", 0L), of("name", "negative", "count", 0L),
                        of("name", "above-capacity", "count", 9L), of("name", "flat", "count", 0L),
                        of("name", "impossible", "count", 58L)));
    }

    List<Map<String, Object>> meters() {
        return List.of(of("code", "PV-50", "acWatts", 6_000L, "trustTier", "portal-export", "interval", "15 minutes", "first",
                FIRST.atStartOfDay(ZONE).toInstant(), "last", FIRST.plusMonths(1).atStartOfDay(ZONE).toInstant(), "readings",
                2_537L));
    }

    Map<String, Object> records() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String state : List.of("stored", "sent", "stuck", "proven", "refuted", "proven")) {
            rows.add(record(state, 30 - rows.size()));
        }
        return of("total", 30L, "proven", 26L, "stuck", 1L, "refuted", 1L, "level", "development chain, no consortium", "page",
                1L, "pages", 5L,
                "previousHref", null, "nextHref", "#records", "rows", rows);
    }

    private Map<String, Object> record(String state, int day) {
        boolean proven = state.equals("proven") || state.equals("refuted");
        return of("id", "sample-" + day, "leafIndex", day - 1L, "title", "Readings of meter PV-50", "start",
                FIRST.withDayOfMonth(day).atStartOfDay(ZONE).toInstant(), "end",
                FIRST.withDayOfMonth(day).plusDays(1).atStartOfDay(ZONE).toInstant(),
                "readings", 96L, "generatedWh", 21_034L, "state", state, "made",
                clock.instant().minusSeconds(12L + (30 - day) * 700L), "corrects",
                day == 27, "checkHref", proven ? "/checker/" : null, "packHref", proven ? "#pack" : null);
    }
}
