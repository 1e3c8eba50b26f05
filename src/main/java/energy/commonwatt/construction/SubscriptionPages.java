package energy.commonwatt.construction;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Pages that links in letters lead to. Opening one changes nothing: mail programs and their guards open links before people do. */
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SubscriptionPages {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance confirmSubscription(Subscription subscription, String token);

        static native TemplateInstance endSubscription(Subscription subscription);
    }

    private final Subscriptions subscriptions;
    private final ProgressMessages words;
    private final Flash flash;

    SubscriptionPages(Subscriptions subscriptions, ProgressMessages words, Flash flash) {
        this.subscriptions = subscriptions;
        this.words = words;
        this.flash = flash;
    }

    @GET
    @Path("confirmation/{token}")
    @Transactional
    public Response link(@PathParam("token") String token) {
        Subscription found = subscriptions.open(token)
                .orElseThrow(() -> new NotFound("link", "one that was used or has expired"));
        return hidden(Templates.confirmSubscription(found, token));
    }

    @POST
    @Path("confirmation/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response confirm(@PathParam("token") String token) {
        Subscription confirmed = subscriptions.confirm(token);
        flash.done(words.confirmed());
        return Response.seeOther(URI.create(NewsLinks.path(confirmed.escrow))).build();
    }

    /** Mail programs that know RFC 8058 post to this address instead, see {@link OneClick}. */
    @GET
    @Path("{id}")
    @Transactional
    public Response ending(@PathParam("id") UUID id) {
        return hidden(Templates.endSubscription(own(id)));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(@PathParam("id") UUID id) {
        String page = NewsLinks.path(own(id).escrow);
        subscriptions.end(id);
        flash.done(words.ended());
        return Response.seeOther(URI.create(page)).build();
    }

    private static Subscription own(UUID id) {
        return Subscription.<Subscription>findByIdOptional(id)
                .orElseThrow(() -> new NotFound("subscription", "one that has ended"));
    }

    /** The address of such a page is a secret, and the page has an e-mail address on it. */
    private static Response hidden(TemplateInstance page) {
        return Response.ok(page).header("Cache-Control", "no-store").build();
    }
}
