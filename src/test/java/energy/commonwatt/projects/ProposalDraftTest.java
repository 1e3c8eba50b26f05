package energy.commonwatt.projects;

import static energy.commonwatt.projects.SampleProposal.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Drafts: what they keep, what each step lacks, and what is refused when they are handed in. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ProposalDraftTest {

    private static final String ACCOUNT = "proposer";

    @Inject
    ProposalDrafts drafts;
    @Inject
    DraftDocuments documents;
    @Inject
    HandIns handIns;
    @Inject
    ProjectService projects;

    private final String slug = "plant-" + UUID.randomUUID();
    private UUID attester;
    private UUID id;
    private Map<ProposalStep, Typed> sample;

    @BeforeEach
    void begin() {
        projects.register(Plants.OPERATOR, "Operator under test");
        projects.register(Plants.OTHER_OPERATOR, "Other operator under test");
        attester = Plants.OTHER_OPERATOR;
        id = drafts.begin(Plants.OPERATOR, ACCOUNT).id;
        sample = SampleProposal.typed(slug, attester);
    }

    @Test
    void everyStep_comesBackAsItWasTypedAndIsReadAsItWasMeant() throws IOException {
        fill();
        DraftReading reading = reading();
        assertEquals(List.of(), reading.lines().stream().filter(it -> it.state() != StepState.DONE).toList());
        sample.forEach((step, typed) -> assertEquals(typed, reading.typed(step).orElseThrow(), step.name()));
        Proposal it = reading.proposal();
        assertEquals(new PlantDescription("Roof of the town hall", slug, "Modules on a flat roof.", Technology.SOLAR, 100_500L,
                90_000, List.of(new PlantDescription.Equipment("Maker of modules", "M 400", 250))), it.plant());
        assertEquals("48.7734 5.1601 Europe/Paris",
                it.site().latitude() + " " + it.site().longitude() + " " + it.site().timeZone());
        assertEquals(8_000_000L, it.forecast().p50WattHours().get(11));
        assertEquals(84_006_000L, it.forecast().p90Year());
        assertEquals(12_000_000, it.costs().total().minorUnits());
        assertEquals(List.of("Modules", "Inverters", "Mounting"),
                it.costs().lines().stream().map(CostPlan.Line::name).toList());
        assertEquals(9_000_000, it.financing().platform().minorUnits());
        assertEquals(new RevenueBasis.Tariff(RevenueBasis.Kind.FEED_IN_TARIFF, 945, LocalDate.of(2046, 12, 31),
                "The grid operator"), it.revenue().tariffs().getFirst());
        assertEquals(List.of(new Permit("Building permit", "The town", Permit.State.GRANTED, LocalDate.of(2026, 3, 31))),
                it.permits());
        assertEquals(4, it.parties().size());
        assertEquals(6, it.risks().size());
        assertEquals(List.of(new MeteringPointSpec("ROOF-1", 90_000, TrustTier.GATEWAY_SIGNED)), it.meteringPoints());
        assertEquals(List.of(0L, 6_000_000L, 3_000_000L),
                it.plan().milestones().stream().map(PlannedMilestone::trancheMinorUnits).toList());
        assertEquals(2_500, it.plan().quorumBasisPoints());
        assertFalse(it.plan().milestones().getLast().stops());
        assertEquals(it, ProposalJson.read(ProposalJson.canonical(it)));
    }

    @Test
    void newDraft_hasEverythingToDo() {
        assertTrue(reading().lines().stream()
                .allMatch(it -> it.state() == StepState.TO_DO || it.step() == ProposalStep.DOCUMENTS));
        assertEquals(ProposalStep.PLANT, reading().next().orElseThrow());
        assertFalse(reading().complete());
    }

    @Test
    void unfinishedStep_isKeptAndSaysWhatIsMissing() {
        save(ProposalStep.COSTS, SampleProposal.of("line", "Modules|", "amount", "|12,345"));
        assertEquals(List.of("amount-1 an amount in euros such as 1250 or 1250.50 nothing", "line-2 1 to 120 characters none",
                "amount-2 an amount in euros such as 1250 or 1250.50 12,345"), faults(ProposalStep.COSTS));
        assertEquals("Modules", reading().typed(ProposalStep.COSTS).orElseThrow().at("line", 0));
        assertNull(reading().proposal().costs());
    }

    @Test
    void p90AboveP50_isRefusedInItsMonth() {
        save(ProposalStep.YIELD, with(sample.get(ProposalStep.YIELD), "p90", 4, "8000.01"));
        assertEquals(List.of("p90-5 at most P50, 8000 kWh 8000.01 kWh"), faults(ProposalStep.YIELD));
    }

    @Test
    void moreThanFullPower_isRefused() {
        save(ProposalStep.PLANT, sample.get(ProposalStep.PLANT));
        save(ProposalStep.YIELD, with(sample.get(ProposalStep.YIELD), "p50", 0, "8000000"));
        assertEquals(List.of("p50-1 at most what the plant feeds in at full power, 66960 kWh 8000000 kWh"),
                faults(ProposalStep.YIELD));
    }

    @Test
    void financingThatIsNotTheCosts_isRefusedWithBothSums() {
        save(ProposalStep.FINANCING, sample.get(ProposalStep.FINANCING));
        assertEquals(List.of("whole the sum of the costs, which are not filled in yet EUR\u00a0120,000.00"),
                faults(ProposalStep.FINANCING));
        save(ProposalStep.COSTS, with(sample.get(ProposalStep.COSTS), "amount", 2, "20000.01"));
        assertEquals(List.of("whole EUR\u00a0120,000.01, the sum of the costs EUR\u00a0120,000.00"),
                faults(ProposalStep.FINANCING));
        save(ProposalStep.FINANCING, with(sample.get(ProposalStep.FINANCING), "source", 1, "PLATFORM"));
        assertEquals(List.of("source-1 one line for the money that comes through this platform 2 lines"),
                faults(ProposalStep.FINANCING));
    }

    @Test
    void tranchesThatAreNotTheMoneyRaisedHere_areRefused() {
        save(ProposalStep.MILESTONES, sample.get(ProposalStep.MILESTONES));
        assertEquals(
                List.of("whole the line of the financing plan that is raised here, which is not filled in yet EUR\u00a090,000.00"),
                faults(ProposalStep.MILESTONES));
        save(ProposalStep.COSTS, sample.get(ProposalStep.COSTS));
        save(ProposalStep.FINANCING, sample.get(ProposalStep.FINANCING));
        assertEquals(List.of(), faults(ProposalStep.MILESTONES));
        save(ProposalStep.MILESTONES, with(sample.get(ProposalStep.MILESTONES), "tranche", 2, "30000.01"));
        assertEquals(List.of("whole EUR\u00a090,000.00, which is to be raised here EUR\u00a090,000.01"),
                faults(ProposalStep.MILESTONES));
    }

    @Test
    void attesterWhoIsTheOperatorOrUnknown_isRefused() {
        save(ProposalStep.COSTS, sample.get(ProposalStep.COSTS));
        save(ProposalStep.FINANCING, sample.get(ProposalStep.FINANCING));
        Typed plan = sample.get(ProposalStep.MILESTONES);
        save(ProposalStep.MILESTONES, with(plan, "attester", 0, Plants.OPERATOR.toString()));
        assertEquals(List.of("whole an organisation that is not the operator's the operator"), faults(ProposalStep.MILESTONES));
        UUID nobody = UUID.randomUUID();
        save(ProposalStep.MILESTONES, with(plan, "attester", 0, nobody.toString()));
        assertEquals(List.of("whole an organisation of the list " + nobody), faults(ProposalStep.MILESTONES));
        save(ProposalStep.MILESTONES, with(plan, "dueOn", 1, "2027-02-30"));
        assertEquals(List.of("dueOn-2 a date such as 2027-03-31, from 1990-01-01 on 2027-02-30"),
                faults(ProposalStep.MILESTONES));
    }

    @Test
    void otherSteps_nameRowColumnValueAndRule() {
        save(ProposalStep.SITE, with(sample.get(ProposalStep.SITE), "latitude", 0, "91"));
        assertEquals(List.of("latitude degrees from -90 to 90 with at most five decimals 91"), faults(ProposalStep.SITE));
        save(ProposalStep.REVENUE, with(sample.get(ProposalStep.REVENUE), "until", 0, "2020-01-01"));
        assertEquals(List.of("until-1 a day that is not over 2020-01-01"), faults(ProposalStep.REVENUE));
        save(ProposalStep.PARTIES, with(sample.get(ProposalStep.PARTIES), "role", 2, "EPC"));
        assertEquals(
                List.of("role-1 each role at least once; your own organisation where you do it yourself nobody for insurer"),
                faults(ProposalStep.PARTIES));
        save(ProposalStep.RISKS, with(sample.get(ProposalStep.RISKS), "words", 1, " "));
        assertEquals(List.of("words-2 1 to 1000 characters none"), faults(ProposalStep.RISKS));
        save(ProposalStep.METERS, SampleProposal.of("code", "A|A", "kilowatts", "1|2", "tier", "TYPED|TYPED"));
        assertEquals(List.of("code-2 each code once A twice"), faults(ProposalStep.METERS));
        save(ProposalStep.PERMITS, SampleProposal.of("permit", "|", "authority", "|", "state", "GRANTED|", "on", "|"));
        assertEquals(List.of("permit-1 at least one permit, be it the one that says that none is needed none"),
                faults(ProposalStep.PERMITS));
    }

    @Test
    void addressThatIsTaken_isRefusedInItsStep() {
        String taken = Plants.proposed(projects);
        save(ProposalStep.PLANT, with(sample.get(ProposalStep.PLANT), "slug", 0, taken));
        assertEquals(List.of("slug an address that is not taken " + taken), faults(ProposalStep.PLANT));
    }

    @Test
    void tooManyRowsOrCharacters_changeNothing() {
        Typed many = SampleProposal.of("line", "x|".repeat(60), "amount", "1|".repeat(60));
        assertEquals(422, assertThrows(ProjectRuleViolation.class, () -> save(ProposalStep.COSTS, many)).status());
        Typed large = SampleProposal.of("origin", "x".repeat(150_001));
        assertEquals(422, assertThrows(ProjectRuleViolation.class, () -> save(ProposalStep.YIELD, large)).status());
        assertEquals(StepState.TO_DO, reading().state(ProposalStep.COSTS));
    }

    @Test
    void foreignDraft_isNotThere() {
        UUID foreign = Plants.OTHER_OPERATOR;
        assertThrows(NotFound.class, () -> ProposalDrafts.own(id, foreign));
        assertThrows(NotFound.class, () -> drafts.save(id, foreign, ProposalStep.SITE, Typed.NOTHING, "other"));
        assertThrows(NotFound.class, () -> drafts.discard(id, foreign, "other"));
        assertThrows(NotFound.class, () -> handIns.handIn(id, foreign, "other", ""));
        assertThrows(NotFound.class,
                () -> documents.add(id, foreign, "other", DocumentTopic.OTHER, new ByteArrayInputStream(SampleProposal.pdf())));
    }

    @Test
    void incompleteProposal_isNotTaken() throws IOException {
        fill();
        save(ProposalStep.RISKS, SampleProposal.of("words", "Only one"));
        ProjectRuleViolation no = assertThrows(ProjectRuleViolation.class, () -> handIn(seen()));
        assertEquals(422, no.status());
        assertEquals("something missing in risks", no.found());
        assertTrue(QuarkusTransaction.requiringNew().call(() -> Project.findBySlug(slug)).isEmpty());
    }

    @Test
    void draftThatChangedSinceItWasLookedAt_isNotTaken() throws IOException {
        fill();
        String seen = seen();
        save(ProposalStep.SITE, with(sample.get(ProposalStep.SITE), "place", 0, "Elsewhere"));
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> handIn(seen)).status());
    }

    @Test
    void handedIn_isAProjectThatCannotBeChangedOrDiscarded() throws IOException {
        fill();
        ProposalVersion version = handIn(seen());
        assertEquals(1, version.number);
        Project project = QuarkusTransaction.requiringNew().call(() -> Project.findBySlug(slug)).orElseThrow();
        assertEquals(ProjectState.PROPOSED, project.state);
        assertEquals("Roof of the town hall", project.name);
        assertEquals(100_500L, project.dcWatts);
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> save(ProposalStep.SITE, sample.get(ProposalStep.SITE)))
                .status());
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> handIn(version.sha256)).status());
        assertEquals(409,
                assertThrows(ProjectRuleViolation.class, () -> drafts.discard(id, Plants.OPERATOR, ACCOUNT)).status());
    }

    @Test
    void askedBack_isHandedInAgainAsAnotherVersion() throws IOException {
        fill();
        handIn(seen());
        projects.approve(slug, "first");
        projects.askBack(slug, Decider.of("second"), "Which place?");
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> handIn(seen())).status(), "nothing was changed");
        save(ProposalStep.PLANT, with(sample.get(ProposalStep.PLANT), "slug", 0, slug + "-2"));
        assertEquals(List.of("slug the address that it was handed in with, " + slug + " " + slug + "-2"),
                faults(ProposalStep.PLANT));
        save(ProposalStep.PLANT, sample.get(ProposalStep.PLANT));
        save(ProposalStep.SITE, with(sample.get(ProposalStep.SITE), "place", 0, "Elsewhere"));
        save(ProposalStep.METERS, SampleProposal.of("code", "ROOF-2", "kilowatts", "80", "tier", "METER_SIGNED"));
        assertEquals(2, handIn(seen()).number);
        QuarkusTransaction.requiringNew().run(() -> {
            Project project = Project.findBySlug(slug).orElseThrow();
            assertEquals("Elsewhere", project.place);
            assertNull(project.firstApprover);
            assertNull(project.decisionReason);
            assertEquals(List.of("ROOF-2"), MeteringPoint.of(project).stream().map(it -> it.code).toList());
        });
        projects.approve(slug, "first");
        projects.approve(slug, "second");
        Proposal approved = QuarkusTransaction.requiringNew()
                .call(() -> Proposals.approved(Project.findPublic(slug).orElseThrow())).orElseThrow();
        assertEquals("Elsewhere", approved.site().place());
        assertEquals(attester, approved.plan().attester());
        assertEquals("yield-1.pdf", approved.documents().getFirst().name());
    }

    @Test
    void whoeverHandedInAnOlderVersion_doesNotDecideEither() throws IOException {
        fill();
        String seen = seen();
        handIns.handIn(id, Plants.OPERATOR, "first author", seen);
        projects.askBack(slug, Decider.of("second"), "Which place?");
        save(ProposalStep.SITE, with(sample.get(ProposalStep.SITE), "place", 0, "Elsewhere"));
        handIn(seen());
        assertEquals(422, assertThrows(ProjectRuleViolation.class, () -> projects.approve(slug, "first author")).status());
        assertThrows(ProjectRuleViolation.class, () -> projects.refuse(slug, "first author", "No"));
    }

    @Test
    void discardedDraft_isGone() throws IOException {
        fill();
        drafts.discard(id, Plants.OPERATOR, ACCOUNT);
        assertThrows(NotFound.class, () -> ProposalDrafts.own(id, Plants.OPERATOR));
    }

    private void fill() throws IOException {
        sample.forEach(this::save);
        documents.add(id, Plants.OPERATOR, ACCOUNT, DocumentTopic.YIELD, new ByteArrayInputStream(SampleProposal.pdf()));
    }

    private void save(ProposalStep step, Typed typed) {
        drafts.save(id, Plants.OPERATOR, step, typed, ACCOUNT);
    }

    private DraftReading reading() {
        return QuarkusTransaction.requiringNew().call(() -> drafts.read(ProposalDrafts.own(id, Plants.OPERATOR)));
    }

    private List<String> faults(ProposalStep step) {
        return reading().faults(step).stream().map(it -> it.id() + " " + it.expected() + " " + it.found()).toList();
    }

    private String seen() {
        return ProposalVersion.sha256(ProposalJson.canonical(reading().proposal()));
    }

    private ProposalVersion handIn(String seen) {
        return handIns.handIn(id, Plants.OPERATOR, ACCOUNT, seen);
    }
}
