package energy.commonwatt.projects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.arc.Arc;

/** A proposal with every step filled in, as an operator types it: EUR 120,000, of which 90,000 are raised here. */
public final class SampleProposal {

    private SampleProposal() {
    }

    /** Names of fields with their values, row by row, by the code of their step. */
    public static Map<ProposalStep, Typed> typed(String slug, UUID attester) {
        Map<ProposalStep, Typed> steps = new EnumMap<>(ProposalStep.class);
        steps.put(ProposalStep.PLANT, of("name", "Roof of the town hall", "slug", slug, "summary", "Modules on a flat roof.",
                "technology", "SOLAR", "acKilowatts", "90", "dcKilowatts", "100.5", "make", "Maker of modules|", "model",
                "M 400|",
                "count", "250|"));
        steps.put(ProposalStep.SITE, of("place", "Bar-le-Duc, France", "latitude", "48.7734", "longitude", "5.1601",
                "gridConnection", "Transformer station of the town, 20 kV", "timeZone", "Europe/Paris"));
        steps.put(ProposalStep.YIELD, of("origin", "A report of an independent engineer", "p50", months("8000"), "p90",
                months("7000.5")));
        steps.put(ProposalStep.COSTS, of("line", "Modules|Inverters|Mounting||", "amount", "60 000|40000.00|20000||"));
        steps.put(ProposalStep.FINANCING, of("source", "PLATFORM|OWN_FUNDS|SUBSIDY|", "from", "|The operator|The region|",
                "amount", "90000|20000|10000|"));
        steps.put(ProposalStep.REVENUE, of("kind", "FEED_IN_TARIFF|", "price", "9.45|", "until", "2046-12-31|", "counterparty",
                "The grid operator|"));
        steps.put(ProposalStep.PERMITS, of("permit", "Building permit||", "authority", "The town||", "state", "GRANTED||", "on",
                "2026-03-31||"));
        steps.put(ProposalStep.PARTIES, of("role", "EPC|OPERATION_AND_MAINTENANCE|INSURER|GRID_OPERATOR", "organisation",
                "The builder|The operator|The insurer|The grid"));
        steps.put(ProposalStep.RISKS, of("words", String.join("|", Collections.nCopies(6, "It may go wrong.")) + "|"));
        steps.put(ProposalStep.METERS, of("code", "ROOF-1|", "kilowatts", "90|", "tier", "GATEWAY_SIGNED|"));
        steps.put(ProposalStep.MILESTONES, milestones(attester));
        return steps;
    }

    private static Typed milestones(UUID attester) {
        LocalDate start = LocalDate.now().plusDays(60);
        return of("attester", String.valueOf(attester), "graceDays", "30", "voteDays", "14", "quorum", "25", "updateDays", "31",
                "milestone", "PERMIT|DELIVERY|COMMISSIONING|", "title", "Permit|Modules on the roof|First current|", "evidence",
                "The permit|Delivery notes|The protocol|", "dueOn",
                start + "|" + start.plusDays(30) + "|" + start.plusDays(90) + "|",
                "tranche", "|60000|30000|", "inOrder", "yes|yes|yes|yes", "stops", "yes|yes|no|yes");
    }

    /** @param pairs name, then values between bars */
    public static Typed of(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], Arrays.asList(pairs[i + 1].split("\\|", -1)));
        }
        return new Typed(values);
    }

    /** The step with another value in one place. */
    static Typed with(Typed step, String name, int row, String value) {
        Map<String, List<String>> values = new HashMap<>(step.values());
        List<String> column = new java.util.ArrayList<>(values.get(name));
        column.set(row, value);
        values.put(name, column);
        return new Typed(values);
    }

    static String months(String value) {
        return String.join("|", Collections.nCopies(12, value));
    }

    /** A new draft of the demo operator. */
    public static UUID begun() {
        Arc.container().instance(ProjectService.class).get().register(Plants.OPERATOR, "Operator under test");
        return Arc.container().instance(ProposalDrafts.class).get().begin(Plants.OPERATOR, "proposer").id;
    }

    /** @return its id in that draft */
    public static UUID document(UUID draft, InputStream body) {
        try {
            return Arc.container().instance(DraftDocuments.class).get().add(draft, Plants.OPERATOR, "proposer",
                    DocumentTopic.YIELD, body).id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest that is taken for a PDF. */
    public static byte[] pdf() {
        return Investing.sheet();
    }

    static byte[] png() {
        return "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR....".getBytes(StandardCharsets.ISO_8859_1);
    }
}
