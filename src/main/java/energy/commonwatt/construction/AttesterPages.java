package energy.commonwatt.construction;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
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

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The attester's desk: milestones that are assigned, their evidence, the finding. */
@Path("/attester/milestones")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ATTESTER)
public class AttesterPages {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance assigned(List<MilestoneView> waiting, List<EscrowView> sites);

        static native TemplateInstance finding(MilestoneView view, boolean developmentKey, String words,
                AttesterService.ToSign toSign, ConstructionRuleViolation violation);
    }

    private final AttesterService service;
    private final SiteMessages words;
    private final CurrentUser user;
    private final Flash flash;
    private final Clock clock;

    AttesterPages(AttesterService service, SiteMessages words, CurrentUser user, Flash flash, Clock clock) {
        this.service = service;
        this.words = words;
        this.user = user;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance assigned() {
        UUID organisation = user.organisation().orElse(null);
        return Templates.assigned(
                Milestone.listHandedIn(organisation).stream().map(it -> MilestoneView.of(it, clock.instant())).toList(),
                Escrow.listAssigned(organisation).stream().map(it -> EscrowView.of(it, clock.instant())).toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance one(@PathParam("id") UUID id) {
        return page(id, "", null, null);
    }

    /**
     * Whoever signs with a key of their own is first shown what to sign, and sends the signature with the same words and moment.
     *
     * @param at ISO 8601, as it was shown
     */
    @POST
    @Path("{id}/confirmation")
    public Response confirm(@PathParam("id") UUID id, @RestForm String finding, @RestForm String at,
            @RestForm String signature) {
        try {
            boolean signed = signature != null && !signature.isBlank();
            if (!signed && !service.signsFor(assigned(id))) {
                return Response.ok(page(id, finding, service.toSign(id, engineer(), finding), null)).build();
            }
            service.confirm(id, engineer(), finding, signed ? moment(at) : null, signature);
            flash.done(words.confirmedDone());
            return back();
        } catch (ConstructionRuleViolation violation) {
            return Response.status(violation.status()).entity(page(id, finding, null, violation)).build();
        }
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed == null ? "" : typed);
        } catch (DateTimeException e) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "This moment cannot be read",
                    "the moment that was shown with what to sign", typed == null ? "nothing" : typed);
        }
    }

    @POST
    @Path("{id}/rejection")
    public Response reject(@PathParam("id") UUID id, @RestForm String finding) {
        try {
            service.reject(id, engineer(), finding);
            flash.attention(words.rejectedDone());
            return back();
        } catch (ConstructionRuleViolation violation) {
            return Response.status(violation.status()).entity(page(id, finding, null, violation)).build();
        }
    }

    private AttesterService.Engineer engineer() {
        return new AttesterService.Engineer(user.requiredOrganisation(), user.account());
    }

    private TemplateInstance page(UUID id, String typed, AttesterService.ToSign toSign, ConstructionRuleViolation violation) {
        Milestone assigned = assigned(id);
        return Templates.finding(MilestoneView.of(assigned, clock.instant()), service.signsFor(assigned),
                typed == null ? "" : typed, toSign, violation);
    }

    private Milestone assigned(UUID id) {
        return Milestone.findAssigned(id, user.requiredOrganisation()).orElseThrow(() -> new NotFound("milestone", id));
    }

    private static Response back() {
        return Response.seeOther(URI.create("/attester/milestones")).build();
    }
}
