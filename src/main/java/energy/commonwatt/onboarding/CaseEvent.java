package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Who did what when in a case. Insert only. */
@Entity
@Table(name = "onboarding_event")
public class CaseEvent extends PanacheEntityBase {

    /** What happened; {@code state} is how the log of the request marks it. */
    public enum Kind {
        BEGUN("proven"), SUBMITTED("proven"), HALF_APPROVED("waiting"), ACCEPTED("proven"), ASKED_BACK("attention"), REFUSED(
                "refuted"), SUSPENDED("refuted"), LIFTED(
                        "proven"), REOPENED("attention"), TEST_TAKEN("proven"), WARNED("attention"), SIMULATED("proven");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    @Id
    public UUID id;
    public UUID caseId;
    public int number;
    public Instant at;
    public String actor;
    @Enumerated(EnumType.STRING)
    public Kind kind;
    public String reason;

    protected CaseEvent() {
    }

    /** Only for whoever holds the lock on the case. */
    static void add(UUID caseId, Kind kind, Actor actor, String reason, Instant at) {
        CaseEvent event = new CaseEvent();
        event.id = UUID.randomUUID();
        event.caseId = caseId;
        event.number = (int) count("caseId", caseId);
        event.at = at;
        event.actor = actor.account();
        event.kind = kind;
        event.reason = reason;
        event.persist();
    }

    static List<CaseEvent> of(UUID caseId) {
        return list("caseId = ?1 order by number", caseId);
    }
}
