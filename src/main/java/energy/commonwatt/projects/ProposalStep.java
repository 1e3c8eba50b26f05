package energy.commonwatt.projects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Steps of the guided form, in its order. */
public enum ProposalStep {

    PLANT, SITE, YIELD, COSTS, FINANCING, REVENUE, PERMITS, PARTIES, RISKS, METERS, MILESTONES, DOCUMENTS;

    /** In addresses and words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is done, below the proposal's address. */
    public String path() {
        return this == DOCUMENTS ? code() : "steps/" + code();
    }

    static Optional<ProposalStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
