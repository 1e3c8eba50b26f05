package energy.commonwatt.generation;

import java.util.List;
import java.util.Locale;

/**
 * Reads a date and time out of characters without making objects. Lenient about separators, since exports differ in them;
 * strict about ranges and about anything left over. Fractions of a second must be zero: readings begin on whole seconds.
 */
final class TimeText {

    static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final List<String> UTC = List.of("Z", "z", "UTC", "GMT");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final TimeOrder order;
    private char[] text;
    private int at;
    private int end;
    private long date;
    private int time;
    private int offset;
    private int digits;

    TimeText(TimeOrder order) {
        this.order = order;
    }

    /** The clock reading as seconds since 1970-01-01T00:00 on the same clock. */
    long localSecond() {
        return date * 86_400 + time;
    }

    /** The offset from UTC that the text itself states, in seconds, or {@link #NO_OFFSET}. */
    int offset() {
        return offset;
    }

    /** Reads date and time from one cell. */
    boolean parse(char[] chars, int from, int to) {
        begin(chars, from, to);
        if (order == TimeOrder.EPOCH_SECONDS || order == TimeOrder.EPOCH_MILLIS) {
            return epoch();
        }
        return date() && separator() && timeOfDay() && at == end;
    }

    /** Reads the date from one cell; the time of day follows from another. */
    boolean parseDate(char[] chars, int from, int to) {
        begin(chars, from, to);
        return date() && at == end;
    }

    boolean parseTimeOfDay(char[] chars, int from, int to) {
        text = chars;
        at = from;
        end = to;
        return at < end && timeOfDay() && at == end;
    }

    private void begin(char[] chars, int from, int to) {
        text = chars;
        at = from;
        end = to;
        time = 0;
        offset = NO_OFFSET;
    }

    private boolean epoch() {
        long value = 0;
        int from = at;
        while (at < end && digit(text[at]) && at - from < 17) {
            value = value * 10 + text[at++] - '0';
        }
        if (at == from || at != end || order == TimeOrder.EPOCH_MILLIS && value % 1000 != 0) {
            return false;
        }
        long second = order == TimeOrder.EPOCH_MILLIS ? value / 1000 : value;
        date = Math.floorDiv(second, 86_400);
        time = (int) Math.floorMod(second, 86_400L);
        offset = 0;
        return date < CivilDate.LAST_DAY;
    }

    private boolean date() {
        if (order == TimeOrder.COMPACT) {
            int year = fixed(4);
            int month = fixed(2);
            int day = fixed(2);
            return keep(year, month, day);
        }
        int first = part();
        int firstDigits = digits;
        char separator = at < end ? text[at++] : 0;
        int second = separator == '-' || separator == '/' || separator == '.' || separator == ' ' ? part() : -1;
        if (second < 0 || at >= end || text[at++] != separator) {
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
        int from = at;
        int value = 0;
        while (at < end && digit(text[at]) && at - from < 4) {
            value = value * 10 + text[at++] - '0';
        }
        digits = at - from;
        return digits > 0 ? value : month();
    }

    private int month() {
        if (at + 3 > end) {
            return -1;
        }
        String name = new String(text, at, 3).toLowerCase(Locale.ROOT);
        int index = MONTHS.indexOf(name);
        while (at < end && Character.isLetter(text[at])) {
            at++;
        }
        return index < 0 || index % 3 != 0 ? -1 : index / 3 + 1;
    }

    private int fixed(int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            if (at >= end || !digit(text[at])) {
                return -1;
            }
            value = value * 10 + text[at++] - '0';
        }
        return value;
    }

    private boolean separator() {
        int from = at;
        while (at < end && " Tt,".indexOf(text[at]) >= 0) {
            at++;
        }
        return at > from || at == end || order == TimeOrder.COMPACT;
    }

    private boolean timeOfDay() {
        if (at == end) {
            return true;
        }
        int from = at;
        int hour = order == TimeOrder.COMPACT ? fixed(2) : part();
        int minute = next();
        int second = minute >= 0 && at < end && (text[at] == ':' || compactDigit()) ? next() : 0;
        if (at - from < 3 || hour < 0 || minute < 0 || minute > 59 || second < 0 || second > 59 || !fractionIsZero()) {
            return false;
        }
        hour = halfDay(hour);
        time = hour * 3600 + minute * 60 + second;
        return hour >= 0 && (hour < 24 || time == 86_400) && offsetText();
    }

    private boolean compactDigit() {
        return order == TimeOrder.COMPACT && digit(text[at]);
    }

    private int next() {
        if (order != TimeOrder.COMPACT || at < end && text[at] == ':') {
            if (at >= end || text[at] != ':') {
                return -1;
            }
            at++;
        }
        return fixed(2);
    }

    private boolean fractionIsZero() {
        if (at < end && (text[at] == '.' || text[at] == ',')) {
            at++;
            while (at < end && digit(text[at])) {
                if (text[at++] != '0') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Applies AM or PM; -1 when it does not fit the hour. */
    private int halfDay(int hour) {
        int mark = at;
        while (mark < end && text[mark] == ' ') {
            mark++;
        }
        if (mark + 2 > end || (text[mark + 1] | 0x20) != 'm') {
            return hour;
        }
        int half = text[mark] | 0x20;
        if (half != 'a' && half != 'p' || hour < 1 || hour > 12) {
            return -1;
        }
        at = mark + 2;
        return hour % 12 + (half == 'p' ? 12 : 0);
    }

    /** {@code Z}, {@code +01:00}, {@code +0100}, {@code CEST+0200}, or nothing. A zone's name alone says too little. */
    private boolean offsetText() {
        while (at < end && text[at] == ' ') {
            at++;
        }
        if (at == end) {
            return true;
        }
        int from = at;
        while (at < end && Character.isLetter(text[at])) {
            at++;
        }
        if (at == end) {
            offset = 0;
            return UTC.contains(new String(text, from, at - from));
        }
        int sign = text[at] == '+' ? 1 : text[at] == '-' ? -1 : 0;
        at++;
        int hours = fixed(2);
        if (at < end && text[at] == ':') {
            at++;
        }
        int minutes = at < end ? fixed(2) : 0;
        offset = sign * (hours * 3600 + minutes * 60);
        return sign != 0 && hours >= 0 && hours <= 18 && minutes >= 0 && minutes < 60;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
