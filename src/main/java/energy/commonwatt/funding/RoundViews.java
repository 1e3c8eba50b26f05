package energy.commonwatt.funding;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.projects.Project;
import energy.commonwatt.web.Format;

/** Rounds as everybody may see them, for pages that show several things. */
@ApplicationScoped
public class RoundViews {

    private final Format format;
    private final Clock clock;

    RoundViews(Format format, Clock clock) {
        this.format = format;
        this.clock = clock;
    }

    public RoundView of(FundingRound round) {
        return RoundView.of(round, clock.instant(), format);
    }

    /** Public rounds of a plant, the newest first. */
    public List<RoundView> of(Project project) {
        return FundingRound.publicOf(project).stream().map(this::of).toList();
    }

    /** Offers that take commitments now, the soonest to close before the others. */
    public List<OfferCard> open() {
        return FundingRound.listPublic().stream().filter(it -> it.takesCommitments(clock.instant()) && it.freeUnits() > 0)
                .map(it -> OfferCard.of(it, format)).toList();
    }

    /** All public rounds, open ones first. */
    public List<RoundView> all() {
        return FundingRound.listPublic().stream().map(this::of).toList();
    }
}
