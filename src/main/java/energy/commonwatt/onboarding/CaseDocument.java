package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A document of a case. Its bytes are read only when it is opened. */
@Entity
@Table(name = "onboarding_document")
public class CaseDocument extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID caseId;
    @Enumerated(EnumType.STRING)
    public DocumentPurpose purpose;
    /** Ours, for example "identity-1.pdf". */
    public String name;
    @Enumerated(EnumType.STRING)
    public DocumentKind kind;
    public long size;
    public String sha256;
    public Instant uploadedAt;

    protected CaseDocument() {
    }

    CaseDocument(UUID caseId, DocumentPurpose purpose, DocumentKind kind, int number, long size, String sha256, Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.purpose = purpose;
        this.kind = kind;
        this.name = purpose.code() + "-" + number + "." + kind.extension();
        this.size = size;
        this.sha256 = sha256;
        this.uploadedAt = at;
    }

    static List<CaseDocument> of(UUID caseId) {
        return list("caseId = ?1 order by uploadedAt, name", caseId);
    }

    static Optional<CaseDocument> find(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    static Optional<CaseDocument> same(UUID caseId, String sha256) {
        return find("caseId = ?1 and sha256 = ?2", caseId, sha256).firstResultOptional();
    }
}
