package energy.commonwatt.generation;

import java.time.ZoneId;
import java.util.List;

/**
 * What is known of the plant before its file is read.
 *
 * @param zone zone of the plant
 * @param acWatts AC capacity behind the largest metering point, in W
 * @param codes codes of its metering points
 * @param meteringPoint code of the one that the file is for, or null when not said
 */
record PlantFacts(ZoneId zone, long acWatts, List<String> codes, String meteringPoint) {
}
