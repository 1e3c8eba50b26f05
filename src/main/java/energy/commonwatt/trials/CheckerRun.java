package energy.commonwatt.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import energy.commonwatt.verification.Checker;
import energy.commonwatt.verification.Finding;
import io.vertx.core.json.JsonObject;

/**
 * What the checker says: in this process the classes that make up the jar, or by Node the modules of its page.
 *
 * @param verdict its answer as JSON
 */
record CheckerRun(JsonObject verdict) {

    /** @param arguments of the command line, without {@code --json} */
    static CheckerRun of(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--json");
        String said = inProcess(all);
        if (!said.startsWith("{")) {
            throw new TrialBroken("The checker gives no verdict: " + said);
        }
        return new CheckerRun(new JsonObject(said));
    }

    /** What the checker's page says, by its own modules; empty where they are not at hand. */
    static Optional<CheckerRun> ofPage(TrialGround ground, String pack) {
        return ground.checkerOfPage().map(command -> {
            String file = Base64.getEncoder().encodeToString(pack.getBytes(StandardCharsets.UTF_8));
            String said = answer(command, new JsonObject().put("pack", file).encode() + "\n");
            return new CheckerRun(new JsonObject(said));
        });
    }

    private static String answer(List<String> command, String input) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TrialBroken("The checker does not start", e);
        }
    }

    private static String inProcess(List<String> arguments) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Checker(out, out).run(arguments.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8);
    }

    Finding finding() {
        return finding(verdict);
    }

    /** @return empty when the checker did not take this step */
    Optional<JsonObject> step(String id) {
        return verdict.getJsonArray("steps").stream().map(JsonObject.class::cast)
                .filter(step -> step.getString("id").equals(id))
                .findFirst();
    }

    boolean finds(String step, Finding expected) {
        return step(step).filter(found -> finding(found) == expected).isPresent();
    }

    /** As evidence in a report. */
    String line(String step) {
        return step(step).map(found -> Line.evidence("%s: %s: %s".formatted(step, found.getString("verdict"),
                found.getString("detail")))).orElse(Line.evidence(step + ": not checked"));
    }

    private static Finding finding(JsonObject said) {
        return Finding.valueOf(said.getString("verdict").toUpperCase(Locale.ROOT));
    }
}
