package energy.commonwatt.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.OfferService;
import energy.commonwatt.funding.OfferTerms;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.Project;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The sample offer, as its information sheet promises it. */
@ApplicationScoped
class DemoOffer {

    private static final Money UNIT = Money.euros(10_000);
    private static final Duration OPEN = Duration.ofDays(60);

    private final OfferService offers;
    private final Clock clock;

    DemoOffer(OfferService offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Once: a plant that has an offer already gets no other. */
    void open(String slug, UUID organisation) {
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> !FundingRound.publicOf(Project.findBySlug(slug).orElseThrow()).isEmpty());
        if (!known) {
            FundingRound round = offers.propose(slug, organisation, "operator", terms(), sheet());
            offers.approve(round.id, "administrator");
        }
    }

    private OfferTerms terms() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new OfferTerms(UNIT, 600, 900, 1_000, 1, now, now.plus(OPEN), ReturnKind.INTEREST, 450, 60, 150);
    }

    private static byte[] sheet() {
        try (InputStream file = DemoOffer.class.getResourceAsStream("/demo/school-roof-information-sheet.pdf")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
