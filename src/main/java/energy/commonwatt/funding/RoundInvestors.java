package energy.commonwatt.funding;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.Payments;

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

    /** A paid commitment. @param investor the onboarding case @param chainId its random id in records and on the chain, 32 bytes */
    public record Share(UUID commitment, UUID investor, byte[] chainId, long units) {
    }

    /** Paid commitments in the order in which they were made. */
    public List<Share> shares(FundingRound round) {
        return Commitment.in(round, CommitmentState.PAID).stream().map(RoundInvestors::share).toList();
    }

    /** Those of one person. @param subject at the identity provider */
    public List<Share> shares(FundingRound round, String subject) {
        UUID investor = investors.caseOf(subject).orElse(null);
        return shares(round).stream().filter(it -> it.investor().equals(investor)).toList();
    }

    /** Rounds that have money of this person. */
    public List<UUID> rounds(String subject) {
        return investors.caseOf(subject).map(Commitment::ofCase).orElse(List.of()).stream()
                .filter(it -> it.state == CommitmentState.PAID).map(it -> it.round.id).distinct().toList();
    }

    private static Share share(Commitment it) {
        return new Share(it.id, it.caseId, it.chainId, it.units);
    }

    /** The account that the money came from. */
    public Payments.Payee payee(Share share) {
        return investors.of(share.investor()).map(it -> new Payments.Payee(it.iban(), it.name()))
                .orElseThrow(() -> new IllegalStateException("commitment " + share.commitment() + " is nobody's"));
    }

    /** @return a commitment's random id in records and on the chain, 32 bytes */
    public byte[] chainId(UUID commitment) {
        return Commitment.<Commitment>findById(commitment).chainId;
    }

    /** A letter to one of them. */
    public void write(Share share, String subject, List<String> paragraphs) {
        investors.of(share.investor()).ifPresent(it -> letters.post(it, subject, paragraphs.stream()));
    }
}
