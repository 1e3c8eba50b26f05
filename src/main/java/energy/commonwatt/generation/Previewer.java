package energy.commonwatt.generation;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import energy.commonwatt.generation.UploadPreview.PreviewRow;

/** Reads a file by a mapping without storing anything, and keeps the first and the oddest rows. */
final class Previewer implements ReadingSink {

    private static final int FIRST = 10;
    private static final int OF_EACH = 4;
    /** Enough for two years of five minutes; a preview must be quick. */
    private static final long MOST_READINGS = 250_000;

    private final List<String> codes;
    private final List<PreviewRow> first = new ArrayList<>();
    private final PriorityQueue<PreviewRow> largest = new PriorityQueue<>(Comparator.comparingLong(PreviewRow::watts));
    private final PriorityQueue<PreviewRow> smallest = new PriorityQueue<>(
            Comparator.comparingLong(PreviewRow::watts).reversed());
    private final List<PreviewRow> jumps = new ArrayList<>();
    private final long[] ends;
    private long count;

    private Previewer(List<String> codes) {
        this.codes = codes;
        this.ends = new long[codes.size()];
    }

    static UploadPreview preview(InputStream in, MappingGuess guess, TableFormat format, ColumnMapping mapping,
            List<String> codes, Instant now) {
        Previewer previewer = new Previewer(codes);
        ParseReport report = new ParseReport();
        try {
            ReadingParser.parse(in, format, mapping, codes, now, previewer, report);
            return previewer.result(guess, mapping, report, report.remarks(), true);
        } catch (Enough enough) {
            List<LineRemark> remarks = report.faults().isEmpty() ? report.remarks() : report.faults();
            return previewer.result(guess, mapping, report, remarks, false);
        } catch (UnreadableFile unreadable) {
            return previewer.result(guess, mapping, report, unreadable.faults(), false);
        }
    }

    static UploadPreview withoutMapping(MappingGuess guess) {
        return new UploadPreview(guess, null, List.of(), 0, 0, 0, 0, 0, 0, false, List.of(), List.of());
    }

    @Override
    public void reading(int point, long start, long end, long milliwattHours, long line) {
        if (++count > MOST_READINGS) {
            throw new Enough();
        }
        long seconds = end - start;
        long watts = Math.floorDiv(milliwattHours, 1000) * 3600 / seconds;
        PreviewRow row = new PreviewRow(line, codes.get(point), Instant.ofEpochSecond(start), Instant.ofEpochSecond(end),
                milliwattHours, watts, "");
        if (first.size() < FIRST) {
            first.add(row);
        }
        keep(largest, row);
        if (milliwattHours < 0) {
            keep(smallest, row);
        }
        jump(point, start, row);
        ends[point] = end;
    }

    private void jump(int point, long start, PreviewRow row) {
        if (ends[point] != 0 && ends[point] != start && jumps.size() < OF_EACH) {
            Duration jump = Duration.ofSeconds(start - ends[point]);
            jumps.add(because(row, jump.isNegative() ? "goes back in time by " + jump.negated() : "after a gap of " + jump));
        }
    }

    private static void keep(PriorityQueue<PreviewRow> queue, PreviewRow row) {
        queue.add(row);
        if (queue.size() > OF_EACH) {
            queue.poll();
        }
    }

    private static PreviewRow because(PreviewRow row, String why) {
        return new PreviewRow(row.line(), row.meteringPoint(), row.start(), row.end(), row.milliwattHours(), row.watts(), why);
    }

    private UploadPreview result(MappingGuess guess, ColumnMapping mapping, ParseReport report, List<LineRemark> remarks,
            boolean complete) {
        List<PreviewRow> odd = new ArrayList<>();
        largest.stream().sorted(largest.comparator().reversed()).forEach(row -> odd.add(because(row, "among the largest")));
        smallest.stream().sorted(smallest.comparator().reversed())
                .forEach(row -> odd.add(because(row, "among the most negative")));
        odd.addAll(jumps);
        return new UploadPreview(guess, mapping, gravestFirst(remarks), report.rows(), report.readings(),
                report.count(LineRemark.Outcome.WITHOUT_VALUE), report.count(LineRemark.Outcome.REFUSED), report.otherRows(),
                report.count(LineRemark.Outcome.NOT_A_READING), complete, first, odd);
    }

    private static List<LineRemark> gravestFirst(List<LineRemark> remarks) {
        return remarks.stream().sorted(Comparator.comparing(LineRemark::outcome).thenComparingLong(LineRemark::line)).limit(20)
                .toList();
    }

    /** Ends the reading of a long file. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
