package energy.commonwatt.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import energy.commonwatt.construction.PlanStage;
import energy.commonwatt.funding.OfferService;
import energy.commonwatt.funding.OfferTerms;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.money.Money;
import io.quarkus.arc.Arc;

/** An offer of the demo operator's plant behind every route of funding; what is decided is new each time. */
final class MatrixRounds {

    private final OfferService offers = Arc.container().instance(OfferService.class).get();
    private final PlanStage plans = Arc.container().instance(PlanStage.class).get();
    private final String slug;
    private final String open;

    MatrixRounds(String slug) {
        this.slug = slug;
        this.open = opened();
    }

    String path(String route) {
        String id = route.contains("/commitments/")
                ? UUID.randomUUID().toString()
                : route.endsWith("/approve") || route.endsWith("/refuse")
                        ? proposed()
                        : route.endsWith("/suspend") || route.endsWith("/withdraw") ? opened() : open;
        return route.replace("{id}", id).replace("{slug}", slug).replace("{number}", "1").replace("{version}", "1");
    }

    /** An offer as programs send it. */
    String offer() {
        Instant now = Instant.now();
        return """
                {"unitPrice":{"minorUnits":10000,"currency":"EUR"},"minimumUnits":1,"targetUnits":2,"capUnits":10,"minimumTicketUnits":1,
                 "opensAt":"%s","closesAt":"%s","returnKind":"interest","returnBasisPoints":450,"termMonths":60,"feeBasisPoints":100,
                 "sheet":"%s"}"""
                .formatted(now, now.plus(Duration.ofDays(30)), Base64.getEncoder().encodeToString(Investing.sheet()));
    }

    private String opened() {
        String id = proposed();
        offers.approve(UUID.fromString(id), "decider");
        return id;
    }

    private String proposed() {
        Instant now = Instant.now();
        OfferTerms terms = new OfferTerms(Money.euros(10_000), 1, 2, 10, 1, now.minusSeconds(60), now.plus(Duration.ofDays(30)),
                ReturnKind.INTEREST, 450, 60, 100);
        UUID id = offers.propose(slug, Plants.OPERATOR, "proposer", terms, Investing.sheet()).id;
        plans.plan(id);
        return id.toString();
    }
}
