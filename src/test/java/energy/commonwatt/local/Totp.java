package energy.commonwatt.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vertx.core.json.JsonObject;

/** One-time codes as an authenticator application makes them, RFC 6238: HMAC-SHA-1, six digits, thirty seconds. */
final class Totp {

    private static final String SECRET = "authenticator of a test";

    private Totp() {
    }

    /** Keycloak's description of an administrator's account with a password, {@code user-demo}, and an authenticator. */
    static String account(String user) {
        var password = Map.of("type", "password", "value", user + "-demo");
        var authenticator = Map.of("type", "otp", "secretData", new JsonObject(Map.of("value", SECRET)).encode(),
                "credentialData",
                new JsonObject(
                        Map.of("subType", "totp", "digits", 6, "counter", 0, "period", 30, "algorithm", "HmacSHA1"))
                        .encode());
        return new JsonObject(Map.of("username", user, "enabled", true, "email", user + "@commonwatt.example", "emailVerified",
                true, "firstName", "Two", "lastName", "Factors", "credentials", List.of(password, authenticator))).encode();
    }

    static String now() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var hash = ByteBuffer
                    .wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array()));
            return "%06d".formatted((hash.getInt(hash.get(19) & 0xf) & 0x7fff_ffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
        }
    }
}
