package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checker's command line. Options may stand anywhere; each verb takes only its own. */
final class Arguments {

    private static final List<String> REPEATABLE = List.of("--node", "--log", "--witness");
    private static final List<String> WITHOUT_VALUE = List.of("--json", "--help", "--public");

    private final List<String> positional = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();

    /** @throws Usage if an option lacks its value, is given twice, or does not belong to the verb */
    Arguments(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                positional.add(argument);
            } else if (WITHOUT_VALUE.contains(argument)) {
                options.put(argument, List.of());
            } else if (i + 1 == arguments.length || arguments[i + 1].startsWith("--")) {
                throw new Usage(argument + " needs a value");
            } else {
                add(argument, arguments[++i]);
            }
        }
        if (!help()) {
            checkVerb();
        }
    }

    private void add(String option, String value) {
        List<String> values = options.computeIfAbsent(option, name -> new ArrayList<>());
        values.add(value);
        if (values.size() > 1 && !REPEATABLE.contains(option)) {
            throw new Usage(option + " can be given once only");
        }
    }

    private void checkVerb() {
        switch (verb()) {
            case InclusionCheck.VERB -> check(2, "one proof pack", "--trust", "--node");
            case InvestorCheck.VERB -> check(2, "one investor's proof", "--trust");
            case ConsistencyCheck.VERB -> check(3, "two files, the older one first", "--trust", "--proof");
            case CheckpointCheck.VERB -> check(1, "no file", "--trust", "--node", "--contract", "--log", "--out", "--witness",
                    "--proof", "--evidence");
            case WitnessCommand.VERB -> check(1, "no file", "--state", "--listen", "--name", "--origin", "--log-key", "--node",
                    "--contract", "--public");
            case Rules.VERB -> check(positional.size() == 1 ? 1 : 2, "the name of one rule set, or nothing");
            default ->
                throw new Usage("expected inclusion, investor, consistency, checkpoint, rules or witness, found " + verb());
        }
    }

    private void check(int count, String files, String... allowed) {
        if (positional.size() != count) {
            throw new Usage(verb() + " takes " + files);
        }
        for (String option : options.keySet()) {
            if (!option.equals("--json") && !Arrays.asList(allowed).contains(option)) {
                throw new Usage(verb() + " does not take " + option);
            }
        }
    }

    boolean help() {
        return options.containsKey("--help");
    }

    boolean isFor(String verb) {
        return !positional.isEmpty() && verb().equals(verb);
    }

    boolean isPublic() {
        return options.containsKey("--public");
    }

    boolean json() {
        return options.containsKey("--json");
    }

    /** @return what stands behind the verb, or null */
    String name() {
        return positional.size() > 1 ? positional.get(1) : null;
    }

    String verb() {
        if (positional.isEmpty()) {
            throw new Usage("say what to do: inclusion, consistency, checkpoint, rules or witness");
        }
        return positional.get(0);
    }

    String file(int number) {
        return positional.get(number);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** @return the option's value, or null */
    String one(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? null : values.get(0);
    }
}
