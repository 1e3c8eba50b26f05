package energy.commonwatt.projects;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.Records;
import energy.commonwatt.web.NotFound;

/** Proposing and deciding projects. An approval is the first record of the plant's log. */
@ApplicationScoped
public class ProjectService {

    private final OrganisationService organisations;
    private final Records records;
    private final Clock clock;

    ProjectService(OrganisationService organisations, Records records, Clock clock) {
        this.organisations = organisations;
        this.records = records;
        this.clock = clock;
    }

    /**
     * @param organisation the proposer's organisation
     * @param operator the proposer's subject at the identity provider
     * @throws ProjectRuleViolation when the plant breaks a rule or its address is taken
     * @throws NotFound when the organisation is not known
     */
    @Transactional
    public Project propose(PlantSpec plant, UUID organisation, String operator) {
        PlantRules.check(plant);
        Organisation owner = Organisation.known(organisation)
                .orElseThrow(() -> new NotFound("organisation", organisation));
        if (Project.findBySlug(plant.slug()).isPresent()) {
            throw taken(plant.slug());
        }
        Project project = new Project(plant, owner, operator, clock.instant());
        Unique.persist(project, () -> taken(plant.slug()));
        plant.meteringPoints().forEach(point -> new MeteringPoint(project, point).persist());
        return project;
    }

    private static ProjectRuleViolation taken(String slug) {
        return new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "Another project has this address",
                "an address not yet taken", slug);
    }

    /** @throws ProjectRuleViolation when it was decided before, or its proposer decides */
    @Transactional
    public Project approve(String slug, String administrator) {
        Project project = known(slug);
        project.approve(administrator, clock.instant());
        records.append(new RecordDraft("project-approved/1", project.log(), "platform", null, null, statement(project)));
        return project;
    }

    /** @throws ProjectRuleViolation when there is no reason, it was decided before, or its proposer decides */
    @Transactional
    public Project refuse(String slug, String administrator, String reason) {
        Project project = known(slug);
        project.refuse(administrator, reason, clock.instant());
        return project;
    }

    /** Locked, so that of two who decide at once the second sees what the first decided. */
    private static Project known(String slug) {
        return Project.lockBySlug(slug).orElseThrow(() -> new NotFound("project", slug));
    }

    /** What was approved, about the plant alone: a log is public. */
    private static Map<String, Object> statement(Project project) {
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
