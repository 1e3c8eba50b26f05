package energy.commonwatt.construction;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.projects.Project;
import energy.commonwatt.web.NotFound;

/** Building sites by the address of their page. */
final class PublicSite {

    private PublicSite() {
    }

    /** @throws NotFound when there is no such public offer, or it has no milestones */
    static Escrow find(String slug, int number) {
        return Project.findPublic(slug).flatMap(project -> FundingRound.findPublic(project, number)).flatMap(Escrow::of)
                .orElseThrow(() -> new NotFound("building site", slug + "/" + number));
    }
}
