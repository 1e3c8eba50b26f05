package energy.commonwatt.records;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Why a witness does not cosign a log at present. Gone with its next cosignature. */
@Entity
class WitnessTrouble extends PanacheEntityBase {

    private static final int MOST_WORDS = 500;
    /** Seconds until the next try: 2, 4, 8 … and no longer than this. */
    private static final long LONGEST_PAUSE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String logName;
    String witness;
    @Enumerated(EnumType.STRING)
    WitnessProblem kind;
    String words;
    Instant since;
    int tries;
    Instant nextTry;

    protected WitnessTrouble() {
    }

    WitnessTrouble(String witness, String logName) {
        this.witness = witness;
        this.logName = logName;
    }

    static Optional<WitnessTrouble> of(String witness, String log) {
        return find("witness = ?1 and logName = ?2", witness, log).firstResultOptional();
    }

    /** @return the witness's own words or the network's, on one line of a bearable length: they stand on pages and in the log */
    static String plain(String said) {
        String plain = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > MOST_WORDS ? plain.substring(0, MOST_WORDS) + "…" : plain;
    }

    /** @param said as {@link #plain} gives it */
    void note(WitnessProblem found, String said, Instant now) {
        if (kind != found) {
            kind = found;
            since = now;
        }
        words = said;
        tries++;
        nextTry = now.plus(Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(tries, 30))));
    }
}
