package energy.commonwatt.testsupport;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.specification.RequestSpecification;

/** Everybody who could ask: people come with a session to the pages, their machines with a token to the API. */
public enum Caller {

    ANONYMOUS, INVESTOR, OPERATOR, FOREIGN_OPERATOR, ADMINISTRATOR, ATTESTER, SERVICE_ACCOUNT;

    /** Session cookies, empty where there is no person. */
    public Map<String, String> cookies() {
        return switch (this) {
            case ANONYMOUS, SERVICE_ACCOUNT -> Map.of();
            case FOREIGN_OPERATOR -> Sessions.of("operator-wind");
            default -> Sessions.of(role());
        };
    }

    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final Map<Caller, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, long since) {
    }

    /** Token for the API, empty for nobody; the same one for two of its five minutes. */
    public String token() {
        return TOKENS.compute(this, (caller, known) -> known != null && System.nanoTime() - known.since < FRESH.toNanos()
                ? known
                : new Token(newToken(), System.nanoTime())).text;
    }

    private String newToken() {
        return switch (this) {
            case ANONYMOUS -> "";
            case SERVICE_ACCOUNT -> new DemoIdentity().machineToken();
            case OPERATOR -> Machines.token("operator", Plants.OPERATOR);
            case FOREIGN_OPERATOR -> Machines.token("operator", Plants.OTHER_OPERATOR);
            default -> Machines.token(role(), null);
        };
    }

    /** The request as this caller sends it to that path. */
    RequestSpecification as(RequestSpecification request, String path) {
        if (path.startsWith("/api/") || this == SERVICE_ACCOUNT) {
            String token = token();
            return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
        }
        return request.cookies(cookies());
    }

    private String role() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
