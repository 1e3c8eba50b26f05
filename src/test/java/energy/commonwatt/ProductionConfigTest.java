package energy.commonwatt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.demo.DevPages;
import energy.commonwatt.testsupport.Routes;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonObject;

/** What the packaged application takes for granted: no secret, no demonstration, no tool of developers. */
class ProductionConfigTest {

    private static final Path REALM = Path.of("src/main/resources/realm/commonwatt-realm.json");

    private final SmallRyeConfig production = profile("prod");

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.oidc.credentials.secret", "quarkus.oidc.auth-server-url", "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username", "quarkus.datasource.password", "commonwatt.chain.kind", "commonwatt.chain.nodes",
            "commonwatt.chain.keystore-password", "commonwatt.logs.key", "commonwatt.mail.from", "quarkus.mailer.host",
            "quarkus.mailer.password", "commonwatt.demo.enabled",
            "quarkus.swagger-ui.always-include",
            "quarkus.oidc.authentication.cookie-domain", "quarkus.http.cors.enabled"})
    void production_hasNoDefaultFor(String key) {
        assertEquals(Optional.empty(), production.getOptionalValue(key, String.class));
    }

    @Test
    void secretOfTheDemoRealm_isNoValueOfProduction() throws IOException {
        String realm = Files.readString(REALM);
        List<String> secrets = new ArrayList<>();
        var found = java.util.regex.Pattern.compile("\"(?:secret|value)\"\\s*:\\s*\"([^\"]+)\"").matcher(realm);
        while (found.find()) {
            secrets.add(found.group(1));
        }
        assertTrue(secrets.size() >= 8, secrets.toString());
        for (String key : production.getPropertyNames()) {
            if (!key.startsWith("%")) {
                production.getOptionalValue(key, String.class)
                        .ifPresent(value -> assertTrue(secrets.stream().noneMatch(value::contains), key));
            }
        }
        assertEquals("commonwatt-web-demo-secret",
                profile("dev").getOptionalValue("quarkus.oidc.credentials.secret", String.class).orElse(""));
    }

    @Test
    void pagesOfDevelopers_areBuiltForDevelopmentAndTestsOnly() {
        assertEquals(List.of("dev", "test"), List.of(DevPages.class.getAnnotation(IfBuildProfile.class).anyOf()));
        assertTrue(Routes.all().stream().noneMatch(route -> route.contains(" /dev")),
                "a page under /dev without @IfBuildProfile");
    }

    @Test
    void signIn_isStrict() {
        assertEquals("true", value("quarkus.oidc.authentication.pkce-required"));
        assertEquals("true", value("quarkus.oidc.authentication.nonce-required"));
        assertEquals("lax", value("quarkus.oidc.authentication.cookie-same-site"));
        assertEquals("/signed-in", value("quarkus.oidc.authentication.redirect-path"));
        assertEquals("commonwatt-api", value("quarkus.oidc.api.token.audience"));
        assertEquals("service", value("quarkus.oidc.api.application-type"));
        assertEquals("true", value("quarkus.security.jaxrs.deny-unannotated-endpoints"));
        assertNotEquals("false", production.getOptionalValue("quarkus.rest-csrf.verify-token", String.class).orElse("true"));
        assertNotEquals("false", production.getOptionalValue("quarkus.rest-csrf.enabled", String.class).orElse("true"));
    }

    @Test
    void mail_reallyTravelsAndNotInTheClear() {
        assertEquals("false", value("quarkus.mailer.mock"));
        assertEquals("REQUIRED", value("quarkus.mailer.start-tls"));
    }

    @Test
    void metrics_areForThisMachineAlone() {
        assertEquals("true", value("quarkus.management.enabled"));
        assertEquals("127.0.0.1", value("quarkus.management.host"));
    }

    /** Keycloak takes what follows the colon where its environment says nothing. */
    @Test
    void secondFactor_isRequiredOfOperatorsAndAdministratorsUnlessSwitchedOff() throws IOException {
        JsonObject realm = new JsonObject(Files.readString(REALM));
        List<String> requirements = realm.getJsonArray("authenticationFlows").stream().map(JsonObject.class::cast)
                .flatMap(flow -> flow.getJsonArray("authenticationExecutions").stream()).map(JsonObject.class::cast)
                .filter(step -> List.of("second factor of operators", "second factor of administrators")
                        .contains(step.getString("flowAlias", "")))
                .map(step -> step.getString("requirement")).toList();
        String required = "${COMMONWATT_SECOND_FACTOR:CONDITIONAL}";
        assertEquals(List.of(required, required), requirements);
    }

    private String value(String key) {
        return production.getOptionalValue(key, String.class).orElse("");
    }

    private static SmallRyeConfig profile(String profile) {
        try {
            return new SmallRyeConfigBuilder().withProfile(profile).addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(Path.of("src/main/resources/application.properties").toUri().toURL(),
                                    250))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
