package energy.commonwatt.projects;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.projects.ProjectDecision.Kind;
import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.Records;
import energy.commonwatt.web.NotFound;

/** Proposing and deciding projects. An approval is the first record of the plant's log. */
@ApplicationScoped
public class ProjectService {

    private final OrganisationService organisations;
    private final HandIns handIns;
    private final Records records;
    private final Clock clock;

    ProjectService(OrganisationService organisations, HandIns handIns, Records records, Clock clock) {
        this.organisations = organisations;
        this.handIns = handIns;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The short way, for samples and tests: the plant alone, without what an offer needs.
     *
     * @param organisation the proposer's organisation
     * @param operator the proposer's subject at the identity provider
     * @throws ProjectRuleViolation when the plant breaks a rule or its address is taken
     * @throws NotFound when the organisation is not known
     */
    @Transactional
    public Project propose(PlantSpec plant, UUID organisation, String operator) {
        return propose(plant, null, organisation, operator);
    }

    /** The same with what building it costs. @param costs null for none */
    @Transactional
    public Project propose(PlantSpec plant, CostPlan costs, UUID organisation, String operator) {
        PlantRules.check(plant);
        Organisation owner = Organisation.known(organisation)
                .orElseThrow(() -> new NotFound("organisation", organisation));
        return handIns.shortWay(plant, costs, owner, operator);
    }

    /** {@link #approve(String, Decider)} by an account that acts for no organisation. */
    public Project approve(String slug, String administrator) {
        return approve(slug, Decider.of(administrator));
    }

    /**
     * The first approval of two is kept; the second makes the project public and is the first record of its log.
     *
     * @throws ProjectRuleViolation when it does not wait for a decision, or this one may not give it
     */
    @Transactional
    public Project approve(String slug, Decider by) {
        return approve(slug, by, null);
    }

    /** @param seen number of the version that was looked at, null for whichever there is; another one in the meantime is a violation */
    @Transactional
    public Project approve(String slug, Decider by, Integer seen) {
        Project project = known(slug);
        ProposalVersion version = ProposalVersion.newest(project).orElseThrow();
        if (seen != null && seen != version.number) {
            throw new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "The proposal was changed since you looked at it",
                    "a decision about version " + version.number, "one about version " + seen);
        }
        requireStranger(project, by);
        project.approve(by, clock.instant());
        boolean both = project.state == ProjectState.APPROVED;
        decided(project, both ? Kind.APPROVED : Kind.FIRST_APPROVAL, by, null);
        if (both) {
            records.append(new RecordDraft("project-approved/1", project.log(), "platform", null, null,
                    statement(project, version)));
        }
        return project;
    }

    /** Whether this administrator may decide about it: neither its operator's, nor anybody who handed in one of its versions. */
    boolean allows(Project project, Decider by) {
        return project.allows(by) && !ProposalVersion.handedInBy(project, by.account());
    }

    private void requireStranger(Project project, Decider by) {
        if (ProposalVersion.handedInBy(project, by.account())) {
            throw Project.byItsProposer();
        }
    }

    /** {@link #refuse(String, Decider, String)} by an account that acts for no organisation. */
    public Project refuse(String slug, String administrator, String reason) {
        return refuse(slug, Decider.of(administrator), reason);
    }

    /** @throws ProjectRuleViolation when there is no reason, it does not wait for a decision, or this one may not decide */
    @Transactional
    public Project refuse(String slug, Decider by, String reason) {
        Project project = known(slug);
        requireStranger(project, by);
        project.refuse(by, reason, clock.instant());
        return decided(project, Kind.REFUSED, by, reason);
    }

    /** Back to the operator, whose next version is decided anew. @throws ProjectRuleViolation as {@link #refuse} does */
    @Transactional
    public Project askBack(String slug, Decider by, String reason) {
        Project project = known(slug);
        requireStranger(project, by);
        project.askBack(by, reason);
        return decided(project, Kind.ASKED_BACK, by, reason);
    }

    /** No new offer until it is resumed; what is public stays public. @throws ProjectRuleViolation when it is not approved */
    @Transactional
    public Project suspend(String slug, Decider by, String reason) {
        Project project = known(slug);
        project.suspend(by, reason, clock.instant());
        return decided(project, Kind.SUSPENDED, by, reason);
    }

    /** @throws ProjectRuleViolation when it is not suspended, there is no reason, or this one may not decide */
    @Transactional
    public Project resume(String slug, Decider by, String reason) {
        Project project = known(slug);
        project.resume(by, reason);
        return decided(project, Kind.RESUMED, by, reason);
    }

    private Project decided(Project project, Kind kind, Decider by, String reason) {
        int version = ProposalVersion.newest(project).orElseThrow().number;
        new ProjectDecision(project, version, kind, by.account(), reason == null ? null : reason.strip(), clock.instant())
                .persist();
        return project;
    }

    /** Locked, so that of two who decide at once the second sees what the first decided. */
    private static Project known(String slug) {
        return Project.lockBySlug(slug).orElseThrow(() -> new NotFound("project", slug));
    }

    /** What was approved, about the plant alone: a log is public. */
    private static Map<String, Object> statement(Project project, ProposalVersion version) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("project", project.slug);
        body.put("technology", project.technology.code());
        body.put("acWatts", project.acWatts);
        if (project.dcWatts != null) {
            body.put("dcWatts", project.dcWatts);
        }
        body.put("timeZone", project.timeZone);
        body.put("operator", project.operator.issuer());
        body.put("meteringPoints", MeteringPoint.of(project).stream().map(ProjectService::statement).toList());
        body.put("proposal", Map.of("version", version.number, "sha256", version.sha256));
        return body;
    }

    private static Map<String, Object> statement(MeteringPoint point) {
        return Map.of("code", point.code, "acWatts", point.acWatts, "trustTier", point.trustTier.code());
    }

    /** Makes an organisation known that the identity provider names, for example when the demo story is told. */
    @Transactional
    public Organisation register(UUID id, String name) {
        return organisations.known(id, name);
    }
}
