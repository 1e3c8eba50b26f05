package energy.commonwatt.verification;

/**
 * Instants in the one form that records use, {@code 2026-11-22T10:00:00Z}. As texts they order as in time. Done by hand because java.time's parser takes a tenth
 * of the checker's whole run to load.
 */
final class Utc {

    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Utc() {
    }

    static boolean isInstant(Object value) {
        if (!(value instanceof String text) || text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        int month = number(text, 5);
        int day = number(text, 8);
        return month >= 1 && month <= 12 && day >= 1 && day <= days(Integer.parseInt(text.substring(0, 4)), month)
                && number(text, 11) < 24
                && number(text, 14) < 60 && number(text, 17) < 60;
    }

    /** @param seconds since 1970-01-01T00:00:00Z */
    static String format(long seconds) {
        long days = seconds / 86_400;
        int second = (int) (seconds % 86_400);
        int year = 1970;
        while (days >= (isLeap(year) ? 366 : 365) && year < 10_000) {
            days -= isLeap(year) ? 366 : 365;
            year++;
        }
        if (year == 10_000) {
            return seconds + " s";
        }
        int month = 1;
        while (days >= days(year, month)) {
            days -= days(year, month);
            month++;
        }
        return year + "-" + two(month) + "-" + two((int) days + 1) + "T" + two(second / 3600) + ":" + two(second / 60 % 60)
                + ":" + two(second % 60)
                + "Z";
    }

    private static int days(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : DAYS[month - 1];
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
