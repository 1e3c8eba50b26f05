package energy.commonwatt.projects;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A proposal as it was handed in, for ever: canonical JSON (RFC 8785) and its SHA-256. */
@Entity
public class ProposalVersion extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Project project;
    /** From 1. */
    public int number;
    public String content;
    public String sha256;
    public String handedInBy;
    public Instant handedInAt;

    protected ProposalVersion() {
    }

    ProposalVersion(Project project, int number, Proposal proposal, String handedInBy, Instant handedInAt) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.number = number;
        this.content = ProposalJson.canonical(proposal);
        this.sha256 = sha256(content);
        this.handedInBy = handedInBy;
        this.handedInAt = handedInAt;
    }

    static String sha256(String content) {
        return Hex.of(LogHash.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The newest first. */
    static List<ProposalVersion> of(Project project) {
        return list("project = ?1 order by number desc", project);
    }

    static Optional<ProposalVersion> newest(Project project) {
        return find("project = ?1 order by number desc", project).firstResultOptional();
    }

    static boolean handedInBy(Project project, String account) {
        return count("project = ?1 and handedInBy = ?2", project, account) > 0;
    }

    public Proposal proposal() {
        return ProposalJson.read(content);
    }

    /** Its documents cannot be forgotten any more. */
    void keepDocuments(List<ProposedDocument> documents) {
        documents.stream().map(ProposedDocument::sha256).distinct().forEach(sha256 -> getEntityManager()
                .createNativeQuery("insert into proposal_version_document (version_id, sha256) values (?1, ?2)")
                .setParameter(1, id).setParameter(2, sha256).executeUpdate());
    }
}
