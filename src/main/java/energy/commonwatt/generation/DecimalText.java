package energy.commonwatt.generation;

import java.math.BigDecimal;

/**
 * Reads a decimal number exactly: a whole mantissa and the number of decimals, or a {@link BigDecimal} where 18 digits are
 * not enough. Groups of thousands and exponents are understood; anything else is not a number.
 */
final class DecimalText {

    private final char decimal;
    private long mantissa;
    private int scale;
    private BigDecimal big;

    DecimalText(char decimal) {
        this.decimal = decimal;
    }

    long mantissa() {
        return mantissa;
    }

    int scale() {
        return scale;
    }

    /** The number when it needs more than 18 digits or has an exponent, otherwise null. */
    BigDecimal big() {
        return big;
    }

    boolean parse(char[] text, int from, int to) {
        big = null;
        int at = from;
        boolean negative = false;
        if (at < to && (text[at] == '-' || text[at] == '+' || text[at] == '\u2212')) {
            negative = text[at++] != '+';
        }
        long value = 0;
        int digits = 0;
        int point = -1;
        int start = at;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                digits += value == 0 ? 0 : 1;
                if (digits > 18) {
                    return slow(text, from, to);
                }
            } else if (c == decimal && point < 0) {
                point = at;
            } else {
                return slow(text, from, to);
            }
        }
        mantissa = negative ? -value : value;
        scale = point < 0 ? 0 : to - point - 1;
        return to - start - (point < 0 ? 0 : 1) > 0 && (scale <= 18 || slow(text, from, to));
    }

    private boolean slow(char[] text, int from, int to) {
        String plain = plain(new String(text, from, to - from).replace('\u2212', '-'));
        if (plain == null || plain.length() > 60) {
            return false;
        }
        try {
            big = new BigDecimal(plain);
            return Math.abs((long) big.scale()) <= 400;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** Takes out separators of thousands, but only where they stand between groups of exactly three digits. */
    private String plain(String text) {
        int point = text.indexOf(decimal);
        String whole = point < 0 ? text : text.substring(0, point);
        String rest = point < 0 ? "" : "." + text.substring(point + 1);
        String group = decimal == ',' ? "[. '\u00a0\u202f]" : "[, '\u00a0\u202f]";
        if (whole.matches("[+-]?\\d{1,3}(" + group + "\\d{3})+")) {
            whole = whole.replaceAll(group, "");
        }
        String number = whole + rest;
        return number.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?") ? number : null;
    }
}
