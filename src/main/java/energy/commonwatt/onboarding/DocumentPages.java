package energy.commonwatt.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Step: documents. */
@Path("/investor/onboarding/documents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class DocumentPages {

    private static final URI HERE = URI.create(Step.DOCUMENTS.address());

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        static native TemplateInstance documents(CaseView view, List<CaseDocument> documents, List<DocumentPurpose> purposes,
                String purpose, Faults faults);
    }

    private final MyCase mine;
    private final CaseDocuments documents;
    private final OnboardingMessages words;
    private final Flash flash;

    DocumentPages(MyCase mine, CaseDocuments documents, OnboardingMessages words, Flash flash) {
        this.mine = mine;
        this.documents = documents;
        this.words = words;
        this.flash = flash;
    }

    @GET
    public TemplateInstance documents() {
        return page("IDENTITY", Faults.NONE);
    }

    private TemplateInstance page(String purpose, Faults faults) {
        return Templates.documents(mine.view(), mine.documents(), List.of(DocumentPurpose.values()), purpose, faults);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@RestForm String purpose, @RestForm FileUpload file) throws IOException {
        try {
            FormReader form = new FormReader();
            DocumentPurpose shown = form.choice("purpose", DocumentPurpose.class, purpose);
            if (file == null) {
                form.fault("file", "a PDF, JPEG or PNG file", "none");
            }
            form.orThrow();
            try (InputStream body = Files.newInputStream(file.uploadedFile())) {
                flash.done(words.documentTaken(documents.add(mine.actor(), shown, body).name));
            }
            return Response.seeOther(HERE).build();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(purpose, Faults.of(violation))).build();
        }
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") UUID id) {
        documents.remove(mine.actor().subject(), id);
        flash.done(words.documentRemoved());
        return Response.seeOther(HERE).build();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") UUID id) {
        return mine.found().flatMap(own -> CaseDocument.find(own.id, id)).map(DocumentResponse::of)
                .orElseThrow(() -> new NotFound("document", id));
    }
}
