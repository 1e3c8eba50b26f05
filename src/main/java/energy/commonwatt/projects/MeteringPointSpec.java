package energy.commonwatt.projects;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A metering point as an operator proposes it.
 *
 * @param code letters, digits, {@code . _ -}, at most 63; unique in its project
 * @param acWatts AC capacity behind the point in W
 */
public record MeteringPointSpec(String code, long acWatts, TrustTier trustTier) {

    static List<MeteringPointSpec> read(StepReader in) {
        Set<String> codes = new HashSet<>();
        List<MeteringPointSpec> points = in.rows(row -> {
            MeteringPointSpec point = new MeteringPointSpec(
                    row.matching("code", PlantRules.CODE, 63, "letters, digits, '.', '_' and '-', at most 63 characters"),
                    row.watts("kilowatts"), row.choice("tier", TrustTier.class));
            if (!codes.add(point.code())) {
                row.fault("code", "each code once", point.code() + " twice");
            }
            return point;
        });
        if (points.isEmpty()) {
            in.row(0).fault("code", "at least one metering point", "none");
        }
        return points;
    }
}
