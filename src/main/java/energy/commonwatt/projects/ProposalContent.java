package energy.commonwatt.projects;

import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The bytes of documents, each once, by their SHA-256. */
@Entity
class ProposalContent extends PanacheEntityBase {

    @Id
    public String sha256;
    public byte[] content;

    protected ProposalContent() {
    }

    /** @return their SHA-256, 64 hex digits */
    static String keep(byte[] content) {
        String sha256 = Hex.of(LogHash.sha256(content));
        // Two may bring the same file at once.
        getEntityManager()
                .createNativeQuery("insert into proposal_content (sha256, content) values (?1, ?2) on conflict do nothing")
                .setParameter(1, sha256).setParameter(2, content).executeUpdate();
        return sha256;
    }

    static Optional<byte[]> of(String sha256) {
        return ProposalContent.<ProposalContent>findByIdOptional(sha256).map(it -> it.content);
    }

    /** Forgets bytes that neither a draft nor a version names. */
    static void forget(String sha256) {
        getEntityManager().createNativeQuery("""
                delete from proposal_content where sha256 = ?1
                and not exists (select from proposal_document d where d.sha256 = ?1)
                and not exists (select from proposal_version_document v where v.sha256 = ?1)""").setParameter(1, sha256)
                .executeUpdate();
    }
}
