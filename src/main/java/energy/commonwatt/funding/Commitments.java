package energy.commonwatt.funding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.web.NotFound;

/** An investor's own commitments as programs see them. */
@ApplicationScoped
@Transactional
class Commitments {

    private final Investors investors;
    private final Payments payments;
    private final InvestorProof proofs;
    private final Clock clock;

    Commitments(Investors investors, Payments payments, InvestorProof proofs, Clock clock) {
        this.investors = investors;
        this.payments = payments;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The newest first. @param subject at the identity provider */
    List<PositionJson> all(String subject) {
        return investors.caseOf(subject).map(Commitment::ofCase).orElse(List.of()).stream().map(this::json).toList();
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    PositionJson own(UUID id, String subject) {
        return json(find(id, subject));
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    String proof(UUID id, String subject) {
        return new String(proofs.file(find(id, subject)), StandardCharsets.UTF_8);
    }

    private Commitment find(UUID id, String subject) {
        return investors.caseOf(subject).flatMap(it -> Commitment.findOwn(id, it))
                .orElseThrow(() -> new NotFound("commitment", id));
    }

    private PositionJson json(Commitment it) {
        return PositionJson.of(Position.of(it, clock.instant()), payments);
    }
}
