package energy.commonwatt.generation;

/** A place in characters that are being read. Reused for every cell: a million rows must not make a million strings. */
final class Cursor {

    private char[] text;
    private int at;
    private int end;

    void begin(char[] chars, int from, int to) {
        text = chars;
        at = from;
        end = to;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= end;
    }

    boolean at(char c) {
        return at < end && text[at] == c;
    }

    boolean atDigit() {
        return at < end && text[at] >= '0' && text[at] <= '9';
    }

    /** The character so many places ahead, or 0 behind the end. */
    char ahead(int places) {
        return at + places < end ? text[at + places] : 0;
    }

    /** The next character, taken, or 0 at the end. */
    char next() {
        return at < end ? text[at++] : 0;
    }

    /** Takes the character if it is next. */
    boolean take(char c) {
        if (!at(c)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes as many of these characters as there are. @return how many */
    int skip(String any) {
        int from = at;
        while (at < end && any.indexOf(text[at]) >= 0) {
            at++;
        }
        return at - from;
    }

    /** Takes letters. */
    String word() {
        int from = at;
        while (at < end && Character.isLetter(text[at])) {
            at++;
        }
        return new String(text, from, at - from);
    }

    /** The number of up to so many digits, or -1 when there is none. */
    long number(int most) {
        int from = at;
        long value = 0;
        while (atDigit() && at - from < most) {
            value = value * 10 + text[at++] - '0';
        }
        return at > from ? value : -1;
    }

    /** The number of exactly so many digits, or -1. */
    int fixed(int length) {
        int from = at;
        int value = (int) number(length);
        return at - from == length ? value : -1;
    }
}
