package energy.commonwatt.projects;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Who decided what about a project, and why. Insert only; the public record names no person. */
@Entity
public class ProjectDecision extends PanacheEntityBase {

    /** What was decided. */
    public enum Kind {
        /** One of two who have to approve. */
        FIRST_APPROVAL, APPROVED, ASKED_BACK, REFUSED, SUSPENDED, RESUMED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public Project project;
    @Enumerated(EnumType.STRING)
    public Kind decision;
    /** Of the proposal that was decided about. */
    public int version;
    public String administrator;
    /** Null where none is asked for. */
    public String reason;
    public Instant decidedAt;

    protected ProjectDecision() {
    }

    ProjectDecision(Project project, int version, Kind decision, String administrator, String reason, Instant at) {
        this.project = project;
        this.version = version;
        this.decision = decision;
        this.administrator = administrator;
        this.reason = reason;
        this.decidedAt = at;
    }

    /** The newest first. */
    static List<ProjectDecision> of(Project project) {
        return list("project = ?1 order by id desc", project);
    }
}
