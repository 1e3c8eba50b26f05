package energy.commonwatt.construction;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import energy.commonwatt.money.Iban;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The milestone plan of an offer that waits for its approval, and whom its tranches are paid to. */
@Entity
@Table(name = "milestone_plan")
public class PlanDraft extends PanacheEntityBase {

    @Id
    public UUID roundId;
    /** JSON, see {@link PlanJson}. */
    public String plan;
    public String payeeName;
    public String payeeIban;
    public String writtenBy;
    public Instant writtenAt;

    protected PlanDraft() {
    }

    PlanDraft(UUID roundId) {
        this.roundId = roundId;
    }

    public String groupedIban() {
        return new Iban(payeeIban).grouped();
    }

    static PlanDraft of(UUID round) {
        return PlanDraft.<PlanDraft>findByIdOptional(round).orElse(null);
    }
}
