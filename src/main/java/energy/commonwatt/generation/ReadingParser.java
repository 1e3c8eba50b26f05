package energy.commonwatt.generation;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.generation.LineRemark.Outcome;

/**
 * Streams a table and makes readings of its rows. A row that the mapping cannot read refuses the whole file; a row that is
 * readable but has no value, or names a time that cannot be, is left out, counted and listed.
 */
final class ReadingParser implements RowSink {

    private final TableFormat format;
    private final ColumnMapping mapping;
    private final long now;
    private final ReadingSink sink;
    private final ParseReport report;
    private final RowTimes times;
    private final PointColumn points;
    private final DecimalText number;
    private final EnergyScale scale;
    private final int value;
    private final int time;
    private final int filter;
    private final List<LocalClock> clocks = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();
    /** Total rows: nothing but the end of the table may follow them, else they are faults. */
    private final List<LineRemark> totals = new ArrayList<>();

    private ReadingParser(TableFormat format, ColumnMapping mapping, List<String> codes, Instant now, ReadingSink sink,
            ParseReport report) {
        this.format = format;
        this.report = report;
        this.mapping = mapping;
        this.now = now.getEpochSecond();
        this.sink = sink;
        this.times = new RowTimes(mapping, format);
        this.points = new PointColumn(mapping, format, codes);
        this.number = new DecimalText(format.decimal());
        this.scale = new EnergyScale(mapping.unit());
        this.value = format.column(mapping.valueColumn());
        this.time = format.column(mapping.timeColumn());
        this.filter = mapping.filterColumn() == null ? -1 : format.column(mapping.filterColumn());
        for (int i = 0; i < codes.size(); i++) {
            clocks.add(new LocalClock(ZoneId.of(mapping.zone())));
            counters.add(new Counter());
        }
    }

    /**
     * @param codes codes of the metering points that rows may belong to
     * @param now no interval may end later
     * @return counts and remarks
     * @throws UnreadableFile with the first faults; some readings may have been given to the sink before
     */
    static ParseReport parse(InputStream in, TableFormat format, ColumnMapping mapping, List<String> codes, Instant now,
            ReadingSink sink) {
        ParseReport report = new ParseReport();
        parse(in, format, mapping, codes, now, sink, report);
        return report;
    }

    /** @param report filled on the way, so that it tells what was read even where the sink breaks off */
    static void parse(InputStream in, TableFormat format, ColumnMapping mapping, List<String> codes, Instant now,
            ReadingSink sink,
            ParseReport report) {
        MappingColumns.check(format, mapping, codes);
        ReadingParser parser = new ReadingParser(format, mapping, codes, now, sink, report);
        TableReader.read(format, in, parser);
        report.refuseFaults();
        if (report.rows() == 0) {
            throw new UnreadableFile("no rows after the header; expected at least one");
        }
        parser.totals.forEach(report::remark);
    }

    @Override
    public boolean row(Row row) {
        int before = totals.size();
        boolean more = read(row);
        return before == 0 || totals.size() > before ? more : more && totalsInTheMiddle();
    }

    private boolean totalsInTheMiddle() {
        boolean more = true;
        for (LineRemark total : totals) {
            more = report.fault(LineRemark.fault(total.line(), total.column(), total.value(),
                    "a total, with rows after it; expected a date and time in the order " + mapping.order().example()));
        }
        totals.clear();
        return more;
    }

    @Override
    public boolean broken(long line, String column, String rule) {
        report.row();
        return report.fault(LineRemark.fault(line, column, "", rule));
    }

    @Override
    public boolean aside(long line, String rule) {
        report.row();
        report.remark(new LineRemark(line, Outcome.NOT_A_READING, "", "", "not a reading: " + rule));
        return true;
    }

    private boolean read(Row row) {
        report.row();
        if (row.count() != format.columns().size()) {
            return fault(row, -1, row.count() + " columns; expected " + format.columns().size() + " as in the first row");
        }
        if (filter >= 0 && !selected(row)) {
            report.otherRow();
            return true;
        }
        int point = points.of(row);
        if (point == PointColumn.UNKNOWN) {
            return fault(row, points.cell(), "not a metering point of this project");
        }
        boolean valueless = noValue(row);
        if (!valueless && !number.parse(row.chars(), row.from(value), row.to(value))) {
            return fault(row, value, "not a number with decimal sign \"" + format.decimal() + "\"");
        }
        return timed(row, point, valueless);
    }

    private boolean timed(Row row, int point, boolean valueless) {
        RowTimes.Result result = times.read(row, clocks.get(point));
        switch (result) {
            case NOT_A_TIME :
                return fault(row, times.faultyCell(), "not a date and time in the order " + mapping.order().example());
            case WITHOUT_OFFSET :
                return fault(row, times.faultyCell(), "a time without an offset from UTC; expected one such as Z or +01:00");
            case BACKWARDS :
                return fault(row, times.faultyCell(), "the interval ends before it starts");
            case TOO_LONG :
                return fault(row, times.faultyCell(),
                        "an interval of more than 25 hours; send the readings of the intervals in it");
            default :
                break;
        }
        if (valueless) {
            remark(row, Outcome.WITHOUT_VALUE, value, "no value");
        } else if (result == RowTimes.Result.NEVER_SHOWN) {
            remark(row, Outcome.REFUSED, times.faultyCell(), LocalDateTime.ofEpochSecond(times.start(), 0, ZoneOffset.UTC)
                    + " does not exist in " + mapping.zone() + ": the clocks go forward over it");
        } else if (times.end() > now) {
            remark(row, Outcome.REFUSED, times.faultyCell(),
                    "the interval ends in the future, at " + Instant.ofEpochSecond(times.end()));
        } else {
            measured(row, point);
        }
        return true;
    }

    private void measured(Row row, int point) {
        long energy = scale.milliwattHours(number, times.end() - times.start());
        if (energy == EnergyScale.OUT_OF_RANGE) {
            remark(row, Outcome.REFUSED, value, "more than 2^53 - 1 mWh in one interval");
            return;
        }
        if (mapping.quantity() == Quantity.COUNTER) {
            Counter counter = counters.get(point);
            Counter.Step step = counter.step(times.start(), times.end(), energy);
            if (step == Counter.Step.AFTER_GLITCH) {
                remark(row, Outcome.NOTED, value, "the counter is back where it was before it fell: that was a glitch, and this"
                        + " interval gets what was added since then");
            } else if (step != Counter.Step.NEIGHBOUR) {
                remark(row, Outcome.WITHOUT_VALUE, value, withoutNeighbour(step));
                return;
            }
            energy = counter.difference();
        }
        report.reading();
        sink.reading(point, times.start(), times.end(), energy, row.line());
    }

    private static String withoutNeighbour(Counter.Step step) {
        return switch (step) {
            case FIRST -> "first state of the counter: no earlier one to subtract";
            case BACK -> "the counter went back, by a glitch, a reset or a new meter: no energy can be told for this interval";
            default -> "the counter's state just before is missing: its energy belongs to more than this interval";
        };
    }

    private boolean selected(Row row) {
        for (String wanted : mapping.filterValues()) {
            if (row.is(filter, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean noValue(Row row) {
        if (row.blank(value)) {
            return true;
        }
        for (String mark : mapping.noValue()) {
            if (row.is(value, mark)) {
                return true;
            }
        }
        return false;
    }

    private void remark(Row row, Outcome outcome, int cell, String rule) {
        report.remark(new LineRemark(row.line(), outcome, format.columns().get(cell), row.text(cell), rule));
    }

    private boolean fault(Row row, int cell, String rule) {
        boolean known = cell >= 0;
        if (totals.size() < ParseReport.MOST_FAULTS && TotalRow.is(row, time, times)) {
            totals.add(new LineRemark(row.line(), Outcome.NOT_A_READING, known ? format.columns().get(cell) : "",
                    known ? row.text(cell) : "", "not a reading: total row"));
            return true;
        }
        return report.fault(LineRemark.fault(row.line(), known ? format.columns().get(cell) : "", known ? row.text(cell) : "",
                rule));
    }
}
