package energy.commonwatt.generation;

import java.util.Optional;
import java.util.UUID;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;
import energy.commonwatt.projects.Technology;

/** What the import has to know of a metering point. */
record PointFacts(UUID id, String code, String trustTier, Plausibility plausibility) {

    static PointFacts of(MeteringPoint point) {
        return new PointFacts(point.id, point.code, point.trustTier.code(),
                new Plausibility(point.acWatts, sun(point.project)));
    }

    private static Optional<SolarPosition> sun(Project project) {
        boolean known = project.technology == Technology.SOLAR && project.latitude != null && project.longitude != null;
        return known
                ? Optional.of(new SolarPosition(project.latitude.doubleValue(), project.longitude.doubleValue()))
                : Optional.empty();
    }
}
