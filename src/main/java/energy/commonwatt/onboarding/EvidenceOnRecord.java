package energy.commonwatt.onboarding;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.RecordRef;
import energy.commonwatt.records.Records;
import energy.commonwatt.verification.CanonicalJson;

/** Steps of onboarding on the platform's log: which step, and a commitment. Nothing else of a person, not even which case it is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EvidenceOnRecord {

    private static final String LOG = "platform";

    private final Evidence evidence;
    private final Records records;

    EvidenceOnRecord(Evidence evidence, Records records) {
        this.evidence = evidence;
        this.records = records;
    }

    /** @param step in words of the path, for example {@code knowledge-test} */
    void put(UUID caseId, String step, Map<String, Object> value) {
        String commitment = evidence.keep(caseId, step + "/1", value);
        RecordRef record = records.append(new RecordDraft("onboarding-evidence/1", LOG, LOG, null, null,
                Map.of("step", step, "commitment", commitment)));
        evidence.recordedIn(commitment, record.id());
    }

    /** Leaves out what is on record as it is. */
    void putChanged(UUID caseId, String step, Map<String, Object> value) {
        String canonical = new String(CanonicalJson.integersOnly(value), StandardCharsets.UTF_8);
        if (!KeptEvidence.latest(caseId, step + "/1").filter(canonical::equals).isPresent()) {
            put(caseId, step, value);
        }
    }
}
