package energy.commonwatt.projects;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.onboarding.DocumentKind;
import energy.commonwatt.web.NotFound;

/** Documents of drafts, told by what is in them and kept by their hash. */
@ApplicationScoped
class DraftDocuments {

    private static final String TITLE = "This document cannot be taken";

    private final ProposalDrafts drafts;
    private final ProjectsConfig config;

    DraftDocuments(ProposalDrafts drafts, ProjectsConfig config) {
        this.drafts = drafts;
        this.config = config;
    }

    /**
     * Takes a document; the same bytes again change nothing.
     *
     * @throws ProjectRuleViolation when it is too large, empty, of another kind than PDF, JPEG or PNG, does something by itself, is one too
     *         many, or the proposal cannot be changed now
     */
    @Transactional
    ProposalDocument add(UUID id, UUID organisation, String account, DocumentTopic topic, InputStream body) throws IOException {
        byte[] content = body.readNBytes(config.largestDocument() + 1);
        DocumentKind kind = checked(content);
        ProposalDraft draft = drafts.changing(id, organisation, account);
        String sha256 = ProposalContent.keep(content);
        return ProposalDocument.same(draft, sha256).orElseGet(() -> stored(draft, topic, kind, content.length, sha256));
    }

    private ProposalDocument stored(ProposalDraft draft, DocumentTopic topic, DocumentKind kind, long size, String sha256) {
        List<ProposalDocument> known = ProposalDocument.of(draft);
        if (known.size() >= config.mostDocuments()) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "There are too many documents",
                    "at most " + config.mostDocuments() + "; remove one first", "one more");
        }
        int number = 1;
        while (isTaken(known, topic.code() + "-" + number + ".")) {
            number++;
        }
        ProposalDocument document = new ProposalDocument(draft, topic, number, kind, size, sha256);
        document.persist();
        return document;
    }

    private static boolean isTaken(List<ProposalDocument> known, String name) {
        return known.stream().anyMatch(it -> it.name.startsWith(name));
    }

    private DocumentKind checked(byte[] content) {
        if (content.length == 0) {
            throw wrongKind("a PDF, JPEG or PNG file", "a file of 0 bytes");
        }
        if (content.length > config.largestDocument()) {
            throw new ProjectRuleViolation(ProjectRuleViolation.TOO_LARGE, "This document is too large",
                    "at most " + config.largestDocument() + " bytes", "more than that");
        }
        DocumentKind kind = DocumentKind.of(content)
                .orElseThrow(
                        () -> wrongKind("a PDF, JPEG or PNG file, told by its content and not by its name", "something else"));
        if (kind == DocumentKind.PDF) {
            requirePassive(content);
        }
        return kind;
    }

    private static void requirePassive(byte[] content) {
        try {
            ActiveContent.in(content).ifPresent(found -> {
                throw wrongKind("a PDF that does nothing by itself", "one with active content (" + found + ")");
            });
        } catch (IOException unreadable) {
            throw wrongKind("a PDF that can be opened without a password", "one that cannot");
        }
    }

    private static ProjectRuleViolation wrongKind(String expected, String found) {
        return new ProjectRuleViolation(ProjectRuleViolation.WRONG_KIND, TITLE, expected, found);
    }

    /** @throws NotFound when it is not in the organisation's own draft */
    @Transactional
    void remove(UUID id, UUID organisation, String account, UUID document) {
        ProposalDraft draft = drafts.changing(id, organisation, account);
        ProposalDocument found = ProposalDocument.find(draft, document).orElseThrow(() -> new NotFound("document", document));
        found.delete();
        ProposalDocument.flush();
        ProposalContent.forget(found.sha256);
    }
}
