package energy.commonwatt.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What our own check of a record last found. */
@Entity
public class RecordAudit extends PanacheEntityBase {

    @Id
    public UUID recordId;
    /** Null when it is still to be checked. */
    public Instant checkedAt;
    /** What does not agree with the record, null when all does. */
    public String contradiction;

    protected RecordAudit() {
    }

    /** A record that was not looked at yet. */
    static RecordAudit none(UUID recordId) {
        return new RecordAudit(recordId, null, Optional.empty());
    }

    RecordAudit(UUID recordId, Instant checkedAt, Optional<String> contradiction) {
        this.recordId = recordId;
        this.checkedAt = checkedAt;
        this.contradiction = contradiction.orElse(null);
    }

    /** Whether there is something to tell: a finding that stays is told once. */
    boolean isNewsAfter(RecordAudit before) {
        return !Objects.equals(contradiction, before.contradiction);
    }

    /** What was last found, by record; nothing for records that are still to be checked. */
    static Map<UUID, RecordAudit> of(List<StoredRecord> records) {
        return RecordAudit.<RecordAudit>list("recordId in ?1", records.stream().map(record -> record.id).toList()).stream()
                .collect(Collectors.toMap(audit -> audit.recordId, Function.identity()));
    }

    /** The last finding counts. Two that look at a record for the first time at once must not trip over each other. */
    void store() {
        getEntityManager()
                .createNativeQuery("insert into record_audit (record_id, checked_at, contradiction) values (?1, ?2, ?3)"
                        + " on conflict (record_id) do update set checked_at = excluded.checked_at, contradiction = excluded.contradiction")
                .setParameter(1, recordId).setParameter(2, checkedAt).setParameter(3, contradiction).executeUpdate();
    }

    /** Records never checked come first, then those checked longest ago. */
    static List<StoredRecord> longestUnchecked(int most) {
        return StoredRecord.<StoredRecord>find("from StoredRecord r left join RecordAudit a on a.recordId = r.id "
                + "order by a.checkedAt asc nulls first, r.id").page(0, most).list();
    }
}
