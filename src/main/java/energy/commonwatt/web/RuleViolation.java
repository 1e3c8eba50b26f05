package energy.commonwatt.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a feature said no, and nothing was changed. Each feature has its own subclass; its name becomes the problem's type
 * ({@code MeterUnknown} is {@code urn:commonwatt:problem:meter-unknown}). Clients of {@code /api} get {@code application/problem+json}
 * (RFC 9457), people get a page that says what was expected and what was found.
 */
public abstract class RuleViolation extends RuntimeException {

    private static final Set<Integer> STATUSES = Set.of(400, 403, 404, 409, 413, 415, 422);

    private final int status;
    private final String title;
    private final String expected;
    private final String found;

    /**
     * @param status 400 malformed, 403 not yours to do, 404 not there, 409 against the present state, 413 too large, 415 wrong kind of file,
     *        422 well formed but against a rule
     * @param title what happened, a short sentence without a full stop, the same for each case of the rule
     */
    protected RuleViolation(int status, String title, String expected, String found) {
        super(title + ": expected " + expected + ", found " + found);
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("Status of a rule violation: expected one of " + STATUSES + ", found " + status);
        }
        this.status = status;
        this.title = title;
        this.expected = expected;
        this.found = found;
    }

    public final int status() {
        return status;
    }

    public final String title() {
        return title;
    }

    public final String expected() {
        return expected;
    }

    public final String found() {
        return found;
    }

    /** Address of the page where whoever was refused can put it right; empty when there is none. */
    public Optional<String> next() {
        return Optional.empty();
    }

    /** Further members of the problem for programs, for example line, column and rule of a refused file. */
    public Map<String, Object> members() {
        return Map.of();
    }
}
