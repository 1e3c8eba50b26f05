package energy.commonwatt.payments;

import java.time.Period;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The collecting account at the licensed payment firm (Reg. (EU) 2020/1503, Art. 10): the platform itself never holds money. */
@ConfigMapping(prefix = "commonwatt.payments")
public interface PaymentsConfig {

    /** Account that investors pay to and that refunds leave from; without it nobody can invest. A statement of any other is refused. */
    Optional<String> iban();

    /** Its holder, as payers write it and as files to the bank name the debtor. */
    @WithDefault("Commonwatt collecting account")
    String name();

    /** BIC of the payment firm (ISO 9362), for credit-transfer files; left out, the file says that it is not provided. */
    Optional<String> bic();

    /** ISO 4217 code of the account. */
    @WithDefault("EUR")
    String currency();

    /**
     * How long names and account numbers stay in bank entries, statements and files (Art. 26: five years at least). Counted from the booking;
     * afterwards a daily round destroys them.
     */
    @WithDefault("P5Y")
    Period retention();

    /** Most bytes of a bank statement; it is held in memory while it is read. */
    @WithDefault("20000000")
    int largestStatement();
}
