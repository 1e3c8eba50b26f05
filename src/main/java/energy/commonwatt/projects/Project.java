package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A plant and the state of its approval. */
@Entity
public class Project extends PanacheEntityBase {

    private static final String LOG = "asset/";

    @Id
    public UUID id;
    public String slug;
    public String name;
    public String summary;
    @Enumerated(EnumType.STRING)
    public Technology technology;
    public Long dcWatts;
    public long acWatts;
    public String place;
    public BigDecimal latitude;
    public BigDecimal longitude;
    public String timeZone;
    @ManyToOne(optional = false)
    public Organisation operator;
    @Enumerated(EnumType.STRING)
    public ProjectState state;
    public String proposedBy;
    public Instant proposedAt;
    public String decidedBy;
    public Instant decidedAt;
    public String decisionReason;
    @Version
    public int version;

    protected Project() {
    }

    Project(PlantSpec plant, Organisation operator, String proposedBy, Instant proposedAt) {
        this.id = UUID.randomUUID();
        this.slug = plant.slug();
        this.name = plant.name();
        this.summary = plant.summary();
        this.technology = plant.technology();
        this.dcWatts = plant.dcWatts();
        this.acWatts = plant.acWatts();
        this.place = plant.place();
        this.latitude = plant.latitude();
        this.longitude = plant.longitude();
        this.timeZone = plant.timeZone();
        this.operator = operator;
        this.state = ProjectState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    public static Optional<Project> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Waits for whoever is changing the project. */
    static Optional<Project> lockBySlug(String slug) {
        return Project.<Project>find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The project that everybody may see under this address. */
    public static Optional<Project> findPublic(String slug) {
        return find("slug = ?1 and state = ?2", slug, ProjectState.APPROVED).firstResultOptional();
    }

    /** The project when it belongs to the organisation; a foreign one is as good as none. */
    public static Optional<Project> findOwn(String slug, UUID organisation) {
        return find("slug = ?1 and operator.id = ?2", slug, organisation).firstResultOptional();
    }

    public static List<Project> listPublic() {
        return list("state = ?1 order by name", ProjectState.APPROVED);
    }

    public static List<Project> listOwn(UUID organisation) {
        return list("operator.id = ?1 order by proposedAt", organisation);
    }

    public static List<Project> listWaiting() {
        return list("state = ?1 order by proposedAt", ProjectState.PROPOSED);
    }

    /** The project whose log this is; empty for the platform's own log. */
    public static Optional<Project> ofLog(String log) {
        return log.startsWith(LOG) ? findByIdOptional(UUID.fromString(log.substring(LOG.length()))) : Optional.empty();
    }

    /** The log that holds every record of this plant. */
    public String log() {
        return LOG + id;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /**
     * @throws ProjectRuleViolation when the project was decided before, or its proposer decides
     */
    void approve(String administrator, Instant at) {
        decide(ProjectState.APPROVED, administrator, null, at);
    }

    /**
     * @param reason told to the operator
     * @throws ProjectRuleViolation when there is no reason, the project was decided before, or its proposer decides
     */
    void refuse(String administrator, String reason, Instant at) {
        if (reason == null || reason.isBlank()) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "A refusal needs a reason",
                    "a reason that the operator can act on", "none");
        }
        decide(ProjectState.REFUSED, administrator, reason.strip(), at);
    }

    private void decide(ProjectState decision, String administrator, String reason, Instant at) {
        if (state != ProjectState.PROPOSED) {
            throw new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "This project was decided before",
                    "a proposed project",
                    "one that was " + state.name().toLowerCase(Locale.ROOT) + " on " + decidedAt);
        }
        if (administrator.equals(proposedBy)) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "A project is not decided by its proposer",
                    "another administrator", "the proposer");
        }
        state = decision;
        decidedBy = administrator;
        decidedAt = at;
        decisionReason = reason;
    }
}
