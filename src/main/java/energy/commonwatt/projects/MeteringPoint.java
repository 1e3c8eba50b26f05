package energy.commonwatt.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A place where energy is measured: one meter, inverter or turbine of a plant. */
@Entity
public class MeteringPoint extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Project project;
    public String code;
    /** AC capacity behind this point in W; plausibility rules measure against it. */
    public long acWatts;
    @Enumerated(EnumType.STRING)
    public TrustTier trustTier;

    protected MeteringPoint() {
    }

    MeteringPoint(Project project, MeteringPointSpec spec) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.code = spec.code();
        this.acWatts = spec.acWatts();
        this.trustTier = spec.trustTier();
    }

    public static Optional<MeteringPoint> find(Project project, String code) {
        return find("project = ?1 and code = ?2", project, code).firstResultOptional();
    }

    public static List<MeteringPoint> of(Project project) {
        return list("project = ?1 order by code", project);
    }
}
