package energy.commonwatt.projects;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Json;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What was typed into one step of a draft: the latest, as it was typed. */
@Entity
class ProposalAnswer extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID draftId;
    @Enumerated(EnumType.STRING)
    public ProposalStep step;
    public String value;
    public String answeredBy;
    public Instant answeredAt;

    protected ProposalAnswer() {
    }

    ProposalAnswer(ProposalDraft draft, ProposalStep step, Typed typed) {
        this.id = UUID.randomUUID();
        this.draftId = draft.id;
        this.step = step;
        replace(draft, typed);
    }

    static Map<ProposalStep, Typed> of(ProposalDraft draft) {
        Map<ProposalStep, Typed> all = new EnumMap<>(ProposalStep.class);
        ProposalAnswer.<ProposalAnswer>list("draftId", draft.id).forEach(it -> all.put(it.step, it.typed()));
        return all;
    }

    /** Only for whoever holds the lock on the draft. */
    static void put(ProposalDraft draft, ProposalStep step, Typed typed) {
        Optional<ProposalAnswer> known = find("draftId = ?1 and step = ?2", draft.id, step).firstResultOptional();
        known.ifPresentOrElse(it -> it.replace(draft, typed), () -> new ProposalAnswer(draft, step, typed).persist());
    }

    private void replace(ProposalDraft draft, Typed typed) {
        value = new String(CanonicalJson.bytes(typed.values()), StandardCharsets.UTF_8);
        answeredBy = draft.changedBy;
        answeredAt = draft.changedAt;
    }

    @SuppressWarnings("unchecked")
    private Typed typed() {
        return new Typed((Map<String, List<String>>) Json.parse(value));
    }
}
