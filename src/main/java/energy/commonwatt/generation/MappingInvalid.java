package energy.commonwatt.generation;

/** A mapping that lacks something or contradicts itself. */
public final class MappingInvalid extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MappingInvalid(String member, String expected) {
        super("mapping: member \"" + member + "\" does not fit; expected " + expected);
    }
}
