package energy.commonwatt.projects;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.web.NotFound;

/** Handing in: a draft becomes a version that nobody can change, and its project waits for two administrators. */
@ApplicationScoped
class HandIns {

    private final ProposalDrafts drafts;
    private final Clock clock;

    HandIns(ProposalDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param seen SHA-256 of what was looked at before
     * @throws ProjectRuleViolation when a step lacks something, the draft was changed since, nothing was changed since the last version, or
     *         it cannot be handed in now
     * @throws NotFound when it is not the organisation's
     */
    @Transactional
    ProposalVersion handIn(UUID id, UUID organisation, String account, String seen) {
        ProposalDraft draft = drafts.changing(id, organisation, account);
        DraftReading reading = drafts.read(draft);
        if (!reading.complete()) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "The proposal is not complete",
                    "every step filled in",
                    reading.lines().stream().filter(it -> it.state() != StepState.DONE).map(it -> it.step().code())
                            .collect(Collectors.joining(", ", "something missing in ", "")));
        }
        Proposal proposal = reading.proposal();
        if (!ProposalVersion.sha256(ProposalJson.canonical(proposal)).equals(seen)) {
            throw new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "The draft was changed since you looked at it",
                    "what is shown now", "what was shown before");
        }
        PlantSpec plant = proposal.spec();
        PlantRules.check(plant);
        if (draft.project == null) {
            draft.project = propose(plant, draft.operator, account, clock.instant());
        } else {
            again(draft.project, plant, account);
        }
        return version(draft.project, proposal, account);
    }

    /** Without the form: the plant, perhaps its costs, and a draft to go on from. */
    Project shortWay(PlantSpec plant, CostPlan costs, Organisation operator, String account) {
        Project project = propose(plant, operator, account, clock.instant());
        ProposalDraft draft = new ProposalDraft(operator, account, clock.instant());
        draft.project = project;
        draft.persist();
        ShortWay.typed(plant, costs).forEach((step, typed) -> ProposalAnswer.put(draft, step, typed));
        version(project, Proposal.of(plant, costs), account);
        return project;
    }

    private static Project propose(PlantSpec plant, Organisation operator, String account, Instant now) {
        if (Project.findBySlug(plant.slug()).isPresent()) {
            throw taken(plant.slug());
        }
        Project project = new Project(plant, operator, account, now);
        Unique.persist(project, () -> taken(plant.slug()));
        plant.meteringPoints().forEach(point -> new MeteringPoint(project, point).persist());
        return project;
    }

    private static ProjectRuleViolation taken(String slug) {
        return new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "Another project has this address",
                "an address not yet taken", slug);
    }

    private void again(Project project, PlantSpec plant, String account) {
        Project locked = Project.lockBySlug(project.slug).orElseThrow();
        locked.handInAgain(plant, account, clock.instant());
        // It never was public, so nothing refers to them yet.
        MeteringPoint.delete("project", locked);
        plant.meteringPoints().forEach(point -> new MeteringPoint(locked, point).persist());
    }

    private ProposalVersion version(Project project, Proposal proposal, String account) {
        ProposalVersion before = ProposalVersion.newest(project).orElse(null);
        ProposalVersion made = new ProposalVersion(project, before == null ? 1 : before.number + 1, proposal, account,
                clock.instant());
        if (before != null && before.sha256.equals(made.sha256)) {
            throw new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "Nothing was changed since it was asked back",
                    "a change to version " + before.number, "the same");
        }
        made.persistAndFlush();
        made.keepDocuments(proposal.documents());
        return made;
    }
}
