package energy.commonwatt.web;

/** There is no such thing, or it belongs to somebody else: both answer 404, so that nobody learns what others own. */
public final class NotFound extends RuleViolation {

    /** @param what the kind of thing in words, for example "plant" */
    public NotFound(String what, Object asked) {
        super(404, "There is no such " + what, "an existing " + what, String.valueOf(asked));
    }
}
