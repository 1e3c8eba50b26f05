package energy.commonwatt.construction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.PlannedMilestone;
import energy.commonwatt.verification.CanonicalJson;

/** The plan in its canonical form (RFC 8785): its SHA-256 is on record. */
final class PlanJson {

    private PlanJson() {
    }

    static byte[] of(MilestonePlan plan) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("currency", plan.currency());
        body.put("attester", plan.attester().toString());
        body.put("graceDays", plan.graceDays());
        body.put("voteDays", plan.voteDays());
        body.put("quorumBasisPoints", plan.quorumBasisPoints());
        body.put("updateDays", plan.updateDays());
        body.put("milestones", List.copyOf(plan.milestones().stream().map(PlanJson::of).toList()));
        return CanonicalJson.integersOnly(body);
    }

    private static Map<String, Object> of(PlannedMilestone it) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", it.kind().code());
        body.put("name", it.name());
        body.put("evidence", it.evidence());
        body.put("dueOn", it.dueOn().toString());
        body.put("trancheMinorUnits", it.trancheMinorUnits());
        body.put("inOrder", it.inOrder());
        body.put("stops", it.stops());
        return body;
    }
}
