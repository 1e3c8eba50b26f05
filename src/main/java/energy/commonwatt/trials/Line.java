package energy.commonwatt.trials;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a report: a sentence of {@link AttackLines} with what is filled in, or evidence as a machine gave it. As text it is
 * what {@link #sentence} or {@link #evidence} made, so that reports are plain lists of strings.
 *
 * @param key name of the message, null for evidence
 * @param arguments for the message, at most three; for evidence the text alone
 */
public record Line(String key, List<String> arguments) {

    private static final String START = "@";
    /** U+001F, the unit separator of ASCII: no part of any name, number or hash. */
    private static final String BETWEEN = "\u001f";

    /** @param key name of a method of {@link AttackLines} with as many parameters as there are arguments, at most three */
    static String sentence(String key, Object... arguments) {
        return START + Stream.concat(Stream.of(key), Stream.of(arguments).map(String::valueOf))
                .collect(Collectors.joining(BETWEEN));
    }

    /** @param text as a machine gave it, for example an error of the contract or a line of the checker */
    static String evidence(String text) {
        return text;
    }

    static Line of(String text) {
        if (!text.startsWith(START)) {
            return new Line(null, List.of(text));
        }
        List<String> parts = List.of(text.substring(1).split(BETWEEN, -1));
        return new Line(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
