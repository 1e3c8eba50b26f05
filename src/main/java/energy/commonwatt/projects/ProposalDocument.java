package energy.commonwatt.projects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import energy.commonwatt.onboarding.DocumentKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A document of a draft. Its bytes are kept by their hash. */
@Entity
public class ProposalDocument extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID draftId;
    @Enumerated(EnumType.STRING)
    public DocumentTopic topic;
    /** Ours, for example "permit-1.pdf". */
    public String name;
    @Enumerated(EnumType.STRING)
    public DocumentKind kind;
    public long size;
    public String sha256;
    public String uploadedBy;
    public Instant uploadedAt;

    protected ProposalDocument() {
    }

    ProposalDocument(ProposalDraft draft, DocumentTopic topic, int number, DocumentKind kind, long size, String sha256) {
        this.id = UUID.randomUUID();
        this.draftId = draft.id;
        this.topic = topic;
        this.kind = kind;
        this.name = topic.code() + "-" + number + "." + kind.extension();
        this.size = size;
        this.sha256 = sha256;
        this.uploadedBy = draft.changedBy;
        this.uploadedAt = draft.changedAt;
    }

    static List<ProposalDocument> of(ProposalDraft draft) {
        return list("draftId = ?1 order by uploadedAt, name", draft.id);
    }

    static Optional<ProposalDocument> find(ProposalDraft draft, UUID id) {
        return find("draftId = ?1 and id = ?2", draft.id, id).firstResultOptional();
    }

    static Optional<ProposalDocument> same(ProposalDraft draft, String sha256) {
        return find("draftId = ?1 and sha256 = ?2", draft.id, sha256).firstResultOptional();
    }

    ProposedDocument proposed() {
        return new ProposedDocument(topic, name, kind.name(), size, sha256);
    }
}
