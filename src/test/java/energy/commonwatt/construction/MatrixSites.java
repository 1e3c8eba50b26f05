package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.milestone;
import static energy.commonwatt.construction.BuildingSite.pdf;
import static energy.commonwatt.funding.RoundStage.done;

import java.util.UUID;

import io.quarkus.arc.Arc;

/** A planned building site of the demo operator behind every route of construction; what is handed in is new each time. */
public final class MatrixSites {

    private final BuildingSite site = Arc.container().instance(BuildingSite.class).get();
    private final UUID round = site.planned();
    private final UUID proposed = site.proposed();
    private final UUID handedIn;
    private final UUID file;
    private final String slug;
    private final MatrixProgress progress = new MatrixProgress();

    public MatrixSites() {
        Milestone first = milestone(round, 0);
        file = site.add(first, pdf()).id;
        site.handIn(first);
        handedIn = first.id;
        slug = done(() -> BuildingSite.escrow(round).round.project.slug);
    }

    /** Whether the route is one of these. */
    public static boolean has(String route) {
        return MatrixProgress.has(route) || route.contains("/construction") || route.contains("/attester/")
                || route.contains("/releases") || route.contains("/votes")
                || route.startsWith("/evidence/") || route.endsWith("/plan");
    }

    public String path(String route) {
        if (MatrixProgress.has(route)) {
            return progress.path(route);
        }
        Milestone second = milestone(round, 1);
        String id = route.startsWith("/attester/") ? handedIn.toString() : second.id.toString();
        if (route.endsWith("/submission")) {
            second = milestone(site.planned(), 1);
            site.add(second, pdf());
            id = second.id.toString();
        }
        String wanted = route.endsWith("/removal") ? site.add(second, pdf()).id.toString() : file.toString();
        return route.replace("{id}", id).replace("{file}", wanted).replace("{slug}", slug).replace("{number}", "1")
                .replace("{round}", (route.startsWith("/operator/offers") ? proposed : round).toString());
    }
}
