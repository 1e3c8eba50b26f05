package energy.commonwatt.construction;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

import energy.commonwatt.funding.RoundInvestors;

/**
 * A vote as pages show it.
 *
 * @param open whether ballots are taken now
 * @param own units of the reader, 0 for those without money in the round
 * @param choice what the reader voted for, null before that
 * @param returned what the reader gets back because of it
 */
public record VoteView(Vote vote, boolean open, long own, Choice choice, List<Remainder> returned) {

    /** @param units of the choice */
    public record Bar(Choice choice, long units) {
    }

    static VoteView of(Vote vote, Instant now) {
        return of(vote, now, List.of());
    }

    static VoteView of(Vote vote, Instant now, List<RoundInvestors.Share> shares) {
        Choice choice = shares.isEmpty()
                ? null
                : Ballot.of(vote, shares).stream().findFirst().map(it -> it.choice).orElse(null);
        return new VoteView(vote, !vote.closed() && now.isBefore(vote.closesAt),
                shares.stream().mapToLong(RoundInvestors.Share::units).sum(), choice,
                vote.outcome == Choice.WIND_UP && !shares.isEmpty() ? Remainder.of(vote.escrow, shares) : List.of());
    }

    public List<Bar> bars() {
        return List.of(new Bar(Choice.CONTINUE, vote.continueUnits), new Bar(Choice.REPLACE, vote.replaceUnits),
                new Bar(Choice.WIND_UP, vote.windUpUnits));
    }

    /** Of all units, in 1/1,000. */
    public long share(Bar bar) {
        return BigInteger.valueOf(bar.units()).multiply(BigInteger.valueOf(1_000)).divide(BigInteger.valueOf(vote.units))
                .longValueExact();
    }

    public Tally tally() {
        return vote.tally();
    }

    /** open | counting | none | continue | replace | wind-up */
    public String state() {
        return vote.closed() ? vote.outcome.code() : open ? "open" : "counting";
    }

    public String mark() {
        return switch (state()) {
            case "continue" -> "proven";
            case "open", "counting" -> "waiting";
            default -> "attention";
        };
    }

    public String zone() {
        return vote.escrow.round.project.timeZone;
    }

    public String construction() {
        return "/projects/" + vote.escrow.round.project.slug + "/rounds/" + vote.escrow.round.number + "/construction";
    }
}
