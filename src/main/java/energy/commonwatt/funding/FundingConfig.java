package energy.commonwatt.funding;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Rules of investing that the law or the operator of the platform sets. */
@ConfigMapping(prefix = "commonwatt.funding")
public interface FundingConfig {

    /** Calendar days in which a non-sophisticated investor may revoke (Reg. (EU) 2020/1503, Art. 22(2): four). */
    @WithDefault("4")
    int reflectionDays();

    /** Replaces the days by a short time, so that people can watch a round end; refused on a chain of members. */
    Optional<Duration> rehearsedReflection();

    /** Zone in which calendar days are counted. */
    @WithDefault("Europe/Brussels")
    String zone();

    /** Calendar days in which a commitment has to be paid; afterwards it lapses. */
    @WithDefault("10")
    int paymentDays();

    /** Replaces the payment period by a short time; refused on a chain of members. */
    Optional<Duration> rehearsedPaymentPeriod();

    /** Most that one project owner may offer within twelve months, in minor units of the offer's currency (Art. 1(2)(c): EUR 5,000,000). */
    @WithDefault("500000000")
    long mostOfOwner();

    /** An investment above this and above the share of net worth needs a warning, consent and proof of understanding (Art. 21(7)), minor units. */
    @WithDefault("100000")
    long warningAbove();

    /** Share of net worth for the same rule, in percent. */
    @WithDefault("5")
    int warningPercent();

    /** Days after which a suspended offer is cancelled (Art. 23(12)). */
    @WithDefault("30")
    int cancelSuspendedAfterDays();

    /** Most bytes of an information sheet. */
    @WithDefault("5000000")
    int largestSheet();

    /** Time between two looks for rounds that are to be closed and payments that are overdue. */
    @WithDefault("10s")
    String closeEvery();

    /** When ledger, bank and chain are held against each other (cron of Quarkus). */
    @WithDefault("0 30 2 * * ?")
    String reconcileAt();
}
