package energy.commonwatt.projects;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Last step of a proposal: its documents. */
@Path("/operator/proposals/{id}/documents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class ProposalDocumentPages {

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance proposalDocuments(ProposalDraft draft, List<DraftReading.Line> lines,
                List<ProposalDocument> documents, List<DocumentTopic> topics, ProjectRuleViolation violation);
    }

    private final ProposalDrafts drafts;
    private final DraftDocuments documents;
    private final ProposalDocumentMessages words;
    private final CurrentUser user;
    private final Flash flash;

    ProposalDocumentPages(ProposalDrafts drafts, DraftDocuments documents, ProposalDocumentMessages words, CurrentUser user,
            Flash flash) {
        this.drafts = drafts;
        this.documents = documents;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance documents(@PathParam("id") UUID id) {
        return page(id, null);
    }

    private TemplateInstance page(UUID id, ProjectRuleViolation violation) {
        ProposalDraft draft = ProposalDrafts.own(id, user.requiredOrganisation());
        return Templates.proposalDocuments(draft, drafts.read(draft).lines(), ProposalDocument.of(draft),
                List.of(DocumentTopic.values()), violation);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id, @RestForm String topic, @RestForm FileUpload file) throws IOException {
        ProposalDrafts.own(id, user.requiredOrganisation());
        try {
            DocumentTopic about = Arrays.stream(DocumentTopic.values()).filter(it -> it.name().equals(topic)).findFirst()
                    .orElseThrow(() -> refused("one of the topics of the list", "none of them"));
            if (file == null) {
                throw refused("a PDF, JPEG or PNG file", "none");
            }
            try (InputStream body = Files.newInputStream(file.uploadedFile())) {
                flash.done(words.taken(documents.add(id, user.requiredOrganisation(), user.account(), about, body).name));
            }
            return back(id);
        } catch (ProjectRuleViolation violation) {
            return Response.status(violation.status())
                    .entity(QuarkusTransaction.requiringNew().call(() -> page(id, violation).render())).build();
        }
    }

    private static ProjectRuleViolation refused(String expected, String found) {
        return new ProjectRuleViolation(ProjectRuleViolation.MALFORMED, "This document cannot be taken", expected, found);
    }

    @POST
    @Path("{document}/remove")
    public Response remove(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        documents.remove(id, user.requiredOrganisation(), user.account(), document);
        flash.done(words.removed());
        return back(id);
    }

    @GET
    @Path("{document}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response open(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        ProposalDraft draft = ProposalDrafts.own(id, user.requiredOrganisation());
        return ProposalDocument.find(draft, document).map(it -> DocumentAnswer.of(it.proposed()))
                .orElseThrow(() -> new NotFound("document", document));
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create(ProposalPages.address(id) + "/documents")).build();
    }
}
