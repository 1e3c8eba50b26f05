package energy.commonwatt.projects;

import java.util.Locale;

/**
 * How far a reading can be followed back to the meter, best first. A chain proves that a reading has not changed since it was
 * recorded; only the tier says who could have changed it before.
 */
public enum TrustTier {
    /** The meter itself signed the value. */
    METER_SIGNED,
    /** A gateway beside the meter signed it. */
    GATEWAY_SIGNED,
    /** Exported from a portal or data logger, unsigned. */
    PORTAL_EXPORT,
    /** Typed by a person. */
    TYPED;

    /** The tier as records spell it, for example {@code portal-export}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
