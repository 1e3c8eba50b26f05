package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
    private static final int LONGEST_REASON = 2_000;
    private static final List<ProjectState> PUBLIC = Stream.of(ProjectState.values()).filter(ProjectState::published).toList();

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
    /** Of two administrators; null until the first has approved. */
    public String firstApprover;
    public Instant firstApprovedAt;
    public String decidedBy;
    public Instant decidedAt;
    public String decisionReason;
    public Instant suspendedAt;
    public String suspensionReason;
    @Version
    public int version;

    protected Project() {
    }

    Project(PlantSpec plant, Organisation operator, String proposedBy, Instant proposedAt) {
        this.id = UUID.randomUUID();
        this.slug = plant.slug();
        this.operator = operator;
        propose(plant, proposedBy, proposedAt);
    }

    private void propose(PlantSpec plant, String by, Instant at) {
        name = plant.name();
        summary = plant.summary();
        technology = plant.technology();
        dcWatts = plant.dcWatts();
        acWatts = plant.acWatts();
        place = plant.place();
        latitude = plant.latitude();
        longitude = plant.longitude();
        timeZone = plant.timeZone();
        state = ProjectState.PROPOSED;
        proposedBy = by;
        proposedAt = at;
    }

    /** Another version of what was asked back; its address stays. @throws ProjectRuleViolation when it was not asked back */
    void handInAgain(PlantSpec plant, String by, Instant at) {
        require("This project cannot be handed in again", ProjectState.ASKED_BACK);
        propose(plant, by, at);
        decisionReason = null;
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
        return find("slug = ?1 and state in ?2", slug, PUBLIC).firstResultOptional();
    }

    /** The project when it belongs to the organisation; a foreign one is as good as none. */
    public static Optional<Project> findOwn(String slug, UUID organisation) {
        return find("slug = ?1 and operator.id = ?2", slug, organisation).firstResultOptional();
    }

    public static List<Project> listPublic() {
        return list("state in ?1 order by name", PUBLIC);
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

    /** Whether a new offer may be made for it. */
    public boolean takesOffers() {
        return state == ProjectState.APPROVED;
    }

    /** The first of two approvals, or the second. @throws ProjectRuleViolation when it waits for none, or this one may not give it */
    void approve(Decider by, Instant at) {
        requireDecidable(by);
        if (firstApprover == null) {
            firstApprover = by.account();
            firstApprovedAt = at;
            return;
        }
        if (firstApprover.equals(by.account())) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "Two different administrators approve a project",
                    "another administrator", "the one who gave the first approval");
        }
        decide(ProjectState.APPROVED, by, null, at);
    }

    /** Back to the operator; the first approval is void. @throws ProjectRuleViolation also when there is no reason */
    void askBack(Decider by, String reason) {
        requireDecidable(by);
        decisionReason = required(reason);
        state = ProjectState.ASKED_BACK;
        voidFirstApproval();
    }

    /** @param reason told to the operator @throws ProjectRuleViolation also when there is none */
    void refuse(Decider by, String reason, Instant at) {
        requireDecidable(by);
        decide(ProjectState.REFUSED, by, required(reason), at);
        voidFirstApproval();
    }

    /** @param reason told to everybody @throws ProjectRuleViolation also when there is none */
    void suspend(Decider by, String reason, Instant at) {
        require("Only an approved project can be suspended", ProjectState.APPROVED);
        requireDisinterested(by);
        suspensionReason = required(reason);
        suspendedAt = at;
        state = ProjectState.SUSPENDED;
    }

    /** @param reason why the suspension was right and is over @throws ProjectRuleViolation also when there is none */
    void resume(Decider by, String reason) {
        require("Only a suspended project can be resumed", ProjectState.SUSPENDED);
        requireDisinterested(by);
        required(reason);
        suspensionReason = null;
        suspendedAt = null;
        state = ProjectState.APPROVED;
    }

    private void requireDecidable(Decider by) {
        require("This project does not wait for a decision", ProjectState.PROPOSED);
        requireDisinterested(by);
    }

    private void require(String title, ProjectState expected) {
        if (state != expected) {
            throw new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, title,
                    "a project that is " + words(expected),
                    "one that is " + words(state) + (decidedAt == null ? "" : " since " + decidedAt));
        }
    }

    /** Whether this administrator may decide about it at all. */
    public boolean allows(Decider by) {
        return !by.account().equals(proposedBy) && !operator.id.equals(by.organisation());
    }

    /** Conflicts of interest: Article 8 of Regulation (EU) 2020/1503. */
    private void requireDisinterested(Decider by) {
        if (by.account().equals(proposedBy)) {
            throw byItsProposer();
        }
        if (operator.id.equals(by.organisation())) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "A project is not decided by its operator",
                    "an administrator of another organisation", "one who acts for the operator");
        }
    }

    static ProjectRuleViolation byItsProposer() {
        return new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "A project is not decided by its proposer",
                "another administrator", "the proposer");
    }

    private static String required(String reason) {
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "This decision needs a reason",
                    "1 to " + LONGEST_REASON + " characters that tell what to do",
                    words.isEmpty() ? "none" : words.length() + " characters");
        }
        return words;
    }

    private void voidFirstApproval() {
        firstApprover = null;
        firstApprovedAt = null;
    }

    private void decide(ProjectState decision, Decider by, String reason, Instant at) {
        state = decision;
        decidedBy = by.account();
        decidedAt = at;
        decisionReason = reason;
    }

    private static String words(ProjectState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
