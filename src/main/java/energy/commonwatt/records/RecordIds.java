package energy.commonwatt.records;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Identifiers that sort by time of making: UUID version 7 (RFC 9562 section 5.7). */
@ApplicationScoped
class RecordIds {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    RecordIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
