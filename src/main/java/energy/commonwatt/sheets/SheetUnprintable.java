package energy.commonwatt.sheets;

import java.util.List;
import java.util.stream.Collectors;

import energy.commonwatt.web.RuleViolation;

/** The sheet's typeface lacks a letter: it would stand there as a number sign, and the sheet would not say what was stated. */
public class SheetUnprintable extends RuleViolation {

    private static final int AGAINST_RULE = 422;
    private static final int SHOWN = 10;

    SheetUnprintable(List<Integer> points) {
        super(AGAINST_RULE, "The key investment information sheet has letters that cannot be printed",
                "Latin, Greek and Cyrillic letters", points.stream().limit(SHOWN)
                        .map(it -> "%s (U+%04X)".formatted(Character.toString(it), it)).collect(Collectors.joining(", ")));
    }
}
