package energy.commonwatt.generation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;

/** Mappings that people have confirmed, remembered per metering point. */
@ApplicationScoped
public class ColumnMappings {

    private final Clock clock;

    ColumnMappings(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public Optional<ColumnMapping> of(MeteringPoint point) {
        return RememberedMapping.of(point);
    }

    /** @throws MappingInvalid when the mapping speaks of another metering point */
    @Transactional
    public void remember(MeteringPoint point, ColumnMapping mapping, String by) {
        if (mapping.meteringPoint() != null && !mapping.meteringPoint().equals(point.code)) {
            throw new MappingInvalid("meteringPoint", point.code);
        }
        RememberedMapping.remember(point, mapping, by, clock.instant());
    }

    /**
     * Remembers the mapping of an upload that was accepted, for the one metering point that it names, or for all where a column names them.
     * Belongs into the transaction that stores its readings.
     */
    void remember(Project project, ColumnMapping mapping, String by) {
        MeteringPoint.of(project).stream()
                .filter(point -> mapping.meteringPoint() == null || mapping.meteringPoint().equals(point.code))
                .forEach(point -> RememberedMapping.remember(point, mapping, by, clock.instant()));
    }

    /** The remembered mapping that fits a file of this format, if there is one. */
    Optional<ColumnMapping> fitting(Project project, String meteringPoint, TableFormat format) {
        List<String> codes = MeteringPoint.of(project).stream().map(point -> point.code).toList();
        List<ColumnMapping> known = meteringPoint == null
                ? RememberedMapping.of(project)
                : MeteringPoint.find(project, meteringPoint).flatMap(RememberedMapping::of).stream().toList();
        // Two inverters export the same table: without a name nobody could tell whose readings these are.
        boolean named = meteringPoint != null || codes.size() == 1;
        return known.stream().filter(mapping -> named || mapping.meteringPoint() == null)
                .filter(mapping -> fits(format, mapping, codes)).findFirst();
    }

    private static boolean fits(TableFormat format, ColumnMapping mapping, List<String> codes) {
        try {
            MappingColumns.check(format, mapping, codes);
            return true;
        } catch (UnreadableFile otherTable) {
            return false;
        }
    }
}
