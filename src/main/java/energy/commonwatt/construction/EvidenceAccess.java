package energy.commonwatt.construction;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Roles;

/**
 * Who may read files of evidence: whoever has a stake in them. Documents name people and prices, so nobody else. In templates:
 * {@code {cdi:evidenceAccess.reads(escrow)}}.
 */
@Named("evidenceAccess")
@RequestScoped
public class EvidenceAccess {

    private final CurrentUser user;
    private final RoundInvestors investors;

    EvidenceAccess(CurrentUser user, RoundInvestors investors) {
        this.user = user;
        this.investors = investors;
    }

    /** The operator, the attester, administrators, and those who committed to the round. */
    public boolean reads(Escrow escrow) {
        return builds(escrow) || user.administrator() || is(Roles.ATTESTER, escrow.attester.id)
                || user.investor() && investors.isOne(escrow.round, user.subject());
    }

    /** What was not handed in yet is the operator's alone. */
    boolean reads(EvidenceFile file) {
        Milestone milestone = file.milestone;
        boolean handedIn = milestone.state != MilestoneState.PLANNED || file.submission < Finding.submission(milestone);
        return builds(milestone.escrow) || handedIn && reads(milestone.escrow);
    }

    private boolean builds(Escrow escrow) {
        return is(Roles.OPERATOR, escrow.operator.id);
    }

    private boolean is(String role, UUID organisation) {
        Optional<UUID> own = user.organisation();
        return user.has(role) && own.filter(organisation::equals).isPresent();
    }
}
