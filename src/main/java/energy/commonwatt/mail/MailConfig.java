package energy.commonwatt.mail;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Letters to people. The mail server itself is {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "commonwatt.mail")
interface MailConfig {

    /** Sender of every letter, with or without a name: {@code Commonwatt <post@commonwatt.example>}. No default. */
    String from();

    /** Time between two looks for letters that wait; {@code off} on a replica that sends none. */
    @WithDefault("5s")
    String every();

    /** Time until a mail server that does not answer counts as silent. Shorter than a transaction may last (60 s). */
    @WithDefault("20s")
    Duration timeout();

    /** Age at which a letter that cannot be delivered is given up and destroyed (RFC 5321 4.5.4.1: four to five days). */
    @WithDefault("5d")
    Duration giveUpAfter();
}
