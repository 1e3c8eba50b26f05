package energy.commonwatt.generation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns what a clock on the wall showed into instants. When clocks go back, an hour is shown twice: the first row with such a
 * time, in the order of the file, gets the earlier instant and the second row the later one. When clocks go forward, an hour
 * is never shown; a row that claims it has no instant. One clock per metering point, since rows of several may interleave.
 */
final class LocalClock {

    static final long NEVER = Long.MIN_VALUE;
    private static final long DAY = 86_400;

    private final ZoneRules rules;
    private final Set<Long> shownOnce = new HashSet<>();
    private long safeFrom = 1;
    private long safeTo = 0;
    private int safeOffset;

    LocalClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Second since 1970 in UTC for a local second, or {@link #NEVER} where the clock skipped it. */
    long instant(long local) {
        if (local >= safeFrom && local < safeTo) {
            return local - safeOffset;
        }
        List<ZoneOffset> offsets = rules.getValidOffsets(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
        return switch (offsets.size()) {
            case 0 -> NEVER;
            case 1 -> {
                remember(local, offsets.getFirst());
                yield local - offsets.getFirst().getTotalSeconds();
            }
            default -> local - offsets.get(shownOnce.add(local) ? 0 : 1).getTotalSeconds();
        };
    }

    /** The first instant of a local time that may be skipped or doubled, for the ends of days. */
    static long earliest(ZoneRules rules, long local) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        ZoneOffsetTransition transition = rules.getTransition(time);
        if (transition != null && transition.isGap()) {
            return transition.toEpochSecond();
        }
        return local - rules.getValidOffsets(time).getFirst().getTotalSeconds();
    }

    /** Between two changes, with a day of distance to each, the offset is one number. */
    private void remember(long local, ZoneOffset offset) {
        Instant instant = Instant.ofEpochSecond(local - offset.getTotalSeconds());
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        safeFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond() + offset.getTotalSeconds() + DAY;
        safeTo = after == null ? Long.MAX_VALUE : after.toEpochSecond() + offset.getTotalSeconds() - DAY;
        safeOffset = offset.getTotalSeconds();
    }
}
