package energy.commonwatt.generation;

/** Dates as integers, for the inner loop of the parser. */
final class CivilDate {

    /** 2200-01-01: no meter of ours measures later. */
    static final long LAST_DAY = 84_006;

    private CivilDate() {
    }

    static boolean exists(int year, int month, int day) {
        return year >= 1970 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= length(year, month);
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
    static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
