package energy.commonwatt.projects;

/**
 * A metering point as an operator proposes it.
 *
 * @param code letters, digits, {@code . _ -}, at most 63; unique in its project
 * @param acWatts AC capacity behind the point in W
 */
public record MeteringPointSpec(String code, long acWatts, TrustTier trustTier) {
}
