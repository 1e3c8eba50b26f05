package energy.commonwatt.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States of a case: who may do what when. */
class OnboardingCaseTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void naturalPerson_isAcceptedByOne() {
        OnboardingCase found = submitted(false);
        assertTrue(found.approve("admin", AT));
        assertEquals(CaseState.ACCEPTED, found.state);
        assertEquals(AT, found.acceptedAt);
    }

    @Test
    void company_isAcceptedByTwoDifferentOnes() {
        OnboardingCase found = submitted(true);
        assertFalse(found.approve("admin", AT));
        assertTrue(found.halfApproved());
        assertNull(found.acceptedAt);
        assertRefused(422, () -> found.approve("admin", AT));
        assertEquals(CaseState.SUBMITTED, found.state);
        assertTrue(found.approve("admin-2", AT));
    }

    @Test
    void companyHandedInAgain_needsTwoAgain() {
        OnboardingCase found = submitted(true);
        found.approve("admin", AT);
        found.askBack("admin-2", Set.of(Step.DOCUMENTS), "Unreadable", AT);
        assertEquals(EnumSet.of(Step.DOCUMENTS), found.askedBack());
        found.submit("i@example.com", AT);
        assertFalse(found.approve("admin-2", AT));
        assertTrue(found.approve("admin", AT));
    }

    @Test
    void ownCase_isDecidedByNobodyWhoseItIs() {
        OnboardingCase found = submitted(false);
        for (Runnable decision : List.<Runnable>of(() -> found.approve("investor", AT),
                () -> found.askBack("investor", Set.of(), "x", AT), () -> found.refuse("investor", "x", AT),
                () -> found.mayErase("investor"), () -> found.mayDecide("investor"))) {
            assertRefused(422, decision);
        }
        assertEquals(CaseState.SUBMITTED, found.state);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n"})
    void decisionThatTheInvestorMustActOn_needsAReason(String reason) {
        OnboardingCase found = submitted(false);
        assertRefused(422, () -> found.askBack("admin", Set.of(), reason, AT));
        assertRefused(422, () -> found.refuse("admin", reason, AT));
        assertRefused(422, () -> found.refuse("admin", "x".repeat(2_001), AT));
        assertEquals(CaseState.SUBMITTED, found.state);
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = "SUBMITTED", mode = EnumSource.Mode.EXCLUDE)
    void caseThatWasNotHandedIn_isNeitherAcceptedNorAskedBack(CaseState state) {
        OnboardingCase found = submitted(false);
        found.state = state;
        assertRefused(409, () -> found.approve("admin", AT));
        assertRefused(409, () -> found.askBack("admin", Set.of(), "x", AT));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = {"DRAFT", "ASKED_BACK"}, mode = EnumSource.Mode.EXCLUDE)
    void caseThatIsNotWithTheInvestor_isNotChanged(CaseState state) {
        OnboardingCase found = submitted(false);
        found.state = state;
        assertRefused(409, () -> found.change(AT));
        assertRefused(409, () -> found.submit("i@example.com", AT));
    }

    @Test
    void tests_areRenewedWhileAcceptedAndNotWhileWaiting() {
        OnboardingCase found = submitted(false);
        assertRefused(409, () -> found.changeOrRenew(AT));
        found.approve("admin", AT);
        found.changeOrRenew(AT);
        assertEquals(CaseState.ACCEPTED, found.state);
    }

    @Test
    void hit_suspendsAndAnAdministratorLifts() {
        OnboardingCase found = submitted(false);
        assertRefused(409, () -> found.suspend("hit", AT));
        found.approve("admin", AT);
        found.suspend("hit", AT);
        assertRefused(422, () -> found.lift("admin", " ", AT));
        assertRefused(422, () -> found.lift("investor", "not me", AT));
        found.lift("admin", "Another date of birth", AT);
        assertEquals(CaseState.ACCEPTED, found.state);
        assertNull(found.reason);
    }

    @Test
    void suspended_canBeRefused_andRefusedIsTheEnd() {
        OnboardingCase found = submitted(false);
        found.approve("admin", AT);
        found.suspend("hit", AT);
        found.refuse("admin", "On the list", AT);
        assertRefused(409, () -> found.refuse("admin", "again", AT));
        assertRefused(409, () -> found.reopen(AT));
        assertRefused(409, () -> found.lift("admin", "x", AT));
    }

    @Test
    void erased_hasDatesAndNothingElse() {
        OnboardingCase found = submitted(true);
        found.approve("admin", AT);
        found.erase(ErasureReason.NEVER_ACCEPTED, AT);
        assertNull(found.subject);
        assertNull(found.mail);
        assertNull(found.firstApprovalBy);
        assertNull(found.decidedBy);
        assertFalse(found.company);
        assertEquals(AT, found.submittedAt);
        assertRefused(409, () -> found.mayErase("admin"));
    }

    @Test
    void pageThatShowedAnOlderCase_decidesNothing() {
        assertRefused(409, () -> submitted(false).seen(7));
    }

    private static OnboardingCase submitted(boolean company) {
        OnboardingCase made = new OnboardingCase("investor", AT);
        made.company = company;
        made.submit("i@example.com", AT);
        return made;
    }

    private static void assertRefused(int status, Runnable decision) {
        assertEquals(status, assertThrows(OnboardingRuleViolation.class, decision::run).status());
    }
}
