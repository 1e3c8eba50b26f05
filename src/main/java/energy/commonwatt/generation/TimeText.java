package energy.commonwatt.generation;

import java.util.Locale;

/**
 * Reads a date and time out of characters without making objects. Lenient about separators, since exports differ in them;
 * strict about ranges and about anything left over. Fractions of a second must be zero: readings begin on whole seconds.
 */
final class TimeText {

    static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final TimeOrder order;
    private final Cursor text = new Cursor();
    private final ClockText clock;
    private long date;
    private int secondOfEpochDay;
    private int digits;

    TimeText(TimeOrder order) {
        this.order = order;
        this.clock = new ClockText(text, order == TimeOrder.COMPACT);
    }

    /** The clock reading as seconds since 1970-01-01T00:00 on the same clock. */
    long localSecond() {
        return date * 86_400 + (epochOrder() ? secondOfEpochDay : clock.second());
    }

    /** The offset from UTC that the text itself states, in seconds, or {@link #NO_OFFSET}. */
    int offset() {
        return epochOrder() ? 0 : clock.offset();
    }

    /** Reads date and time from one cell. */
    boolean parse(char[] chars, int from, int to) {
        begin(chars, from, to);
        return epochOrder() ? epoch() : date() && separator() && clock.parse() && text.atEnd();
    }

    /** Reads the date from one cell; the time of day follows from another. */
    boolean parseDate(char[] chars, int from, int to) {
        begin(chars, from, to);
        return date() && text.atEnd();
    }

    boolean parseTimeOfDay(char[] chars, int from, int to) {
        text.begin(chars, from, to);
        return !text.atEnd() && clock.parse() && text.atEnd();
    }

    private void begin(char[] chars, int from, int to) {
        text.begin(chars, from, to);
        clock.clear();
    }

    private boolean epochOrder() {
        return order == TimeOrder.EPOCH_SECONDS || order == TimeOrder.EPOCH_MILLIS;
    }

    private boolean epoch() {
        long value = text.number(17);
        if (value < 0 || !text.atEnd() || order == TimeOrder.EPOCH_MILLIS && value % 1000 != 0) {
            return false;
        }
        long second = order == TimeOrder.EPOCH_MILLIS ? value / 1000 : value;
        date = Math.floorDiv(second, 86_400);
        secondOfEpochDay = (int) Math.floorMod(second, 86_400L);
        return date < CivilDate.LAST_DAY;
    }

    private boolean date() {
        if (order == TimeOrder.COMPACT) {
            int year = text.fixed(4);
            int month = text.fixed(2);
            int day = text.fixed(2);
            return keep(year, month, day);
        }
        int first = part();
        int firstDigits = digits;
        char separator = text.next();
        int second = separator == '-' || separator == '/' || separator == '.' || separator == ' ' ? part() : -1;
        if (second < 0 || !text.take(separator)) {
            return false;
        }
        int third = part();
        return switch (order) {
            case YEAR_FIRST -> keep(century(first, firstDigits), second, third);
            case DAY_FIRST -> keep(century(third, digits), second, first);
            default -> keep(century(third, digits), first, second);
        };
    }

    private static int century(int year, int digits) {
        return digits == 2 ? 2000 + year : digits == 4 ? year : -1;
    }

    private boolean keep(int year, int month, int day) {
        if (!CivilDate.exists(year, month, day)) {
            return false;
        }
        date = CivilDate.epochDay(year, month, day);
        return true;
    }

    /** A number of up to four digits, or an English month name. */
    private int part() {
        int from = text.at();
        int value = (int) text.number(4);
        digits = text.at() - from;
        return value >= 0 ? value : month();
    }

    private int month() {
        String name = text.word();
        int index = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return index < 0 || index % 3 != 0 ? -1 : index / 3 + 1;
    }

    private boolean separator() {
        return text.skip(" Tt,") > 0 || text.atEnd() || order == TimeOrder.COMPACT;
    }
}
