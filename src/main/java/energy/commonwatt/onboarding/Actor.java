package energy.commonwatt.onboarding;

/**
 * Who does something.
 *
 * @param subject tells two people apart at the identity provider, and stays
 * @param account name there, for people to read
 */
record Actor(String subject, String account) {

    static final Actor PLATFORM = new Actor("platform", "platform");
}
