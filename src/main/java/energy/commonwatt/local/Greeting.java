package energy.commonwatt.local;

import org.eclipse.microprofile.config.Config;

/** The short block that a newcomer reads after the first start. */
final class Greeting {

    /** Outlives hot reload, see {@link LocalStack}. */
    private static final String PRINTED = "commonwatt.local.greeted";

    private Greeting() {
    }

    static void printOnce(Config config) {
        if (System.getProperty(PRINTED) == null) {
            System.setProperty(PRINTED, "true");
            System.out.println(text(config));
        }
    }

    static String text(Config config) {
        return """

                  Commonwatt   %s

                  Accounts     investor · operator · operator-wind · administrator · administrator-2 · attester
                               the password is the name followed by -demo
                  Chain        %s (%s)
                  Witnesses    http://127.0.0.1:%s and the two ports after it
                  Mails        %s/dev/mails
                  Try first    %s
                """.formatted(value(config, "commonwatt.address"), value(config, "commonwatt.chain.nodes"),
                value(config, "commonwatt.web.chain-label"), value(config, "commonwatt.local.witness-port"),
                value(config, "commonwatt.address"),
                value(config, "commonwatt.local.try-first"));
    }

    private static String value(Config config, String key) {
        return config.getOptionalValue(key, String.class).orElse("(" + key + " is not set)");
    }
}
