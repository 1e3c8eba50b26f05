package energy.commonwatt.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.records.RecordAudit;
import energy.commonwatt.records.RecordAuditor;
import energy.commonwatt.records.RecordState;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.verification.Malformed;

/** Records as rows of a page. Asks once for all of them, however many there are. */
@ApplicationScoped
class RecordRows {

    private final RecordAuditor auditor;
    private final RecordMessages words;

    RecordRows(RecordAuditor auditor, RecordMessages words) {
        this.auditor = auditor;
        this.words = words;
    }

    List<RecordsView.Row> of(List<StoredRecord> records) {
        Map<UUID, RecordState> states = RecordState.of(records);
        Map<UUID, RecordAudit> audits = auditor.known(records);
        return records.stream().map(record -> row(record, states.get(record.id), audits.get(record.id))).toList();
    }

    private RecordsView.Row row(StoredRecord record, RecordState state, RecordAudit audit) {
        Map<String, Object> body = readable(record);
        Long count = body.get("readings") instanceof Map<?, ?> readings && readings.get("count") instanceof Long number
                ? number
                : null;
        Long generated = count != null && body.get("generatedWh") instanceof Long number ? number : null;
        String meter = body.get("meteringPoint") instanceof String code ? code : "";
        String pack = state == RecordState.PROVEN ? "/api/v1/records/" + record.id + "/proof-pack" : null;
        return new RecordsView.Row(record.id.toString(), record.leafIndex, words.title(record.type, meter), record.periodStart,
                record.periodEnd, count, generated,
                audit.contradiction != null ? "refuted" : state.name().toLowerCase(Locale.ROOT), record.issuedAt,
                record.supersedes != null, "/records/" + record.id, pack == null ? null : "/checker/?pack=" + pack, pack);
    }

    /** A record edited by hand may be no JSON, or another one, any more: it is shown as refuted, without what cannot be read. */
    private static Map<String, Object> readable(StoredRecord record) {
        try {
            Map<String, Object> body = record.body();
            return body == null ? Map.of() : body;
        } catch (Malformed | ClassCastException edited) {
            return Map.of();
        }
    }
}
