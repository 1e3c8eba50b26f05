package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to one question.
 *
 * @param verb what was asked: inclusion, investor, consistency or checkpoint
 * @param verdict the whole answer: refuted if any step is, else unknown if any required step is, else proven
 * @param steps the chain of evidence, in the order of the checks
 */
public record Verdict(String verb, Finding verdict, List<Step> steps, TrustStatement trust) {

    static final String FORMAT = "commonwatt-verdict/1";

    static Verdict of(String verb, Steps steps, TrustStatement trust) {
        return new Verdict(verb, steps.finding(), List.copyOf(steps.list()), trust);
    }

    /** @return the step that refuted it, or null */
    public Step refutedStep() {
        for (Step step : steps) {
            if (step.finding() == Finding.REFUTED) {
                return step;
            }
        }
        return null;
    }

    /** @return JSON of the format {@value #FORMAT}, on one line */
    public String toJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", FORMAT);
        map.put("verb", verb);
        map.put("verdict", verdict.word());
        List<Object> list = new ArrayList<>();
        for (Step step : steps) {
            list.add(step.toMap());
        }
        map.put("steps", list);
        map.put("trust", trust.toMap());
        return Json.write(map);
    }
}
