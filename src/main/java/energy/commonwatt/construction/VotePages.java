package energy.commonwatt.construction;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where investors vote, and see how their votes went. */
@Path("/investor/votes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class VotePages {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance votes(List<VoteView> votes);

        static native TemplateInstance vote(VoteView view);
    }

    private final VoteService service;
    private final RoundInvestors investors;
    private final VoteMessages words;
    private final CurrentUser user;
    private final Flash flash;
    private final Clock clock;

    VotePages(VoteService service, RoundInvestors investors, VoteMessages words, CurrentUser user, Flash flash, Clock clock) {
        this.service = service;
        this.investors = investors;
        this.words = words;
        this.user = user;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance votes() {
        return Templates.votes(Vote.listIn(investors.rounds(user.subject())).stream().map(this::view).toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance vote(@PathParam("id") UUID id) {
        return Templates.vote(Vote.<Vote>findByIdOptional(id).map(this::view).filter(it -> it.own() > 0)
                .orElseThrow(() -> new NotFound("vote", id)));
    }

    @POST
    @Path("{id}/ballot")
    public Response cast(@PathParam("id") UUID id, @RestForm String choice) {
        service.cast(id, user.subject(), Choice.read(choice));
        flash.done(words.castDone());
        return Response.seeOther(URI.create("/investor/votes/" + id)).build();
    }

    private VoteView view(Vote vote) {
        return VoteView.of(vote, clock.instant(), investors.shares(vote.escrow.round, user.subject()));
    }
}
