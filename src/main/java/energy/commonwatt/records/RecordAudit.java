package energy.commonwatt.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What our own check of a record last found. */
@Entity
public class RecordAudit extends PanacheEntityBase {

    @Id
    public UUID recordId;
    public Instant checkedAt;
    /** What does not agree with the record, null when all does. */
    public String contradiction;

    protected RecordAudit() {
    }

    RecordAudit(UUID recordId) {
        this.recordId = recordId;
    }

    void found(Optional<String> contradiction, Instant at) {
        this.contradiction = contradiction.orElse(null);
        this.checkedAt = at;
    }

    /** Records never checked come first, then those checked longest ago. */
    static List<StoredRecord> longestUnchecked(int most) {
        return StoredRecord.<StoredRecord>find("from StoredRecord r left join RecordAudit a on a.recordId = r.id "
                + "order by a.checkedAt asc nulls first, r.id").page(0, most).list();
    }
}
