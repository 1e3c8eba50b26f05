package energy.commonwatt.payments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A file from the bank, kept as it came: the evidence behind every booking. */
@Entity
public class StatementFile extends PanacheEntityBase {

    @Id
    public UUID id;
    public String sha256;
    /** Read only where it is asked for: lists of files need it not. */
    @Basic(fetch = FetchType.LAZY)
    public byte[] content;
    public int booked;
    public int known;
    public int placed;
    public String importedBy;
    public Instant importedAt;

    protected StatementFile() {
    }

    StatementFile(byte[] content, String sha256, String importedBy, Instant importedAt) {
        this.id = UUID.randomUUID();
        this.sha256 = sha256;
        this.content = content;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    static Optional<StatementFile> withHash(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    /** @param booked new entries @param known entries that another statement told before @param placed new ones that need nobody */
    void counted(int booked, int known, int placed) {
        this.booked += booked;
        this.known += known;
        this.placed += placed;
    }

    /** @param before nothing was booked: this file was imported earlier */
    ImportedStatement result(boolean before) {
        return new ImportedStatement(id, before, booked, known, placed, booked - placed);
    }
}
