package energy.commonwatt.disclosure;

import java.util.Map;
import java.util.UUID;

import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.projects.DocumentTopic;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.projects.SampleProposal;
import energy.commonwatt.projects.WholeProposal;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.arc.Arc;

/** Information sheets of the demo operator behind every route of theirs: one that is written, and one with two versions. */
public final class MatrixSheets {

    private final SheetMaking making = bean(SheetMaking.class);
    private final RoundStage stage = bean(RoundStage.class);
    private final String slug = "plant-" + UUID.randomUUID();
    private final UUID open;

    public MatrixSheets() {
        ProjectService projects = bean(ProjectService.class);
        projects.register(Plants.OPERATOR, "Operator under test");
        projects.register(Plants.ATTESTER, "Engineers under test");
        bean(WholeProposal.class).handIn(Plants.OPERATOR, "proposer", SampleProposal.typed(slug, Plants.ATTESTER),
                DocumentTopic.YIELD, SampleProposal.pdf());
        projects.approve(slug, "first decider");
        projects.approve(slug, "decider");
        open = written();
        making.finish(open, Plants.OPERATOR, "proposer");
        Map<String, String> changed = SheetMakingTest.complete();
        changed.put("composition", "Its loans rise by half.");
        making.save(open, Plants.OPERATOR, "proposer", changed);
        making.finish(open, Plants.OPERATOR, "proposer");
        stage.approve(open);
    }

    private UUID written() {
        UUID offer = stage.proposeWithoutSheet(slug);
        making.save(offer, Plants.OPERATOR, "proposer", SheetMakingTest.complete());
        return offer;
    }

    /** Whether the route is one of these. */
    public static boolean has(String route) {
        return route.contains("/words") || route.contains("/text");
    }

    public String path(String route) {
        return route.replace("{id}", (route.contains("/words") ? written() : open).toString()).replace("{slug}", slug)
                .replace("{number}", "1").replace("{version}", "2");
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
