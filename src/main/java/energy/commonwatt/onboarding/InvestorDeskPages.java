package energy.commonwatt.onboarding;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The administrators' desk: cases in order of age, one case with everything, and what can be decided about it. */
@Path("/administrator/investors")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class InvestorDeskPages {

    private static final String DESK = "/administrator/investors";
    private static final int SHOWN = 50;

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        static native TemplateInstance queue(DeskPage list, List<CaseState> states, List<String> notices);

        static native TemplateInstance desk(DeskCase view, List<Step> steps, List<ErasureReason> reasons, Faults faults);
    }

    private final DeskView view;
    private final CaseChecks checks;
    private final InvestorDesk desk;
    private final Erasures erasures;
    private final InvestorDeskMessages words;
    private final CurrentUser user;
    private final Flash flash;

    InvestorDeskPages(DeskView view, CaseChecks checks, InvestorDesk desk, Erasures erasures, InvestorDeskMessages words,
            CurrentUser user, Flash flash) {
        this.view = view;
        this.checks = checks;
        this.desk = desk;
        this.erasures = erasures;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    /** @param state which cases; nonsense shows those that wait @param page from 1 */
    @GET
    public TemplateInstance queue(@RestQuery String state, @RestQuery @DefaultValue("1") int page) {
        CaseState chosen = Arrays.stream(CaseState.values()).filter(it -> it.name().equals(state)).findFirst()
                .orElse(CaseState.SUBMITTED);
        long total = CaseQueue.count(chosen);
        long pages = Math.max(1, Math.ceilDiv(total, SHOWN));
        int shown = (int) Math.clamp(page, 1, pages);
        List<DeskCase> cases = CaseQueue.inState(chosen, shown - 1, SHOWN).stream().map(view::of).toList();
        return Templates.queue(new DeskPage(cases, chosen, total, shown, pages), List.of(CaseState.values()),
                checks.notices());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return page(id, Faults.NONE);
    }

    private TemplateInstance page(UUID id, Faults faults) {
        return Templates.desk(view.of(id), List.of(Step.values()), List.of(ErasureReason.values()), faults);
    }

    /** @param sophisticated yes or no, the category that is granted */
    @POST
    @Path("{id}/accept")
    public Response accept(@PathParam("id") UUID id, @RestForm int seen, @RestForm String sophisticated,
            @RestForm String documentsCompared, @RestForm String listsSearched) {
        Approval approval = new Approval(seen, "yes".equals(sophisticated), "yes".equals(documentsCompared), listsSearched);
        return answered(id, () -> flash
                .done(desk.accept(actor(), id, approval) ? words.acceptedDone() : words.halfApprovedDone()));
    }

    @POST
    @Path("{id}/ask-back")
    public Response askBack(@PathParam("id") UUID id, @RestForm int seen, @RestForm List<String> steps,
            @RestForm String reason) {
        return answered(id, () -> {
            desk.askBack(actor(), id, seen, CaseProgress.steps(steps), reason);
            flash.attention(words.askedBackDone());
        });
    }

    @POST
    @Path("{id}/refuse")
    public Response refuse(@PathParam("id") UUID id, @RestForm int seen, @RestForm String reason) {
        return answered(id, () -> {
            desk.refuse(actor(), id, seen, reason);
            flash.attention(words.refusedDone());
        });
    }

    @POST
    @Path("{id}/lift")
    public Response lift(@PathParam("id") UUID id, @RestForm int seen, @RestForm String reason) {
        return answered(id, () -> {
            desk.lift(actor(), id, seen, reason);
            flash.done(words.liftedDone());
        });
    }

    /** Asks everybody who checks and screens again. */
    @POST
    @Path("{id}/check")
    public Response check(@PathParam("id") UUID id) {
        view.of(id);
        return answered(id, () -> {
            checks.check(id);
            flash.done(words.checkedDone());
        });
    }

    @POST
    @Path("{id}/erase")
    public Response erase(@PathParam("id") UUID id, @RestForm int seen, @RestForm String why) {
        return answered(id, () -> {
            FormReader form = new FormReader();
            ErasureReason reason = form.choice("why", ErasureReason.class, why);
            form.orThrow();
            erasures.erase(actor(), id, seen, reason);
            flash.attention(words.erasedDone());
        });
    }

    @GET
    @Path("{id}/documents/{document}")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        return CaseDocument.find(id, document).map(DocumentResponse::of).orElseThrow(() -> new NotFound("document", document));
    }

    private Response answered(UUID id, Runnable action) {
        try {
            action.run();
            return Response.seeOther(URI.create(DESK + "/" + id)).build();
        } catch (NotFound foreign) {
            throw foreign;
        } catch (RuleViolation violation) {
            return Response.status(violation.status()).entity(page(id, Faults.of(violation))).build();
        }
    }

    private Actor actor() {
        return new Actor(user.subject(), user.account());
    }
}
