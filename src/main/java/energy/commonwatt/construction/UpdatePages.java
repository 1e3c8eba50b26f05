package energy.commonwatt.construction;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
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

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where an operator writes what the investors are to know. */
@Path("/operator/construction/updates/{round}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class UpdatePages {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance writeUpdate(EscrowView view, Budget budget, List<UpdateForm.Row> rows,
                List<String> shows, UpdateForm form, ConstructionRuleViolation violation);
    }

    private final UpdateService updates;
    private final ConstructionConfig config;
    private final ProgressMessages words;
    private final CurrentUser user;
    private final Flash flash;
    private final Clock clock;

    UpdatePages(UpdateService updates, ConstructionConfig config, ProgressMessages words, CurrentUser user, Flash flash,
            Clock clock) {
        this.updates = updates;
        this.config = config;
        this.words = words;
        this.user = user;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance form(@PathParam("round") UUID round) {
        Escrow own = own(round);
        return page(own, UpdateForm.of(Budget.of(own)), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response publish(@PathParam("round") UUID round, @BeanParam UpdateForm form,
            @RestForm(FileUpload.ALL) List<FileUpload> files) throws IOException {
        Budget budget = QuarkusTransaction.requiringNew().call(() -> Budget.of(own(round)));
        try {
            SiteUpdate update = updates.publish(round, user.requiredOrganisation(), user.account(),
                    form.draft(budget, files));
            flash.done(words.published());
            return Response.seeOther(URI.create("/operator/construction#site-" + update.escrow.id)).build();
        } catch (ConstructionRuleViolation violation) {
            return Response.status(violation.status()).entity(page(own(round), form, violation)).build();
        }
    }

    private TemplateInstance page(Escrow own, UpdateForm form, ConstructionRuleViolation violation) {
        Budget budget = Budget.of(own);
        return Templates.writeUpdate(EscrowView.of(own, clock.instant()), budget, form.rows(budget),
                form.shows(config.mostPhotographs()), form, violation);
    }

    private Escrow own(UUID round) {
        return Escrow.<Escrow>findByIdOptional(round).filter(it -> it.operator.id.equals(user.requiredOrganisation()))
                .orElseThrow(() -> new NotFound("building site", round));
    }
}
