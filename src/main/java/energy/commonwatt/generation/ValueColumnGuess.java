package energy.commonwatt.generation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the column that most likely holds the plant's output. */
final class ValueColumnGuess {

    private static final Pattern OUTPUT = Pattern.compile("power|energy|produc|generat|yield|volume|whout|output|leistung"
            + "|energie|ertrag|erzeug|einspeis|injec|export|feed|^p_|^value$|active|wert|puissance");
    private static final Pattern AVERAGE = Pattern.compile("avg|mean|average|mittel");
    private static final Pattern UNIT = Pattern.compile("(^|[^a-z])[km]?wh?([^a-z]|$)");
    private static final Pattern METER = Pattern.compile("meter");
    private static final Pattern OTHER = Pattern.compile("min|max|std|temp|irr|poa|ghi|wind|speed|index|seq|factor|volt"
            + "|current|freq|whin|import|consum|afname|bezug|humid|status|reactive|apparent|var|_dc|dc_|w/m|sun|rpm|id$|battery");

    private final Sample sample;

    ValueColumnGuess(Sample sample) {
        this.sample = sample;
    }

    /** @return index of the column, or -1 when none holds numbers */
    int best(List<Integer> taken) {
        return IntStream.range(0, sample.format().columns().size()).filter(i -> !taken.contains(i) && numeric(i)).boxed()
                .max(Comparator.comparingInt(this::score).thenComparing(Comparator.reverseOrder())).orElse(-1);
    }

    boolean doubtful(int column) {
        return score(column) < 4;
    }

    private int score(int column) {
        String name = sample.format().columns().get(column).toLowerCase(Locale.ROOT);
        int score = OUTPUT.matcher(name).find() ? 4 : 0;
        score += UNIT.matcher(name).find() || !sample.format().units().get(column).isEmpty() ? 4 : 0;
        score += AVERAGE.matcher(name).find() ? 2 : 0;
        score += METER.matcher(name).find() ? 1 : 0;
        score -= OTHER.matcher(name).find() ? 6 : 0;
        return score + (sample.column(column).stream().distinct().limit(4).count() > 3 ? 2 : 0);
    }

    private boolean numeric(int column) {
        boolean any = false;
        for (String cell : sample.column(column)) {
            if (NoValue.is(cell)) {
                continue;
            }
            if (!new DecimalText(sample.format().decimal()).parse(cell.toCharArray(), 0, cell.length())) {
                return false;
            }
            any = true;
        }
        return any;
    }
}
