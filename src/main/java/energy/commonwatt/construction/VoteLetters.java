package energy.commonwatt.construction;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.money.Money;
import energy.commonwatt.web.Format;

/** What investors are written about votes and what follows from them. */
@ApplicationScoped
class VoteLetters {

    private final RoundInvestors investors;
    private final VoteMessages words;
    private final Format format;

    VoteLetters(RoundInvestors investors, VoteMessages words, Format format) {
        this.investors = investors;
        this.words = words;
        this.format = format;
    }

    void opened(Vote vote) {
        String plant = vote.escrow.round.project.name;
        investors.write(vote.escrow.round, words.openedSubject(plant),
                List.of(words.openedLead(plant, vote.milestone.name), words.openedChoices(day(vote.newDueOn())),
                        words.openedUntil(format.moment(vote.closesAt, vote.escrow.round.project.timeZone),
                                format.count(vote.tally().quorum()), format.count(vote.units)),
                        words.openedWhere()));
    }

    void closed(Vote vote) {
        String plant = vote.escrow.round.project.name;
        investors.write(vote.escrow.round, words.closedSubject(plant),
                List.of(words.closedLead(plant, vote.milestone.name, vote.outcome.code()), words.counted(
                        format.count(vote.continueUnits), format.count(vote.replaceUnits), format.count(vote.windUpUnits),
                        format.count(vote.units)), words.closedNext(vote.outcome.code(), day(vote.newDueOn()))));
    }

    private String day(LocalDate dueOn) {
        return format.day(dueOn);
    }

    void returned(Escrow escrow, RoundInvestors.Share share, Money part) {
        investors.write(share, words.returnedSubject(escrow.round.project.name), List.of(words
                .returnedLead(escrow.round.project.name, format.money(part.minorUnits(), part.currency())),
                words.returnedLoss()));
    }
}
