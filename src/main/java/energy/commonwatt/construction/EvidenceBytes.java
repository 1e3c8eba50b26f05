package energy.commonwatt.construction;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The bytes of a file, apart from it so that a list of files does not read them. */
@Entity
@Table(name = "evidence_content")
class EvidenceBytes extends PanacheEntityBase {

    @Id
    UUID fileId;
    byte[] content;

    protected EvidenceBytes() {
    }

    EvidenceBytes(UUID fileId, byte[] content) {
        this.fileId = fileId;
        this.content = content;
    }

    static byte[] of(EvidenceFile file) {
        return EvidenceBytes.<EvidenceBytes>findByIdOptional(file.id).orElseThrow().content;
    }
}
