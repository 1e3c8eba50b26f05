package energy.commonwatt.funding;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.onboarding.Investors;

/** Those whose money a round has, for what is built with it. */
@ApplicationScoped
public class RoundInvestors {

    private final Investors investors;
    private final FundingLetters letters;

    RoundInvestors(Investors investors, FundingLetters letters) {
        this.investors = investors;
        this.letters = letters;
    }

    /** One letter to each of them, in the caller's transaction. */
    public void write(FundingRound round, String subject, List<String> paragraphs) {
        cases(round)
                .forEach(it -> investors.of(it).ifPresent(investor -> letters.post(investor, subject, paragraphs.stream())));
    }

    /** Whether this account has committed to the round and did not take it back. @param subject at the identity provider */
    public boolean isOne(FundingRound round, String subject) {
        return investors.caseOf(subject).map(it -> Commitment.count(
                "round = ?1 and caseId = ?2 and state in (?3, ?4)", round, it, CommitmentState.OPEN, CommitmentState.PAID) > 0)
                .orElse(false);
    }

    private static List<UUID> cases(FundingRound round) {
        return Commitment.in(round, CommitmentState.PAID).stream().map(it -> it.caseId).distinct().toList();
    }
}
