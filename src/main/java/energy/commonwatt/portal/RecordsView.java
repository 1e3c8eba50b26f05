package energy.commonwatt.portal;

import java.time.Instant;
import java.util.List;

import energy.commonwatt.records.LogSummary;

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
            String state, Instant made, boolean corrects, String href, String checkHref, String packHref) {
    }

    static RecordsView of(LogSummary log, String level, int page, int size, String href, List<Row> rows) {
        long pages = Math.max(1, (log.total() + size - 1) / size);
        return new RecordsView(log.total(), log.proven(), log.stuck(), log.contradicted(), level, page, pages,
                page > 1 ? href + (page - 1) + "#records" : null, page < pages ? href + (page + 1) + "#records" : null, rows);
    }
}
