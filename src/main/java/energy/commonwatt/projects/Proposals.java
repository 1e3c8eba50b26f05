package energy.commonwatt.projects;

import java.util.Optional;

/** What was approved about plants. */
public final class Proposals {

    private Proposals() {
    }

    /**
     * The approved version of a public project: its newest, for nothing is handed in after the approval.
     *
     * @return empty when the project is not public
     */
    public static Optional<Proposal> approved(Project project) {
        return approvedVersion(project).map(ProposalVersion::proposal);
    }

    /** That version with its hash, as the record {@code project-approved/1} names it. */
    public static Optional<ProposalVersion> approvedVersion(Project project) {
        return project.state.published() ? ProposalVersion.newest(project) : Optional.empty();
    }
}
