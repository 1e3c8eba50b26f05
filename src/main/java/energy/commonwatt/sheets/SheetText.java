package energy.commonwatt.sheets;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts as people typed them, made fit for a page that people sign for: one line is one paragraph, and nothing invisible is left. Marks of
 * direction go as well: with them a sheet could read otherwise than it is stored, and no official language of the Union needs them.
 */
final class SheetText {

    private static final Set<String> LINKED = Set.of("http", "https");
    /** A blank between a number and its unit or currency, where a line must not end. */
    private static final Pattern BOUND = Pattern.compile("(?<=\\d) (?=(?:%|€|[kMG]?W(?:h|p)?\\b))|(?<=\\b[A-Z]{3}) (?=\\d)");
    private static final int BASIC_END = 0xFFFF;

    private SheetText() {
    }

    /** @param typed null is nothing */
    static List<String> paragraphs(String typed) {
        return typed == null ? List.of() : typed.lines().map(SheetText::visible).filter(line -> !line.isEmpty()).toList();
    }

    static String line(String typed) {
        return String.join(" ", paragraphs(typed));
    }

    /** Whether an address may become a link; every other one is shown as text. */
    static boolean linked(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && LINKED.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | NullPointerException noAddress) {
            return false;
        }
    }

    private static String visible(String line) {
        StringBuilder kept = new StringBuilder();
        line.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) && point != '\u00a0') {
                kept.append(' ');
            } else if (shown(point)) {
                kept.appendCodePoint(point);
            }
        });
        return BOUND.matcher(kept.toString().replaceAll(" {2,}", " ").strip()).replaceAll("\u00a0");
    }

    private static boolean shown(int point) {
        int type = Character.getType(point);
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE && point >= BASIC_END - 1;
        return !noCharacter && type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
