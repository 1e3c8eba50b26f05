package energy.commonwatt.projects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Goes through all steps of a proposal at once. */
@ApplicationScoped
public class WholeProposal {

    private final ProposalDrafts drafts;
    private final DraftDocuments documents;
    private final HandIns handIns;

    WholeProposal(ProposalDrafts drafts, DraftDocuments documents, HandIns handIns) {
        this.drafts = drafts;
        this.documents = documents;
        this.handIns = handIns;
    }

    /**
     * @param typed every step but the documents, as people would type it
     * @param document about its topic: a PDF, JPEG or PNG
     * @return slug of the plant, which waits for two administrators
     * @throws ProjectRuleViolation when a step lacks something, or the document is not taken
     */
    @Transactional
    public String handIn(UUID organisation, String account, Map<ProposalStep, Typed> typed, DocumentTopic topic,
            byte[] document) {
        UUID draft = drafts.begin(organisation, account).id;
        typed.forEach((step, what) -> drafts.save(draft, organisation, step, what, account));
        try {
            documents.add(draft, organisation, account, topic, new ByteArrayInputStream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DraftReading reading = drafts.read(ProposalDrafts.own(draft, organisation));
        return handIns.handIn(draft, organisation, account,
                reading.complete() ? ProposalVersion.sha256(ProposalJson.canonical(reading.proposal())) : "").project.slug;
    }
}
