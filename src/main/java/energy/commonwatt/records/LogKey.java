package energy.commonwatt.records;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import energy.commonwatt.verification.NotProven;
import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.NoteSigner;
import io.quarkus.runtime.StartupEvent;

/** The platform's key for log heads. One secret signs for all logs, each time under the log's origin as its name (C2SP tlog-checkpoint). */
@ApplicationScoped
class LogKey {

    private static final Logger LOG = Logger.getLogger(LogKey.class);
    private static final String LOGS = "/logs/";

    private final byte[] seed;
    private final byte[] publicKey;
    private final String prefix;

    /** @throws LogRuleViolation when the key or the origin cannot be used */
    LogKey(LogsConfig config, @ConfigProperty(name = "commonwatt.address") Optional<String> address) {
        seed = LogKeyFile.read(config.key().orElseThrow(() -> new LogRuleViolation(
                "Heads of logs are signed: set COMMONWATT_LOGS_KEY to a file with 32 random bytes in Base64 "
                        + "(`openssl rand -base64 32`), readable by the application alone")));
        prefix = config.origin().or(() -> address.map(LogKey::originOf)).orElseThrow(() -> new LogRuleViolation(
                "Logs have a name for ever: set COMMONWATT_LOGS_ORIGIN to the host that serves them and /logs/, for example "
                        + "commonwatt.example/logs/"));
        publicKey = publicKey();
    }

    private static String originOf(String address) {
        return address.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "") + LOGS;
    }

    /** At start, not at the first record: an installation without a key must not look as if it worked. */
    void announce(@Observes StartupEvent start) {
        LOG.infof("Logs %s… are signed with the key %s", originPrefix(), publicKeyText());
    }

    private byte[] publicKey() {
        try {
            if (prefix.endsWith(LOGS)) {
                return signer(new byte[32]).key().publicKey();
            }
        } catch (NotProven e) {
            // Falls through to the same answer: the origin is the signer's name.
        }
        throw new LogRuleViolation(
                "Expected an origin without spaces and + that ends with /logs/ as COMMONWATT_LOGS_ORIGIN, found "
                        + prefix);
    }

    /** @return what the origin of each log begins with, up to and with {@code /logs/} */
    String originPrefix() {
        return prefix;
    }

    String origin(byte[] logId) {
        return prefix + HexFormat.of().formatHex(logId);
    }

    NoteSigner signer(byte[] logId) {
        return NoteSigner.of(origin(logId), NoteKey.ED25519, seed);
    }

    /** @return what others verify a log's checkpoints with */
    NoteKey key(byte[] logId) {
        return new NoteKey(origin(logId), NoteKey.ED25519, publicKey);
    }

    /** @return the public key, 32 bytes in Base64, as a witness takes it */
    String publicKeyText() {
        return Base64.getEncoder().encodeToString(publicKey);
    }
}
