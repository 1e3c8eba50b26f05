package energy.commonwatt.generation;

import java.util.List;

/** Reads a time of day with what may follow it: AM or PM, and an offset from UTC. Fractions of a second must be zero. */
final class ClockText {

    private static final List<String> UTC = List.of("Z", "z", "UTC", "GMT");

    private final Cursor text;
    private final boolean compact;
    private int second;
    private int offset;

    /** @param compact whether the digits may follow each other without colons */
    ClockText(Cursor text, boolean compact) {
        this.text = text;
        this.compact = compact;
    }

    /** Seconds since midnight; 86,400 is the midnight at the end of the day. */
    int second() {
        return second;
    }

    /** The offset from UTC that the text itself states, in seconds, or {@link TimeText#NO_OFFSET}. */
    int offset() {
        return offset;
    }

    /** As if there were no time: midnight, without offset. */
    void clear() {
        second = 0;
        offset = TimeText.NO_OFFSET;
    }

    /** @return whether there is a time of day, or nothing at all */
    boolean parse() {
        if (text.atEnd()) {
            return true;
        }
        int from = text.at();
        int hour = compact ? text.fixed(2) : (int) text.number(4);
        int minute = next();
        int rest = minute >= 0 && (text.at(':') || compact && text.atDigit()) ? next() : 0;
        if (text.at() - from < 3 || hour < 0 || minute < 0 || minute > 59 || rest < 0 || rest > 59 || !fractionIsZero()) {
            return false;
        }
        hour = halfDay(hour);
        second = hour * 3600 + minute * 60 + rest;
        return hour >= 0 && (hour < 24 || second == 86_400) && offsetText();
    }

    private int next() {
        return text.take(':') || compact ? text.fixed(2) : -1;
    }

    private boolean fractionIsZero() {
        if (text.take('.') || text.take(',')) {
            text.skip("0");
            return !text.atDigit();
        }
        return true;
    }

    /** Applies AM or PM; -1 when it does not fit the hour. */
    private int halfDay(int hour) {
        text.skip(" \u00a0\u202f");
        int half = text.ahead(0) | 0x20;
        int dot = text.ahead(1) == '.' ? 1 : 0;
        if (half != 'a' && half != 'p' || (text.ahead(1 + dot) | 0x20) != 'm') {
            return hour; // nothing, or a zone's name such as PST
        }
        text.next();
        text.take('.');
        text.next();
        text.take('.');
        return hour < 1 || hour > 12 ? -1 : hour % 12 + (half == 'p' ? 12 : 0);
    }

    /** {@code Z}, {@code +01:00}, {@code +0100}, {@code CEST+0200}, or nothing. A zone's name alone says too little. */
    private boolean offsetText() {
        text.skip(" ");
        if (text.atEnd()) {
            return true;
        }
        String name = text.word();
        if (text.atEnd()) {
            offset = 0;
            return UTC.contains(name);
        }
        char sign = text.next();
        int hours = text.fixed(2);
        text.take(':');
        int minutes = text.atEnd() ? 0 : text.fixed(2);
        offset = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
        return (sign == '+' || sign == '-') && hours >= 0 && hours <= 18 && minutes >= 0 && minutes < 60;
    }
}
