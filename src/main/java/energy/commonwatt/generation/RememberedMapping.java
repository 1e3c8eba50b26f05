package energy.commonwatt.generation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The mapping that was last confirmed for a metering point. */
@Entity
@Table(name = "column_mapping")
class RememberedMapping extends PanacheEntityBase {

    @Id
    UUID meteringPointId;
    String mapping;
    String confirmedBy;
    Instant confirmedAt;

    protected RememberedMapping() {
    }

    static Optional<ColumnMapping> of(MeteringPoint point) {
        return RememberedMapping.<RememberedMapping>findByIdOptional(point.id).map(RememberedMapping::read);
    }

    /** Mappings of all metering points of the project, the newest first. */
    static List<ColumnMapping> of(Project project) {
        List<UUID> points = MeteringPoint.of(project).stream().map(point -> point.id).toList();
        return RememberedMapping.<RememberedMapping>list("meteringPointId in ?1 order by confirmedAt desc", points).stream()
                .map(RememberedMapping::read).distinct().toList();
    }

    static void remember(MeteringPoint point, ColumnMapping mapping, String by, Instant at) {
        // Two uploads that end at once both remember theirs; the later one stays.
        getEntityManager()
                .createNativeQuery("insert into column_mapping (metering_point_id, mapping, confirmed_by, confirmed_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (metering_point_id) do update set mapping = excluded.mapping,"
                        + " confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at")
                .setParameter(1, point.id).setParameter(2, MappingJson.write(mapping)).setParameter(3, by).setParameter(4, at)
                .executeUpdate();
    }

    private ColumnMapping read() {
        return MappingJson.read(mapping);
    }
}
