package energy.commonwatt.projects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an operator is writing about a plant. It stays after it was handed in, for what is asked back. */
@Entity
public class ProposalDraft extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Organisation operator;
    /** Null until it was handed in for the first time. */
    @OneToOne
    public Project project;
    public String begunBy;
    public Instant begunAt;
    public String changedBy;
    public Instant changedAt;
    @Version
    public int version;

    protected ProposalDraft() {
    }

    ProposalDraft(Organisation operator, String account, Instant at) {
        this.id = UUID.randomUUID();
        this.operator = operator;
        this.begunBy = account;
        this.begunAt = at;
        changed(account, at);
    }

    /** A foreign one is as good as none. */
    static Optional<ProposalDraft> findOwn(UUID id, UUID organisation) {
        return find("id = ?1 and operator.id = ?2", id, organisation).firstResultOptional();
    }

    static Optional<ProposalDraft> lockOwn(UUID id, UUID organisation) {
        return ProposalDraft.<ProposalDraft>find("id = ?1 and operator.id = ?2", id, organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    static Optional<ProposalDraft> of(Project project) {
        return find("project", project).firstResultOptional();
    }

    /** Those that were never handed in, the latest change first. */
    static List<ProposalDraft> listUnsent(UUID organisation) {
        return list("operator.id = ?1 and project is null order by changedAt desc", organisation);
    }

    /** Whether it can be changed and handed in now. */
    public boolean editable() {
        return project == null || project.state == ProjectState.ASKED_BACK;
    }

    /** @throws ProjectRuleViolation when administrators have it, or have decided */
    void change(String account, Instant at) {
        if (!editable()) {
            throw new ProjectRuleViolation(ProjectRuleViolation.CONFLICT, "This proposal cannot be changed now",
                    "a draft, or a proposal that was asked back", "one that was handed in");
        }
        changed(account, at);
    }

    private void changed(String account, Instant at) {
        changedBy = account;
        changedAt = at;
    }
}
