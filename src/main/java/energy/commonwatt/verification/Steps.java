package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;

/** Runs checks in order and stops checking, but not listing, at the first refutation. */
final class Steps {

    /** Makes the check with the given id. One method instead of a lambda for each: lambdas cost the checker a fifth of its run. */
    interface Checks {

        /**
         * @return what was found, in words
         * @throws NotProven if the claim is refuted
         * @throws NotKnown if it cannot be checked
         */
        String check(String id);
    }

    private final List<Step> steps = new ArrayList<>();
    private boolean refuted;

    void run(String id, String title, Checks checks) {
        run(id, title, true, checks);
    }

    void run(String id, String title, boolean required, Checks checks) {
        if (refuted) {
            steps.add(new Step(id, Finding.UNKNOWN, required, title, "not reached"));
            return;
        }
        try {
            steps.add(new Step(id, Finding.PROVEN, required, title, checks.check(id)));
        } catch (NotProven e) {
            refuted = true;
            steps.add(new Step(id, Finding.REFUTED, required, title, e.getMessage()));
        } catch (NotKnown e) {
            steps.add(new Step(id, Finding.UNKNOWN, required, title, e.getMessage()));
        }
    }

    List<Step> list() {
        return steps;
    }

    boolean isProven(String id) {
        for (Step step : steps) {
            if (step.id().equals(id)) {
                return step.finding() == Finding.PROVEN;
            }
        }
        return false;
    }

    Finding finding() {
        Finding finding = Finding.PROVEN;
        for (Step step : steps) {
            if (step.finding() == Finding.REFUTED) {
                return Finding.REFUTED;
            }
            if (step.finding() == Finding.UNKNOWN && step.required()) {
                finding = Finding.UNKNOWN;
            }
        }
        return finding;
    }
}
