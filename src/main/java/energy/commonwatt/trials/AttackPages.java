package energy.commonwatt.trials;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The attacks on this installation, as stories: everybody reads them, administrators of a development stack run them. */
@Path("/attack")
@Produces(MediaType.TEXT_HTML)
public class AttackPages {

    private static final int MANY = 100_000;

    @CheckedTemplate(basePath = "trials")
    static class Templates {

        static native TemplateInstance attack(AttackView.Snapshot now, int nextLook);
    }

    private final AttackView view;
    private final Trials trials;
    private final AttackMessages words;
    private final Flash flash;

    AttackPages(AttackView view, Trials trials, AttackMessages words, Flash flash) {
        this.view = view;
        this.trials = trials;
        this.words = words;
        this.flash = flash;
    }

    /** @param look counted up while a trial runs: a page that refreshes itself to its own address with a fragment only scrolls */
    @GET
    @PermitAll
    public TemplateInstance page(@RestQuery int look) {
        return Templates.attack(view.now(), Math.max(0, look % MANY) + 1);
    }

    @POST
    @Path("{number}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response run(@PathParam("number") int number) {
        trials.begin(number);
        flash.say("waiting", words.begun(number));
        return Response.seeOther(URI.create("/attack#trial-" + number)).build();
    }
}
