package energy.commonwatt.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import energy.commonwatt.records.LogSummary;
import energy.commonwatt.records.RecordAudit;
import energy.commonwatt.records.RecordState;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.verification.Malformed;

/**
 * One page of a log's records.
 *
 * @param level who vouches, in words
 * @param page from 1
 */
public record RecordsView(long total, long proven, long stuck, long refuted, String level, long page, long pages,
        String previousHref,
        String nextHref, List<Row> rows) {

    /**
     * @param start of the period that the record speaks of, null when none; {@code readings} and {@code generatedWh} likewise
     * @param state stored, sent, proven, stuck or refuted
     * @param checkHref the checker with this record's pack, null until proven; {@code packHref} likewise
     */
    public record Row(String id, Long leafIndex, String title, Instant start, Instant end, Long readings, Long generatedWh,
            String state,
            Instant made, boolean corrects, String href, String checkHref, String packHref) {

        static Row of(StoredRecord record, RecordAudit audit) {
            RecordState state = RecordState.of(record);
            Map<String, Object> body = readable(record);
            boolean batch = body.get("readings") instanceof Map;
            String pack = state == RecordState.PROVEN ? "/api/v1/records/" + record.id + "/proof-pack" : null;
            return new Row(record.id.toString(), record.leafIndex, titleOf(record, body), record.periodStart, record.periodEnd,
                    batch ? (Long) ((Map<?, ?>) body.get("readings")).get("count") : null,
                    batch ? (Long) body.get("generatedWh") : null,
                    audit.contradiction != null ? "refuted" : state.name().toLowerCase(Locale.ROOT), record.issuedAt,
                    record.supersedes != null, "/records/" + record.id, pack == null ? null : "/checker/?pack=" + pack, pack);
        }
    }

    /** A record edited by hand may be no JSON any more: it is shown as refuted, without what cannot be read. */
    private static Map<String, Object> readable(StoredRecord record) {
        try {
            return record.body();
        } catch (Malformed edited) {
            return Map.of();
        }
    }

    static String titleOf(StoredRecord record, Map<String, Object> body) {
        return switch (record.type) {
            case "reading-batch/1" -> body.isEmpty() ? "Readings of a meter" : "Readings of meter " + body.get("meteringPoint");
            case "project-approved/1" -> "Plant approved";
            default -> record.type;
        };
    }

    static RecordsView of(LogSummary log, String level, int page, int size, String href, List<Row> rows) {
        long pages = Math.max(1, (log.total() + size - 1) / size);
        return new RecordsView(log.total(), log.proven(), log.stuck(), log.contradicted(), level, page, pages,
                page > 1 ? href + (page - 1) + "#records" : null, page < pages ? href + (page + 1) + "#records" : null, rows);
    }
}
