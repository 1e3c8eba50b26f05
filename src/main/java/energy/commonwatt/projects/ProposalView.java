package energy.commonwatt.projects;

import java.util.List;

import energy.commonwatt.projects.ProposalDifference.Change;
import energy.commonwatt.projects.ProposalOutline.Section;

/**
 * A project's proposal at the administrators' desk.
 *
 * @param version the newest
 * @param before the version before it, null when there is none; {@code changes} what differs from it
 */
public record ProposalView(ProposalVersion version, ProposalVersion before, List<Section> sections, List<Change> changes) {

    static ProposalView of(Project project, ProposalOutline outline) {
        List<ProposalVersion> versions = ProposalVersion.of(project);
        ProposalVersion newest = versions.getFirst();
        ProposalVersion before = versions.size() > 1 ? versions.get(1) : null;
        List<Section> sections = outline.of(newest.proposal());
        return new ProposalView(newest, before, sections,
                before == null ? List.of() : ProposalDifference.between(outline.of(before.proposal()), sections));
    }
}
