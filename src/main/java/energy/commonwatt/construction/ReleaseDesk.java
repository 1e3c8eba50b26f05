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

import energy.commonwatt.projects.Organisation;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The administrator's desk for tranches: what waits, for how long, and what is the other's to decide. */
@Path("/administrator/releases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class ReleaseDesk {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance releases(List<MilestoneView> waiting, List<EscrowView> sites, List<Attester> attesters,
                List<Organisation.Overview> organisations, String account, long voteAfter);
    }

    private final ReleaseService service;
    private final MilestonePlans plans;
    private final SiteMessages words;
    private final CurrentUser user;
    private final Flash flash;
    private final ConstructionConfig config;
    private final Clock clock;

    ReleaseDesk(ReleaseService service, MilestonePlans plans, SiteMessages words, CurrentUser user, Flash flash,
            ConstructionConfig config, Clock clock) {
        this.config = config;
        this.service = service;
        this.plans = plans;
        this.words = words;
        this.user = user;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance desk() {
        return Templates.releases(
                Milestone.listReleasable().stream().map(it -> MilestoneView.of(it, clock.instant())).toList(),
                Escrow.listStarted().stream().map(it -> EscrowView.of(it, clock.instant())).toList(), Attester.listByName(),
                Organisation.listAllByName(), user.account(), config.voteAfter().toDays());
    }

    @POST
    @Path("milestones/{id}/release")
    public Response release(@PathParam("id") UUID id) {
        flash.done(service.release(id, administrator()) ? words.releasedDone() : words.firstHalfDone());
        return back();
    }

    @POST
    @Path("milestones/{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        service.withdraw(id, administrator());
        flash.done(words.withdrawnDone());
        return back();
    }

    @POST
    @Path("escrows/{round}/halt")
    public Response halt(@PathParam("round") UUID round, @RestForm String reason) {
        service.halt(round, administrator(), reason);
        flash.attention(words.haltedDone());
        return back();
    }

    @POST
    @Path("escrows/{round}/resumption")
    public Response resume(@PathParam("round") UUID round) {
        service.resume(round, administrator());
        flash.done(words.resumedDone());
        return back();
    }

    /** @param address of the attester's own key; empty for the development key */
    @POST
    @Path("attesters")
    public Response attester(@RestForm UUID organisation, @RestForm String address) {
        plans.register(organisation, address, user.account());
        flash.done(words.attesterDone());
        return back();
    }

    private ReleaseService.Administrator administrator() {
        return new ReleaseService.Administrator(user.account(), user.organisation());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/administrator/releases")).build();
    }
}
