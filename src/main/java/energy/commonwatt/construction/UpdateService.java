package energy.commonwatt.construction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.money.Money;
import energy.commonwatt.web.NotFound;
import io.quarkus.hibernate.orm.panache.Panache;

/** Updates that operators owe their investors: written once, never changed. */
@ApplicationScoped
public class UpdateService {

    private final EscrowJournal journal;
    private final RoundInvestors investors;
    private final NewsMessages words;
    private final NewsLinks links;
    private final ConstructionConfig config;
    private final Clock clock;

    UpdateService(EscrowJournal journal, RoundInvestors investors, NewsMessages words, NewsLinks links,
            ConstructionConfig config, Clock clock) {
        this.journal = journal;
        this.investors = investors;
        this.words = words;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** A photograph as it was uploaded. @param shows what is to be seen on it, in words */
    public record Upload(String shows, byte[] bytes) {
    }

    /**
     * As an operator writes it.
     *
     * @param words paragraphs with an empty line between two
     * @param correction reason for amounts that are lower than before; else null or blank
     * @param spent everything spent so far, by the name of the budget's line
     */
    public record Draft(String title, String words, String correction, Map<String, Money> spent, List<Upload> photographs) {
    }

    /** Whether money came and nothing was told yet. */
    @Transactional
    public boolean awaitsFirst(UUID round) {
        return Escrow.<Escrow>findByIdOptional(round)
                .filter(it -> it.startedAt != null && SiteUpdate.newest(it).isEmpty()).isPresent();
    }

    /** What was planned and spent until now. @throws NotFound when the round has no milestones */
    @Transactional
    public Budget budget(UUID round) {
        return Budget.of(Escrow.<Escrow>findByIdOptional(round).orElseThrow(() -> new NotFound("building site", round)));
    }

    /**
     * Publishes an update, puts it on record and tells the round's investors.
     *
     * @param organisation the operator's
     * @throws ConstructionRuleViolation when the words, photographs or amounts break a rule, or no money came yet or the works were given up
     * @throws NotFound when that organisation has no such building site
     */
    @Transactional
    public SiteUpdate publish(UUID round, UUID organisation, String account, Draft draft) {
        if (draft.photographs().size() > config.mostPhotographs()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "There are too many photographs",
                    "at most " + config.mostPhotographs(), draft.photographs().size() + " of them");
        }
        UpdateText text = UpdateText.read(draft.title(), draft.words(), draft.correction(), draft.photographs().stream()
                .map(it -> UpdateText.Shot.read(it.shows(), it.bytes(), config.largestFile())).toList());
        Escrow escrow = own(round, organisation);
        Budget budget = Budget.of(escrow);
        requireReason(budget.lowered(draft.spent()), text);
        SiteUpdate update = new SiteUpdate(escrow, SiteUpdate.newest(escrow).map(it -> it.number).orElse(0) + 1, text, account,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        update.recordId = journal.onRecordAlone(escrow, "construction-update", null, null,
                body(update, text, budget, draft.spent()));
        keep(update, text, budget, draft.spent());
        investors.write(escrow.round, words.updateSubject(escrow.round.project.name),
                List.of(words.updateLead(escrow.operator.name, escrow.round.project.name, update.title),
                        links.absolute(escrow) + "#update-" + update.number));
        return update;
    }

    private static void requireReason(List<Budget.Line> lowered, UpdateText text) {
        if (!lowered.isEmpty() && text.correction() == null) {
            Budget.Line first = lowered.getFirst();
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "Less was spent than the last update said", "at least " + first.spent() + " for " + first.name()
                            + ", or the reason for a correction",
                    "less, and no reason");
        }
        if (lowered.isEmpty() && text.correction() != null) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "There is nothing to correct",
                    "a lower amount on one line, or no reason for a correction", "a reason alone");
        }
    }

    private static void keep(SiteUpdate update, UpdateText text, Budget budget, Map<String, Money> spent) {
        update.persistAndFlush();
        budget.lines().forEach(it -> new Spending(update, it, spent.get(it.name()).minorUnits()).persist());
        int position = 1;
        for (UpdateText.Shot shot : text.shots()) {
            Photograph.keep(shot.content());
            new Photograph(update, position++, shot).persist();
        }
    }

    /** Lines by their numbers: their names are the operator's words, and stand in the proposal whose hash is on record. */
    private static Map<String, Object> body(SiteUpdate update, UpdateText text, Budget budget, Map<String, Money> spent) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", update.number);
        body.put("writtenAt", update.at.toString());
        body.put("text", update.sha256);
        body.put("photographs", text.shots().stream().map(UpdateText.Shot::content)
                .map(it -> Map.of("sha256", it.sha256(), "mediaType", it.mediaType(), "bytes", it.bytes().length)).toList());
        body.put("currency", budget.currency());
        body.put("spent", budget.lines().stream()
                .map(it -> Map.of("line", it.number(), "minorUnits", spent.get(it.name()).minorUnits())).toList());
        body.put("correction", text.correction() != null);
        return body;
    }

    /** Under its lock, so that updates are numbered without a gap. */
    private static Escrow own(UUID round, UUID organisation) {
        Escrow escrow = Escrow.lock(round).filter(it -> it.operator.id.equals(organisation))
                .orElseThrow(() -> new NotFound("building site", round));
        Panache.getEntityManager().refresh(escrow);
        if (escrow.state == EscrowState.PLANNED || escrow.state == EscrowState.WOUND_UP) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "Nothing is built with this money",
                    "a round that is funded and not wound up",
                    "one that is " + (escrow.state == EscrowState.PLANNED ? "not funded yet" : "wound up"));
        }
        return escrow;
    }
}
