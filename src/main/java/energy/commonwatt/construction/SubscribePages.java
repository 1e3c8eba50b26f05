package energy.commonwatt.construction;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.web.Flash;

/** Asking for letters about a building site. The answer is the same whether the address has them already or not. */
@Path("/projects/{slug}/rounds/{number}/construction/subscription")
@PermitAll
public class SubscribePages {

    private final Subscriptions subscriptions;
    private final ConstructionConfig config;
    private final ProgressMessages words;
    private final Flash flash;

    SubscribePages(Subscriptions subscriptions, ConstructionConfig config, ProgressMessages words, Flash flash) {
        this.subscriptions = subscriptions;
        this.config = config;
        this.words = words;
        this.flash = flash;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response ask(@PathParam("slug") String slug, @PathParam("number") int number, @RestForm String address) {
        Escrow escrow = PublicSite.find(slug, number);
        subscriptions.ask(escrow, address);
        flash.done(words.linkSent(config.confirmWithin().toHours()));
        return Response.seeOther(URI.create(NewsLinks.path(escrow) + "#follow")).build();
    }
}
