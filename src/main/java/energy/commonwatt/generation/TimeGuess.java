package energy.commonwatt.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Guesses in which order a column writes its dates. */
final class TimeGuess {

    private static final List<TimeOrder> ORDERS = List.of(TimeOrder.YEAR_FIRST, TimeOrder.DAY_FIRST, TimeOrder.MONTH_FIRST,
            TimeOrder.COMPACT, TimeOrder.EPOCH_SECONDS, TimeOrder.EPOCH_MILLIS);

    private static final Pattern HALF_DAY = Pattern.compile("[Mm]\\.?$");

    private TimeGuess() {
    }

    /** Whether a cell, seen alone, is most likely a date or a date with a time. */
    static boolean looksLikeTime(String cell) {
        if (cell.length() < 6 || cell.length() > 40 || !Character.isDigit(cell.charAt(0))) {
            return false;
        }
        return ORDERS.stream().anyMatch(order -> plausible(cell, order) && reads(cell, order));
    }

    /** A number with many digits may be anything; as a time it has a telling length. */
    private static boolean plausible(String cell, TimeOrder order) {
        boolean digitsOnly = cell.chars().allMatch(Character::isDigit);
        return switch (order) {
            case COMPACT -> cell.indexOf('T') == 8 || cell.indexOf(' ') == 8
                    || digitsOnly && (cell.length() == 12 || cell.length() == 14);
            case EPOCH_SECONDS -> digitsOnly && cell.length() == 10;
            case EPOCH_MILLIS -> digitsOnly && cell.length() == 13;
            default -> !digitsOnly;
        };
    }

    private static boolean reads(String cell, TimeOrder order) {
        return new TimeText(order).parse(cell.toCharArray(), 0, cell.length());
    }

    static boolean timeOfDay(String cell) {
        return cell.matches("\\d{1,2}:\\d{2}(:\\d{2}([.,]0+)?)?([ \u00a0\u202f]?[AaPp]\\.?[Mm]\\.?)?");
    }

    /**
     * The orders in which every cell can be read, best first. Where day and month can be told apart by no cell, the order
     * comes first in which the times advance most evenly.
     */
    static List<TimeOrder> orders(List<String> cells) {
        List<TimeOrder> fitting = new ArrayList<>();
        for (TimeOrder order : ORDERS) {
            if (cells.stream().allMatch(cell -> plausible(cell, order) && reads(cell, order))) {
                fitting.add(order);
            }
        }
        // AM and PM are written where the month comes first.
        boolean halfDays = HALF_DAY.matcher(cells.getFirst()).find();
        fitting.sort(Comparator.<TimeOrder>comparingLong(order -> unevenness(cells, order))
                .thenComparing(order -> halfDays && order == TimeOrder.MONTH_FIRST ? 0 : 1));
        return fitting;
    }

    static boolean ambiguous(List<String> cells, List<TimeOrder> orders) {
        return orders.size() > 1 && unevenness(cells, orders.get(0)) == unevenness(cells, orders.get(1));
    }

    private static long unevenness(List<String> cells, TimeOrder order) {
        TimeText text = new TimeText(order);
        long before = Long.MIN_VALUE;
        long jumps = 0;
        for (String cell : cells) {
            text.parse(cell.toCharArray(), 0, cell.length());
            long now = text.localSecond();
            jumps += before != Long.MIN_VALUE && Math.abs(now - before) > 20 * 86_400 ? 1 : 0;
            before = now;
        }
        return jumps;
    }
}
