package energy.commonwatt.projects;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import energy.commonwatt.money.Money;

/**
 * What an operator proposes, section by section. A version of the short way has plant, site and metering points alone, perhaps costs; its other sections are
 * null, its lists empty.
 *
 * @param plan of milestones; its tranches add up to {@link FinancingPlan#platform()}
 */
@JsonIgnoreProperties("format")
public record Proposal(PlantDescription plant, Site site, YieldForecast forecast, CostPlan costs, FinancingPlan financing,
        RevenueBasis revenue, List<Permit> permits, List<Party> parties, List<Risk> risks,
        List<MeteringPointSpec> meteringPoints, MilestonePlan plan, List<ProposedDocument> documents) {

    /** All amounts of a proposal; offers are made in it too. */
    public static final String CURRENCY = "EUR";

    public Proposal {
        permits = permits == null ? List.of() : List.copyOf(permits);
        parties = parties == null ? List.of() : List.copyOf(parties);
        risks = risks == null ? List.of() : List.copyOf(risks);
        meteringPoints = meteringPoints == null ? List.of() : List.copyOf(meteringPoints);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Whether it went through every step, and not the short way. */
    public static boolean whole(Proposal it) {
        return it.financing != null;
    }

    /** The plant as the rest of the platform knows it. */
    PlantSpec spec() {
        return new PlantSpec(plant.slug(), plant.name(), plant.summary(), plant.technology(), plant.dcWatts(), plant.acWatts(),
                site.place(), site.latitude(), site.longitude(), site.timeZone(), meteringPoints);
    }

    /** The short way: what the rest of the platform knows, and perhaps the costs. */
    static Proposal of(PlantSpec it, CostPlan costs) {
        return new Proposal(
                new PlantDescription(it.name(), it.slug(), it.summary(), it.technology(), it.dcWatts(), it.acWatts(),
                        List.of()),
                new Site(it.place(), it.latitude(), it.longitude(), null, it.timeZone()), null, costs, null, null, null, null,
                null, it.meteringPoints(), null, null);
    }

    static Money euros(long minorUnits) {
        return new Money(minorUnits, CURRENCY);
    }
}
