package energy.commonwatt.construction;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
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
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The operator's desk of building sites: what is next, what is missing, what was asked back. */
@Path("/operator/construction")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class SitePages {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance sites(List<EscrowView> sites);

        static native TemplateInstance milestone(MilestoneView view, List<EvidenceFile> open,
                ConstructionRuleViolation violation);
    }

    private final EvidenceService evidence;
    private final SiteMessages words;
    private final CurrentUser user;
    private final Flash flash;
    private final Clock clock;

    SitePages(EvidenceService evidence, SiteMessages words, CurrentUser user, Flash flash, Clock clock) {
        this.evidence = evidence;
        this.words = words;
        this.user = user;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance sites() {
        return Templates.sites(user.organisation().map(Escrow::listOwn).orElse(List.of()).stream()
                .map(it -> EscrowView.of(it, clock.instant())).toList());
    }

    @GET
    @Path("milestones/{id}")
    @Transactional
    public TemplateInstance milestone(@PathParam("id") UUID id) {
        return page(id, null);
    }

    /** One or more files at once; each that is taken stays when a later one is refused. */
    @POST
    @Path("milestones/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id, @RestForm("file") List<FileUpload> files) throws IOException {
        try {
            for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
                try (InputStream body = Files.newInputStream(file.uploadedFile())) {
                    evidence.add(id, user.requiredOrganisation(), user.account(), body);
                }
            }
            flash.done(words.added());
            return back(id);
        } catch (ConstructionRuleViolation violation) {
            return Response.status(violation.status()).entity(page(id, violation)).build();
        }
    }

    @POST
    @Path("milestones/{id}/files/{file}/removal")
    public Response remove(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        evidence.remove(id, file, user.requiredOrganisation());
        flash.done(words.removed());
        return back(id);
    }

    @POST
    @Path("milestones/{id}/submission")
    public Response handIn(@PathParam("id") UUID id) {
        try {
            evidence.handIn(id, user.requiredOrganisation());
            flash.done(words.handedInDone());
            return back(id);
        } catch (ConstructionRuleViolation violation) {
            return Response.status(violation.status()).entity(page(id, violation)).build();
        }
    }

    private TemplateInstance page(UUID id, ConstructionRuleViolation violation) {
        Milestone own = Milestone.findOwn(id, user.requiredOrganisation()).orElseThrow(() -> new NotFound("milestone", id));
        List<EvidenceFile> open = own.state == MilestoneState.PLANNED
                ? EvidenceFile.of(own, Finding.submission(own))
                : List.of();
        return Templates.milestone(MilestoneView.of(own, clock.instant()), open, violation);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/operator/construction/milestones/" + id)).build();
    }
}
