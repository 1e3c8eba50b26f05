package energy.commonwatt.onboarding;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The bytes of a document, apart from it so that a list of documents does not read them. */
@Entity
@Table(name = "onboarding_document_content")
class DocumentContent extends PanacheEntityBase {

    @Id
    public UUID documentId;
    public byte[] content;

    protected DocumentContent() {
    }

    DocumentContent(UUID documentId, byte[] content) {
        this.documentId = documentId;
        this.content = content;
    }

    static byte[] of(CaseDocument document) {
        return DocumentContent.<DocumentContent>findByIdOptional(document.id).orElseThrow().content;
    }
}
