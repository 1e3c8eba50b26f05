package energy.commonwatt.generation;

import java.time.ZoneId;
import java.util.List;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;

/**
 * What is known of the plant before its file is read.
 *
 * @param zone zone of the plant
 * @param acWatts AC capacity behind the largest metering point, in W
 * @param codes codes of its metering points
 * @param meteringPoint code of the one that the file is for, or null when not said
 */
record PlantFacts(ZoneId zone, long acWatts, List<String> codes, String meteringPoint) {

    /**
     * To be called in a transaction.
     *
     * @throws UploadRuleViolation when the plant has no such metering point
     */
    static PlantFacts of(Project project, String meteringPoint) {
        List<MeteringPoint> points = MeteringPoint.of(project);
        List<String> codes = points.stream().map(point -> point.code).toList();
        if (meteringPoint != null && !codes.contains(meteringPoint)) {
            throw new UploadRuleViolation(422, "The metering point is not known", "one of " + codes, meteringPoint);
        }
        long capacity = points.stream().filter(point -> meteringPoint == null || point.code.equals(meteringPoint))
                .mapToLong(point -> point.acWatts).max().orElse(project.acWatts);
        return new PlantFacts(project.zone(), capacity, codes, meteringPoint);
    }

    /**
     * The sender's word and the mapping's must not differ: readings would land at another meter than the upload says.
     *
     * @throws UploadRuleViolation when they do
     */
    void checkSamePoint(ColumnMapping mapping) {
        if (meteringPoint != null && mapping.meteringPoint() != null && !meteringPoint.equals(mapping.meteringPoint())) {
            throw new UploadRuleViolation(422, "The mapping is for another metering point", meteringPoint,
                    mapping.meteringPoint());
        }
    }
}
