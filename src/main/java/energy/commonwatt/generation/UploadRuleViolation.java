package energy.commonwatt.generation;

import java.util.Map;

import energy.commonwatt.web.RuleViolation;

/** A rule of uploads said no; nothing was changed. */
public final class UploadRuleViolation extends RuleViolation {

    private static final long serialVersionUID = 1L;
    private final transient Map<String, Object> members;

    UploadRuleViolation(int status, String title, String expected, String found) {
        this(status, title, expected, found, Map.of());
    }

    UploadRuleViolation(int status, String title, String expected, String found, Map<String, Object> members) {
        super(status, title, expected, found);
        this.members = members;
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
