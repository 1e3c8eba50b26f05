package energy.commonwatt.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import energy.commonwatt.construction.Budget;
import energy.commonwatt.construction.UpdateService;
import energy.commonwatt.construction.UpdateService.Draft;
import energy.commonwatt.construction.UpdateService.Upload;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.Project;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The operator's first update about the funded plant, once its money has come. */
@ApplicationScoped
class DemoProgress {

    private static final Logger LOG = Logger.getLogger(DemoProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int LOOKS = 120;
    /** Percent of each line of the budget, from the first one on again. */
    private static final List<Integer> SPENT = List.of(62, 40, 15, 0, 25);
    private static final Money WITHOUT_A_PLAN = Money.euros(480_000);
    private static final String WORDS = """
            The modules and both inverters came this week and are stored dry in the hall. The scaffold stands, and two of five rows of the roof carry \
            their rails.

            Next come the cables to the meter room. The grid operator has named a day for the connection; until then nothing is switched on.

            Rain cost us two days. It does not move the date of commissioning.""";

    private final UpdateService updates;
    private final Clock clock;

    DemoProgress(UpdateService updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    /** Waits until the offer has its outcome: investors may still take their commitments back. */
    void tell(String slug, UUID organisation) {
        for (int look = 0; look < LOOKS; look++) {
            FundingRound round = QuarkusTransaction.requiringNew()
                    .call(() -> FundingRound.publicOf(Project.findBySlug(slug).orElseThrow()).getLast());
            if (updates.awaitsFirst(round.id)) {
                updates.publish(round.id, organisation, "operator", draft(round));
                return;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                return;
            }
        }
        LOG.debugf("The plant %s has its update, or was not funded", slug);
    }

    private Draft draft(FundingRound round) {
        LocalDateTime taken = LocalDateTime.ofInstant(clock.instant().minus(Duration.ofHours(3)), round.project.zone());
        return new Draft("Modules are on site", WORDS, null, spent(updates.budget(round.id)),
                List.of(new Upload("Drawing for the demo: the roof of the hall with two rows of modules",
                        DemoPicture.roof(taken, round.project.latitude, round.project.longitude)),
                        new Upload("Drawing for the demo: modules on pallets beside the hall",
                                DemoPicture.pallets(taken.plusMinutes(8), round.project.latitude, round.project.longitude))));
    }

    private static Map<String, Money> spent(Budget budget) {
        Map<String, Money> spent = new LinkedHashMap<>();
        for (Budget.Line it : budget.lines()) {
            spent.put(it.name(), it.planned() == null
                    ? WITHOUT_A_PLAN
                    : new Money(it.planned().minorUnits() / 100 * SPENT.get(spent.size() % SPENT.size()), budget.currency()));
        }
        return spent;
    }
}
