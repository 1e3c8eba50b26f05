package energy.commonwatt.testsupport;

import java.util.Map;

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

    /** Token for the API, empty for nobody. */
    public String token() {
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
