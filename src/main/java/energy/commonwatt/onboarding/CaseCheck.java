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

/** What an identity check or a screening answered, or what an administrator did by hand. Insert only. */
@Entity
@Table(name = "onboarding_check")
public class CaseCheck extends PanacheEntityBase {

    /** What was checked. */
    public enum Kind {
        IDENTITY, SCREENING
    }

    /** Of identity checks the first three, of screenings the last two; UNSURE also when nobody answered. */
    public enum Outcome {
        PASSED, FAILED, UNSURE, HIT, NO_HIT;

        boolean fine() {
            return this == PASSED || this == NO_HIT;
        }
    }

    @Id
    public UUID id;
    public UUID caseId;
    @Enumerated(EnumType.STRING)
    public Kind kind;
    public String provider;
    public String notice;
    @Enumerated(EnumType.STRING)
    public Outcome outcome;
    public String reference;
    public Instant checkedAt;

    protected CaseCheck() {
    }

    /** What came out, before it is kept with a case. */
    record Finding(Kind kind, String provider, String notice, Outcome outcome, String reference) {
    }

    static void add(UUID caseId, Finding finding, Instant at) {
        CaseCheck check = new CaseCheck();
        check.id = UUID.randomUUID();
        check.caseId = caseId;
        check.kind = finding.kind();
        check.provider = finding.provider();
        check.notice = finding.notice();
        check.outcome = finding.outcome();
        check.reference = finding.reference();
        check.checkedAt = at;
        check.persist();
    }

    static List<CaseCheck> of(UUID caseId) {
        return list("caseId = ?1 order by checkedAt, provider", caseId);
    }
}
