package energy.commonwatt.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormatTest {

    private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");
    private final Format format = new Format(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0 Wh", "999|999 Wh", "1000|1.00 kWh", "21034|21.03 kWh", "-204500000|-204.5 MWh",
            "1912345678|1.91 GWh", "5000000000000|5,000.0 GWh"})
    void energy_inTheFittingUnit(long wattHours, String text) {
        assertEquals(text, plain(format.energy(wattHours)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0 W", "6800|6.8 kW", "6000|6 kW", "12345|12.345 kW", "8200000|8.2 MW", "600|600 W"})
    void power_isExact(long watts, String text) {
        assertEquals(text, plain(format.power(watts)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|0.001", "-1|-0.001", "1234567|1,234.567"})
    void kilowattHours_keepEveryWattHour(long wattHours, String text) {
        assertEquals(text, format.kilowattHours(wattHours));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"125000|EUR|EUR 1,250.00", "1250|JPY|JPY 1,250", "-5|EUR|EUR -0.05"})
    void money_hasItsCurrencyAndItsMinorUnits(long minorUnits, String currency, String text) {
        assertEquals(text, plain(format.money(minorUnits, currency)));
    }

    @ParameterizedTest
    @CsvSource({"999, 1000, 99", "1000, 1000, 100", "0, 0, 0"})
    void percent_reachesHundredOnlyWhenComplete(long part, long whole, long percent) {
        assertEquals(percent, format.percent(part, whole));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void ago_countsInTheLargestWholeUnit(long secondsAgo, String text) {
        assertEquals(text, format.ago(NOW.minusSeconds(secondsAgo)));
    }

    static Stream<Arguments> moments() {
        return Stream.of(arguments(-5L, "just now"), arguments(0L, "just now"), arguments(1L, "1 second ago"),
                arguments(12L, "12 seconds ago"),
                arguments(60L, "1 minute ago"), arguments(7_199L, "1 hour ago"), arguments(172_800L, "2 days ago"));
    }

    @Test
    void moment_namesTheZoneInForce() {
        assertEquals("1 Jun 2012, 00:00 MDT", format.moment(Instant.parse("2012-06-01T06:00:00Z"), "America/Denver"));
        assertEquals("1 Jan 2012, 00:00 MST", format.moment(Instant.parse("2012-01-01T07:00:00Z"), "America/Denver"));
    }

    @Test
    void days_ofAHalfOpenPeriod_leaveItsEndOut() {
        Instant start = Instant.parse("2012-06-01T06:00:00Z");
        assertEquals("1 June 2012", format.days(start, Instant.parse("2012-06-02T06:00:00Z"), "America/Denver"));
        assertEquals("1 June 2012 to 30 June 2012",
                format.days(start, Instant.parse("2012-07-01T06:00:00Z"), "America/Denver"));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
