package energy.commonwatt.funding;

import java.net.URI;
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

import energy.commonwatt.ledger.AccountBalance;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The administrator's desk for offers: decide, suspend, resume, withdraw, and see each round's money in the ledger. */
@Path("/administrator/offers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class OfferDesk {

    @CheckedTemplate(basePath = "funding")
    static class Templates {

        static native TemplateInstance desk(List<FundingRound> waiting, List<RoundView> others, Reconciliation reconciliation,
                List<String> differences);

        static native TemplateInstance decideOffer(RoundView view, List<RoundHistory> history, List<InformationSheet> sheets,
                List<RoundDecision> decisions, List<AccountBalance> accounts);
    }

    private final OfferService service;
    private final RoundViews views;
    private final Ledger ledger;
    private final OfferMessages words;
    private final CurrentUser user;
    private final Flash flash;

    OfferDesk(OfferService service, RoundViews views, Ledger ledger, OfferMessages words, CurrentUser user, Flash flash) {
        this.service = service;
        this.views = views;
        this.ledger = ledger;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance desk() {
        Reconciliation last = Reconciliation.last().orElse(null);
        return Templates.desk(FundingRound.listWaiting(), views.all(), last, last == null ? List.of() : last.differences());
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance one(@PathParam("id") UUID id) {
        FundingRound round = FundingRound.<FundingRound>findByIdOptional(id).orElseThrow(() -> new NotFound("offer", id));
        return Templates.decideOffer(views.of(round), RoundHistory.of(round), InformationSheet.of(round),
                RoundDecision.of(round), ledger.balancesOf(id));
    }

    /** The information sheet of an offer that is not public yet. */
    @GET
    @Path("{id}/sheets/{version}")
    @Produces("application/pdf")
    @Transactional
    public Response sheet(@PathParam("id") UUID id, @PathParam("version") int version) {
        return FundingRound.<FundingRound>findByIdOptional(id).flatMap(it -> InformationSheet.find(it, version))
                .map(RoundPages::pdf)
                .orElseThrow(() -> new NotFound("information sheet", version));
    }

    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") UUID id) {
        service.approve(id, user.account());
        flash.done(words.approvedDone());
        return back(id);
    }

    @POST
    @Path("{id}/refuse")
    public Response refuse(@PathParam("id") UUID id, @RestForm String reason) {
        service.refuse(id, user.account(), reason);
        flash.attention(words.refusedDone());
        return back(id);
    }

    @POST
    @Path("{id}/suspend")
    public Response suspend(@PathParam("id") UUID id, @RestForm String reason) {
        service.suspend(id, user.account(), reason);
        flash.attention(words.suspendedDone());
        return back(id);
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") UUID id) {
        service.resume(id, user.account());
        flash.done(words.resumedDone());
        return back(id);
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id, @RestForm String reason) {
        service.withdraw(id, user.account(), reason);
        flash.attention(words.withdrawnDone());
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/administrator/offers/" + id)).build();
    }
}
