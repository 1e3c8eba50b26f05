package energy.commonwatt.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words of the command line: a verb, then values, then options with a value each. */
class MemberArguments {

    /** The command was not understood; the text says what was. */
    static class Misused extends RuntimeException {
        Misused(String message) {
            super(message);
        }
    }

    private static final Set<String> OPTIONS = Set.of("--name", "--role", "--key", "--node-account", "--text", "--from-block",
            "--recorder", "--voting-blocks", "--rules", "--members");

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    MemberArguments(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                words.add(arguments[i]);
            } else if (!OPTIONS.contains(arguments[i])) {
                throw new Misused("There is no option " + arguments[i] + ".");
            } else if (i + 1 == arguments.length) {
                throw new Misused(arguments[i] + " needs a value.");
            } else if (options.put(arguments[i], arguments[++i]) != null) {
                throw new Misused(arguments[i - 1] + " is given twice.");
            }
        }
    }

    /** The verb; empty when help is asked for. */
    Optional<String> verb() {
        return words.isEmpty() || words.getFirst().equals("help") ? Optional.empty() : Optional.of(words.getFirst());
    }

    /** The value after the verb. @param what it is, for the message */
    String value(int index, String what) {
        if (words.size() <= index) {
            throw new Misused(verb().orElseThrow() + " needs " + what + ".");
        }
        return words.get(index);
    }

    void requireNoMoreThan(int values) {
        if (words.size() > values + 1) {
            throw new Misused(
                    "Nothing is expected after " + words.get(values) + ", and there is " + words.get(values + 1) + ".");
        }
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String needed(String name) {
        return option(name).orElseThrow(() -> new Misused(verb().orElseThrow() + " needs " + name + "."));
    }

    static String account(String text) {
        if (!text.matches("0x[0-9a-fA-F]{40}")) {
            throw new Misused("An account is 0x and 40 hexadecimal digits, and not " + text + ".");
        }
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Misused("A number from 0 on is expected, and not " + text + ".");
    }

    static Role role(String text) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(text)) {
                return role;
            }
        }
        throw new Misused("A role is validator, witness or observer, and not " + text + ".");
    }
}
