package energy.commonwatt.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import energy.commonwatt.time.Period;
import energy.commonwatt.verification.Json;
import energy.commonwatt.verification.Malformed;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A record in its log. Insert only: what was stated stays, a correction is another record. */
@Entity
@Table(name = "record")
public class StoredRecord extends PanacheEntityBase {

    @Id
    public UUID id;
    public String logName;
    public long leafIndex;
    public String type;
    public String issuer;
    public Instant issuedAt;
    public Instant periodStart;
    public Instant periodEnd;
    public UUID supersedes;
    /** RFC 8785 bytes of the whole record: the leaf data. */
    byte[] canonical;

    protected StoredRecord() {
    }

    StoredRecord(UUID id, RecordDraft draft, long leafIndex, Instant issuedAt, byte[] canonical) {
        this.id = id;
        this.logName = draft.log();
        this.leafIndex = leafIndex;
        this.type = draft.type();
        this.issuer = draft.issuer();
        this.issuedAt = issuedAt;
        Period period = draft.period();
        this.periodStart = period == null ? null : period.start();
        this.periodEnd = period == null ? null : period.end();
        this.supersedes = draft.supersedes();
        this.canonical = canonical;
    }

    /** Records of a log, the newest first. */
    public static List<StoredRecord> newest(String log, int page, int size) {
        return find("logName = ?1 order by leafIndex desc", log).page(page, size).list();
    }

    public static long count(String log) {
        return count("logName", log);
    }

    /** The record as it was stated. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> content() {
        return (Map<String, Object>) Json.parse(canonical);
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> body() {
        return (Map<String, Object>) content().get("body");
    }

    /** The text as it lies in the log, empty when somebody edited it in the database until it was no JSON any more. */
    public Optional<String> readableText() {
        try {
            Json.parse(canonical);
            return Optional.of(canonicalText());
        } catch (Malformed edited) {
            return Optional.empty();
        }
    }

    public String canonicalText() {
        return new String(canonical, StandardCharsets.UTF_8);
    }
}
