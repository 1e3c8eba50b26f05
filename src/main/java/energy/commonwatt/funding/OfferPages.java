package energy.commonwatt.funding;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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

import energy.commonwatt.projects.Project;
import energy.commonwatt.projects.Proposal;
import energy.commonwatt.projects.Proposals;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** An operator's offers: propose one, look at it, replace its information sheet. */
@Path("/operator/offers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class OfferPages {

    @CheckedTemplate(basePath = "funding")
    static class Templates {

        static native TemplateInstance offers(List<RoundView> offers, boolean mayOffer);

        static native TemplateInstance offer(OfferForm form, List<Project> projects, FundingRuleViolation violation);

        static native TemplateInstance ownOffer(RoundView view, List<RoundHistory> history, List<InformationSheet> sheets,
                boolean written, FundingRuleViolation violation);
    }

    private final OfferService service;
    private final RoundViews views;
    private final OfferMessages words;
    private final CurrentUser user;
    private final Flash flash;

    OfferPages(OfferService service, RoundViews views, OfferMessages words, CurrentUser user, Flash flash) {
        this.service = service;
        this.views = views;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance offers() {
        List<RoundView> own = user.organisation().map(FundingRound::listOwn).orElse(List.of()).stream().map(views::of).toList();
        return Templates.offers(own, !projects().isEmpty());
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form() {
        return Templates.offer(new OfferForm(), projects(), null);
    }

    private List<Project> projects() {
        return user.organisation().map(Project::listOwn).orElse(List.of()).stream()
                .filter(Project::takesOffers).toList();
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response propose(@BeanParam OfferForm form) throws IOException {
        try {
            Project project = Project.findOwn(form.project, user.requiredOrganisation())
                    .orElseThrow(() -> new NotFound("project", form.project));
            FundingRound round = service.propose(project.slug, user.requiredOrganisation(), user.account(),
                    form.terms(project.zone()),
                    bytes(form.sheet));
            flash.done(words.proposedDone());
            return Response.seeOther(address(round.id)).build();
        } catch (FundingRuleViolation violation) {
            return Response.status(violation.status()).entity(Templates.offer(form, projects(), violation)).build();
        }
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance offer(@PathParam("id") UUID id) {
        return page(own(id), null);
    }

    /** A newer version of the information sheet. */
    @POST
    @Path("{id}/sheet")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response replaceSheet(@PathParam("id") UUID id, @RestForm FileUpload sheet) throws IOException {
        try {
            InformationSheet stored = service.replaceSheet(id, user.requiredOrganisation(), user.account(), bytes(sheet));
            flash.done(words.sheetReplaced(stored.version));
            return Response.seeOther(address(id)).build();
        } catch (FundingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(own(id), violation)).build();
        }
    }

    private TemplateInstance page(FundingRound round, FundingRuleViolation violation) {
        return Templates.ownOffer(views.of(round), RoundHistory.of(round), InformationSheet.of(round),
                Proposals.approved(round.project).filter(Proposal::whole).isPresent(), violation);
    }

    private FundingRound own(UUID id) {
        return FundingRound.findOwn(id, user.requiredOrganisation()).orElseThrow(() -> new NotFound("offer", id));
    }

    private static byte[] bytes(FileUpload file) throws IOException {
        return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
    }

    private static URI address(UUID id) {
        return URI.create("/operator/offers/" + id);
    }
}
