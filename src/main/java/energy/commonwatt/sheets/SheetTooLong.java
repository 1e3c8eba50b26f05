package energy.commonwatt.sheets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import energy.commonwatt.web.RuleViolation;

/** A sheet has at most six sides of A4 (Regulation (EU) 2020/1503, Art. 23(7)). Says what takes how much, so that one knows what to shorten. */
public class SheetTooLong extends RuleViolation {

    static final int MOST_PAGES = 6;
    private static final int AGAINST_RULE = 422;
    private static final int LONGEST = 3;

    private final transient List<Share> shares;

    /**
     * What a part takes.
     *
     * @param letter of the part
     * @param lines on paper
     */
    public record Share(String letter, int lines, int characters, List<String> longest) {
    }

    /** @param pages found, or about so many when the content is too large to be laid out at all */
    SheetTooLong(boolean exact, int pages, List<Share> shares) {
        super(AGAINST_RULE, "The key investment information sheet is too long", "at most " + MOST_PAGES + " pages of A4",
                (exact ? "" : "about ") + pages + " pages: " + shares.stream()
                        .sorted(Comparator.comparingInt(Share::lines).reversed()).map(SheetTooLong::told)
                        .collect(Collectors.joining("; ")));
        this.shares = List.copyOf(shares);
    }

    private static String told(Share share) {
        String longest = share.longest.isEmpty() ? "" : " (most in " + String.join(", ", share.longest) + ")";
        return "Part " + share.letter + " " + share.lines + " lines, " + share.characters + " characters" + longest;
    }

    /** In the order of the parts. */
    public List<Share> shares() {
        return shares;
    }

    static List<String> longest(SheetPart part) {
        return part.rows().stream().filter(row -> row.characters() > row.label().length())
                .sorted(Comparator.comparingInt(SheetRow::characters).reversed()).limit(LONGEST)
                .map(row -> row.label() + ": " + row.characters()).toList();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("parts", shares.stream()
                .map(it -> Map.of("part", it.letter, "lines", it.lines, "characters", it.characters)).toList());
    }
}
