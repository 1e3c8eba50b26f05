package energy.commonwatt.generation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What plausibility says about one reading. Stored as one bit each, in this order: never reorder, only append. */
public enum Verdict {
    /** More was consumed than generated. Counted, as consumption. */
    NEGATIVE,
    /** More than the AC capacity. Counted. */
    ABOVE_CAPACITY,
    /** More than twice the AC capacity, either way: a mark for "no measurement" or a broken meter. Stored and shown, never counted. */
    IMPOSSIBLE,
    /** One of six or more equal values in a row that are not zero. Counted. */
    FLAT,
    /** A solar plant that generates while the sun is well below the horizon. Counted. */
    NIGHT;

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int verdicts) {
        return (verdicts & bit()) != 0;
    }

    /** The verdict as records spell it, for example {@code above-capacity}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdicts behind the bits of a stored reading. */
    public static Set<Verdict> of(int verdicts) {
        Set<Verdict> set = EnumSet.noneOf(Verdict.class);
        for (Verdict verdict : values()) {
            if (verdict.in(verdicts)) {
                set.add(verdict);
            }
        }
        return set;
    }
}
