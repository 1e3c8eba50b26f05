package energy.commonwatt.web;

/** The four roles as the identity provider names them; for {@code @RolesAllowed}. */
public final class Roles {

    public static final String INVESTOR = "investor";
    public static final String OPERATOR = "operator";
    public static final String ADMINISTRATOR = "administrator";
    public static final String ATTESTER = "attester";

    private Roles() {
    }
}
