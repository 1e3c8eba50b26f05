package energy.commonwatt.onboarding;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.SaltedCommitment;

/**
 * Values that concern a person, kept with a random salt; records carry their commitment alone. Who has value and salt can prove what was
 * recorded; once both are destroyed nobody can.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Evidence {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Evidence(Clock clock) {
        this.clock = clock;
    }

    /**
     * A value that can still be shown.
     *
     * @param value canonical JSON (RFC 8785)
     * @param salt 64 hex digits
     * @param commitment SHA-256 of salt and value (SaltedCommitment), 64 hex digits
     * @param recordId the record that carries the commitment, null before there is one
     */
    public record Kept(String kind, String value, String salt, String commitment, UUID recordId, Instant keptAt) {

        static Kept of(KeptEvidence kept) {
            return new Kept(kept.kind, kept.value, Hex.of(kept.salt), kept.commitment, kept.recordId, kept.keptAt);
        }
    }

    /**
     * Keeps a value about an investor.
     *
     * @param kind for example {@code knowledge-test/1}
     * @param value canonical JSON content (RFC 8785): integers, texts, lists, maps
     * @return SHA-256 of salt and value (SaltedCommitment), 64 hex digits
     */
    public String keep(UUID caseId, String kind, Map<String, Object> value) {
        byte[] salt = new byte[SaltedCommitment.SALT];
        random.nextBytes(salt);
        String commitment = SaltedCommitment.of(salt, value);
        OnboardingCase.lock(caseId).filter(found -> found.state != CaseState.ERASED)
                .orElseThrow(() -> new IllegalArgumentException("expected a case that is not erased, found " + caseId));
        String canonical = new String(CanonicalJson.integersOnly(value), StandardCharsets.UTF_8);
        new KeptEvidence(commitment, caseId, KeptEvidence.next(caseId), kind, canonical, salt, clock.instant()).persist();
        return commitment;
    }

    /** Says which record carries the commitment. */
    public void recordedIn(String commitment, UUID record) {
        KeptEvidence.known(commitment).orElseThrow(
                () -> new IllegalArgumentException(
                        "expected a commitment that was kept, found " + commitment)).recordId = record;
    }

    /** Everything kept about an investor in the order of keeping: the investor's own proof. Empty once erased. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Kept> of(UUID caseId) {
        return KeptEvidence.of(caseId).stream().filter(kept -> kept.value != null).map(Kept::of).toList();
    }

    /** The value behind a commitment; empty when there is none or it was destroyed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Kept> opened(String commitment) {
        return KeptEvidence.known(commitment).filter(kept -> kept.value != null).map(Kept::of);
    }

    /** Destroys values and salts of a case; the commitments can never be opened again. */
    void destroy(UUID caseId) {
        KeptEvidence.destroy(caseId);
    }
}
