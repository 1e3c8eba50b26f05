package energy.commonwatt.funding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.onboarding.Evidence;
import energy.commonwatt.records.StoredProofPack;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Json;

/**
 * The file with which an investor proves to a supervisor what was shown, warned of, consented to and revoked, and when: each step with the
 * value that was recorded, the salt that opens its commitment, and the proof pack of the record that carries the commitment.
 */
@ApplicationScoped
class InvestorProof {

    static final String FORMAT = "commonwatt-investor-proof/1";
    private static final String SHEET = "sheet-shown/1";

    private final Evidence evidence;

    InvestorProof(Evidence evidence) {
        this.evidence = evidence;
    }

    /** JSON, UTF-8; steps in the order in which they were recorded. A step whose record is not proven yet has no pack. */
    byte[] file(Commitment it) {
        Set<UUID> records = RoundEvent.of(it).stream().map(event -> event.recordId).collect(Collectors.toSet());
        List<Object> steps = new ArrayList<>();
        for (Evidence.Kept kept : evidence.of(it.caseId)) {
            if (records.contains(kept.recordId()) || isSheet(kept, it.round) || !isOfARound(kept)) {
                steps.add(step(kept));
            }
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("round", it.round.id.toString());
        file.put("steps", steps);
        return CanonicalJson.bytes(file);
    }

    private static boolean isSheet(Evidence.Kept kept, FundingRound round) {
        return kept.kind().equals(SHEET) && kept.value().contains(round.id.toString());
    }

    /** Onboarding steps belong to every proof; commitments and revocations elsewhere to none but their own. */
    private static boolean isOfARound(Evidence.Kept kept) {
        return Set.of(SHEET, "commitment/1", "revocation/1").contains(kept.kind());
    }

    private static Map<String, Object> step(Evidence.Kept kept) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("kind", kept.kind());
        step.put("value", Json.parse(kept.value().getBytes(StandardCharsets.UTF_8)));
        step.put("salt", kept.salt());
        step.put("commitment", kept.commitment());
        Optional.ofNullable(kept.recordId()).flatMap(it -> StoredRecord.<StoredRecord>findByIdOptional(it))
                .flatMap(StoredProofPack::valid)
                .ifPresent(pack -> step.put("pack", Json.parse(pack.witnessed().getBytes(StandardCharsets.UTF_8))));
        return step;
    }
}
