package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Outcome of the entry knowledge test (Reg. (EU) 2020/1503 Art. 21).
 *
 * @param test version of the questions; null when the investor did not take the test
 * @param correct how many of {@code questions} were answered rightly
 * @param at when it was taken or declined: its validity is counted from here
 * @param warnedAt when the investor confirmed the warning of Art. 21(4); null when it was not confirmed or not needed
 */
public record Knowledge(String test, int correct, int questions, boolean sufficient, Instant at, Instant warnedAt) {

    static Knowledge declined(Instant at) {
        return new Knowledge(null, 0, 0, false, at, null);
    }

    Knowledge warned(Instant confirmed) {
        return new Knowledge(test, correct, questions, sufficient, at, confirmed);
    }

    public boolean taken() {
        return test != null;
    }

    /** Whether the investor may go on: with knowledge, or after having been warned. */
    public boolean complete() {
        return sufficient || warnedAt != null;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("taken", taken());
        if (taken()) {
            json.put("test", test);
            json.put("correct", (long) correct);
            json.put("questions", (long) questions);
        }
        json.put("sufficient", sufficient);
        json.put("at", at.toString());
        if (warnedAt != null) {
            json.put("warnedAt", warnedAt.toString());
        }
        return json;
    }

    static Knowledge of(Map<String, Object> json) {
        String warned = (String) json.get("warnedAt");
        return new Knowledge((String) json.get("test"), count(json.get("correct")), count(json.get("questions")),
                (Boolean) json.get("sufficient"), Instant.parse((String) json.get("at")),
                warned == null ? null : Instant.parse(warned));
    }

    private static int count(Object number) {
        return number == null ? 0 : ((Number) number).intValue();
    }
}
