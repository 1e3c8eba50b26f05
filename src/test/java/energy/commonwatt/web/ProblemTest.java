package energy.commonwatt.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private static final class MeterUnknown extends RuleViolation {
        private MeterUnknown(int status) {
            super(status, "The file names a meter that this plant does not have", "PV-50", "PV-51");
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("line", 12, "status", 200);
        }
    }

    @Test
    void violation_saysExpectedAndFound() {
        Map<String, Object> json = Problem.of(new MeterUnknown(422)).json();

        assertEquals("urn:commonwatt:problem:meter-unknown", json.get("type"));
        assertEquals("Expected PV-50, found PV-51. Nothing was changed.", json.get("detail"));
        assertEquals(12, json.get("line"));
    }

    @Test
    void ownMembers_neverReplaceThoseOfTheStandard() {
        assertEquals(422, Problem.of(new MeterUnknown(422)).json().get("status"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 500})
    void violationWithAStatusOfAnotherKind_isRejected(int status) {
        assertThrows(IllegalArgumentException.class, () -> new MeterUnknown(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projects/roof?view=month", "/operator/uploads"})
    void signInTarget_onThisSite_isFollowed(String path) {
        assertTrue(SignInPages.local(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "", "/%",
            "/a\r\nb"})
    void signInTarget_elsewhere_isNotFollowed(String path) {
        assertFalse(SignInPages.local(path));
    }
}
