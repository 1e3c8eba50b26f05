package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.ENGINEER;
import static energy.commonwatt.construction.BuildingSite.milestone;
import static energy.commonwatt.construction.BuildingSite.pdf;
import static energy.commonwatt.funding.RoundStage.done;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Evidence from its upload to what attester and public see of it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EvidenceServiceTest {

    private static final String PICTURES = "id=\"photographs\"";
    private static final String TWICE = "The same file was shown for";

    @Inject
    BuildingSite site;
    @Inject
    EvidenceService evidence;
    @Inject
    AttesterService attester;
    @Inject
    ConstructionConfig config;

    @Test
    void rejectedEvidence_goesBackAndIsHandedInAnew() {
        UUID round = site.funded();
        site.show(milestone(round, 0));
        refused("another state", () -> evidence.handIn(milestone(round, 0).id, Plants.OPERATOR));
        attester.reject(milestone(round, 0).id, ENGINEER, "The permit is for another roof");
        refused("nothing to hand in", () -> evidence.handIn(milestone(round, 0).id, Plants.OPERATOR));
        assertEquals(MilestoneState.PLANNED, milestone(round, 0).state);
        site.attest(milestone(round, 0));
        assertEquals(List.of(true, false),
                done(() -> Finding.of(milestone(round, 0)).stream().map(it -> it.confirmed).toList()));
    }

    @Test
    void foreignMilestone_isNotThere() {
        UUID first = milestone(site.funded(), 0).id;
        assertThrows(NotFound.class, () -> evidence.handIn(first, Plants.OTHER_OPERATOR));
        assertThrows(NotFound.class,
                () -> evidence.add(first, Plants.OTHER_OPERATOR, "other", new ByteArrayInputStream(pdf())));
    }

    @Test
    void refusedFile_changesNothing() {
        Milestone first = milestone(site.funded(), 0);
        site.add(first, pdf());
        refused("cannot be taken as evidence", () -> site.add(first, "<html>".getBytes()));
        refused("too large", () -> site.add(first, new byte[config.largestFile() + 1]));
        assertEquals(1, files(first));
    }

    @Test
    void sameFileAgain_isThereOnce() {
        Milestone first = milestone(site.funded(), 0);
        byte[] same = pdf();
        assertEquals(site.add(first, same).id, site.add(first, same).id);
        assertEquals(1, files(first));
    }

    @Test
    void filesBeyondTheMost_areRefused() {
        Milestone first = milestone(site.funded(), 0);
        for (int i = 0; i < config.mostFiles(); i++) {
            site.add(first, ("a,b\n" + i).getBytes());
        }
        refused("too many files", () -> site.add(first, pdf()));
        assertEquals(config.mostFiles(), files(first));
    }

    @Test
    void handedInEvidence_canNeitherBeTakenAwayNorAddedTo() {
        Milestone first = milestone(site.funded(), 0);
        EvidenceFile open = site.add(first, pdf());
        evidence.remove(first.id, open.id, Plants.OPERATOR);
        assertEquals(0, files(first));
        EvidenceFile handedIn = site.add(first, pdf());
        site.handIn(first);
        refused("was handed in", () -> evidence.remove(first.id, handedIn.id, Plants.OPERATOR));
        refused("was handed in", () -> site.add(first, pdf()));
        attester.reject(first.id, ENGINEER, "Illegible");
        refused("was handed in", () -> evidence.remove(first.id, handedIn.id, Plants.OPERATOR));
        assertEquals(1, files(first));
    }

    /** Shown to everybody, the attester first of all; whether it is allowed is theirs to judge. */
    @Test
    void samePhotographForTwoMilestones_isShownOnceBothAreHandedIn() {
        byte[] photograph = SiteReport.png();
        UUID round = site.funded();
        UUID other = site.funded();
        site.add(milestone(round, 0), photograph);
        site.handIn(milestone(round, 0));
        site.add(milestone(other, 1), photograph);
        assertShows(round, containsString(PICTURES), not(containsString(TWICE)));
        assertShows(other, not(containsString(PICTURES)), not(containsString(TWICE)));
        site.handIn(milestone(other, 1));
        assertShows(round, containsString(TWICE));
        assertShows(other, containsString(PICTURES), containsString(TWICE));
    }

    @SafeVarargs
    private static void assertShows(UUID round, Matcher<String>... wanted) {
        given().get(SiteReport.page(round)).then().statusCode(200).body(allOf(wanted));
    }

    private static long files(Milestone milestone) {
        return done(() -> EvidenceFile.count("milestone", milestone));
    }

    private static void refused(String title, Executable step) {
        RuleViolation no = assertThrows(RuleViolation.class, step);
        assertTrue(no.title().contains(title), no.getMessage());
    }
}
