package energy.commonwatt.projects;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The organisations that own plants: who there is, a new one, another name, and how accounts are tied to one. */
@Path("/administrator/organisations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class OrganisationPages {

    private static final String DESK = "/administrator/organisations";

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance organisations(List<Organisation.Overview> organisations, String typed,
                OrganisationRuleViolation violation);

        static native TemplateInstance organisation(Organisation organisation, List<OrganisationName> names, String typed,
                OrganisationRuleViolation violation);
    }

    private final OrganisationService organisations;
    private final OrganisationMessages words;
    private final CurrentUser user;
    private final Flash flash;

    OrganisationPages(OrganisationService organisations, OrganisationMessages words, CurrentUser user, Flash flash) {
        this.organisations = organisations;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance all() {
        return Templates.organisations(Organisation.listAllByName(), "", null);
    }

    @POST
    public Response register(@RestForm String name) {
        try {
            Organisation made = organisations.register(name, user.account());
            flash.done(words.registered(made.name));
            return Response.seeOther(URI.create(DESK + "/" + made.id)).build();
        } catch (OrganisationRuleViolation violation) {
            return Response.status(violation.status())
                    .entity(Templates.organisations(Organisation.listAllByName(), name, violation)).build();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        Organisation organisation = known(id);
        return Templates.organisation(organisation, OrganisationName.of(organisation), organisation.name, null);
    }

    @POST
    @Path("{id}")
    public Response rename(@PathParam("id") UUID id, @RestForm String name) {
        try {
            flash.done(words.renamed(organisations.rename(id, name, user.account()).name));
            return Response.seeOther(URI.create(DESK + "/" + id)).build();
        } catch (OrganisationRuleViolation violation) {
            Organisation organisation = known(id);
            return Response.status(violation.status())
                    .entity(Templates.organisation(organisation, OrganisationName.of(organisation), name, violation)).build();
        }
    }

    private static Organisation known(UUID id) {
        return Organisation.known(id).orElseThrow(() -> new NotFound("organisation", id));
    }
}
