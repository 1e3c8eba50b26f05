package energy.commonwatt.onboarding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Json;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What the investor answered in one step: the latest, as canonical JSON. What was answered before lies in the evidence. */
@Entity
@Table(name = "onboarding_answer")
class CaseAnswer extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID caseId;
    @Enumerated(EnumType.STRING)
    public Step step;
    public String value;
    public Instant answeredAt;

    protected CaseAnswer() {
    }

    CaseAnswer(UUID caseId, Step step, Map<String, Object> value, Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.step = step;
        replace(value, at);
    }

    static List<CaseAnswer> of(UUID caseId) {
        return list("caseId", caseId);
    }

    /** Only for whoever holds the lock on the case. */
    static void put(UUID caseId, Step step, Map<String, Object> value, Instant at) {
        Optional<CaseAnswer> known = find("caseId = ?1 and step = ?2", caseId, step).firstResultOptional();
        known.ifPresentOrElse(answer -> answer.replace(value, at), () -> new CaseAnswer(caseId, step, value, at).persist());
    }

    static void remove(UUID caseId, Step step) {
        delete("caseId = ?1 and step = ?2", caseId, step);
    }

    void replace(Map<String, Object> value, Instant at) {
        this.value = new String(CanonicalJson.integersOnly(value), StandardCharsets.UTF_8);
        this.answeredAt = at;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> json() {
        return (Map<String, Object>) Json.parse(value);
    }
}
