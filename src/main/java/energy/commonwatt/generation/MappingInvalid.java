package energy.commonwatt.generation;

import energy.commonwatt.web.RuleViolation;

/** A mapping that lacks something or contradicts itself. */
public final class MappingInvalid extends RuleViolation {

    private static final long serialVersionUID = 1L;

    MappingInvalid(String member, String expected) {
        super(422, "The mapping does not fit", expected, "no such thing in member \"" + member + "\"");
    }
}
