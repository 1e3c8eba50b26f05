package energy.commonwatt.onboarding;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The investor as the case was accepted last: what somebody types into a case that is open again moves no money. */
@Entity
class AcceptedInvestor extends PanacheEntityBase {

    @Id
    public UUID caseId;
    public String name;
    public String iban;
    public String mail;
    public boolean sophisticated;

    protected AcceptedInvestor() {
    }

    static Optional<AcceptedInvestor> of(UUID caseId) {
        return findByIdOptional(caseId);
    }

    /** @param answers complete */
    static void put(OnboardingCase accepted, Answers answers) {
        AcceptedInvestor investor = of(accepted.id).orElseGet(AcceptedInvestor::new);
        investor.name = answers.applicant().orElseThrow().name();
        investor.iban = answers.iban().orElseThrow();
        investor.mail = accepted.mail;
        investor.sophisticated = answers.sophisticated();
        if (investor.caseId == null) {
            investor.caseId = accepted.id;
            investor.persist();
        }
    }
}
