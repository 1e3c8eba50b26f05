package energy.commonwatt.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.disclosure.SheetMaking;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.OfferService;
import energy.commonwatt.funding.OfferTerms;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.Project;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Sample offers, as their information sheets promise them. */
@ApplicationScoped
class DemoOffer {

    /**
     * @param sheet resource under {@code /demo}; null when it is written here, from the proposal
     * @param minimum in units of EUR 100, as {@code target} and {@code cap}
     * @param interest of a year, in 1/10,000
     */
    record Promise(String sheet, long minimum, long target, long cap, int interest, int months) {
    }

    /** Stays open. */
    static final Promise SCHOOL = new Promise(null, 600, 900, 1_000, 450, 60);
    /** Sold out by the people of the story. */
    static final Promise HALL = new Promise("village-hall-information-sheet.pdf", 200, 300, 300, 400, 48);

    private static final Money UNIT = Money.euros(10_000);
    private static final int FEE = 150;
    private static final Duration OPEN = Duration.ofDays(60);

    private final OfferService offers;
    private final DemoBuilding building;
    private final SheetMaking sheets;
    private final Clock clock;

    DemoOffer(OfferService offers, DemoBuilding building, SheetMaking sheets, Clock clock) {
        this.sheets = sheets;
        this.offers = offers;
        this.building = building;
        this.clock = clock;
    }

    /** Once: a plant that has an offer already gets no other. None where nobody could attest its milestones. */
    void open(String slug, UUID organisation, Promise promise) {
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> !FundingRound.publicOf(Project.findBySlug(slug).orElseThrow()).isEmpty());
        if (!known && building.possible()) {
            FundingRound round = offers.propose(slug, organisation, "operator", terms(promise),
                    promise.sheet() == null ? new byte[0] : DemoFile.read(promise.sheet()));
            building.plan(round, organisation);
            if (promise.sheet() == null) {
                sheets.save(round.id, organisation, "operator", DemoSheetWords.ANSWERS);
                sheets.finish(round.id, organisation, "operator");
            }
            offers.approve(round.id, "administrator");
        }
    }

    private OfferTerms terms(Promise promise) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new OfferTerms(UNIT, promise.minimum(), promise.target(), promise.cap(), 1, now, now.plus(OPEN),
                ReturnKind.INTEREST, promise.interest(), promise.months(), FEE);
    }
}
