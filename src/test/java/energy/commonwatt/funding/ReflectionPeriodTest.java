package energy.commonwatt.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import energy.commonwatt.chain.ChainConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ReflectionPeriodTest {

    private static ReflectionPeriod period(Map<String, String> values) {
        var config = new SmallRyeConfigBuilder().addDiscoveredConverters().addDefaultInterceptors()
                .withMapping(FundingConfig.class).withMapping(ChainConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100)).build();
        return new ReflectionPeriod(config.getConfigMapping(FundingConfig.class), config.getConfigMapping(ChainConfig.class));
    }

    /** Regulation 1182/71: the day of the commitment does not count, the last day counts whole. */
    @ParameterizedTest
    @CsvSource({"2026-11-02T00:00:00Z, 2026-11-06T23:00:00Z", "2026-11-02T22:59:59Z, 2026-11-06T23:00:00Z",
            "2026-11-02T23:00:00Z, 2026-11-07T23:00:00Z", "2027-03-26T12:00:00Z, 2027-03-30T22:00:00Z",
            "2026-10-23T12:00:00Z, 2026-10-27T23:00:00Z"})
    void fourCalendarDays_endWithTheFourthDayAfter(Instant committed, Instant end) {
        assertEquals(end, period(Map.of()).endFor(committed));
    }

    @Property(tries = 500)
    void everyPeriod_isAsLongAsTheContractIsTold(@ForAll @LongRange(min = 1_700_000_000L, max = 2_200_000_000L) long second) {
        ReflectionPeriod period = period(Map.of());
        Instant committed = Instant.ofEpochSecond(second);
        assertTrue(Duration.between(committed, period.endFor(committed)).compareTo(period.least()) >= 0);
        assertTrue(Duration.between(committed, period.paymentDue(committed)).compareTo(period.leastPaymentPeriod()) >= 0);
    }

    @Test
    void rehearsedPeriod_isRefusedOnAChainOfMembers() {
        Map<String, String> rehearsed = Map.of("commonwatt.funding.rehearsed-reflection", "PT2S");
        assertThrows(IllegalStateException.class, () -> period(rehearsed));
        assertThrows(IllegalStateException.class, () -> period(Map.of("commonwatt.funding.rehearsed-payment-period", "PT2S")));
        Map<String, String> development = Map.of("commonwatt.funding.rehearsed-reflection", "PT2S", "commonwatt.chain.kind",
                "development");
        assertEquals(Instant.EPOCH.plusSeconds(2), period(development).endFor(Instant.EPOCH));
    }
}
