package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.util.List;

/**
 * A plant as an operator proposes it.
 *
 * @param dcWatts DC (module) capacity in W, null where the technology has none
 * @param acWatts AC (grid side) capacity in W
 * @param latitude degrees north (WGS 84), null when not stated; likewise {@code longitude}, degrees east
 * @param timeZone IANA zone in which days and months of this plant are counted
 */
public record PlantSpec(String slug, String name, String summary, Technology technology, Long dcWatts, long acWatts,
        String place,
        BigDecimal latitude, BigDecimal longitude, String timeZone, List<MeteringPointSpec> meteringPoints) {
}
