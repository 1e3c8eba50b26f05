package energy.commonwatt.payments;

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

/** The administrator's desk: entries that no rule could place, in order of age. */
@Path("/administrator/payments/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class PaymentDeskPages {

    private static final URI DESK = URI.create("/administrator/payments/desk");

    @CheckedTemplate(basePath = "payments")
    static class Templates {

        static native TemplateInstance desk(List<BankEntry> entries, PaymentPages.Waiting waiting);

        static native TemplateInstance entry(BankEntry entry, List<ExpectedPayment> open, String typed,
                PaymentRuleViolation violation);
    }

    private final PaymentDesk desk;
    private final PaymentMessages words;
    private final CurrentUser user;
    private final Flash flash;

    PaymentDeskPages(PaymentDesk desk, PaymentMessages words, CurrentUser user, Flash flash) {
        this.desk = desk;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance waiting() {
        return Templates.desk(BankEntry.listDesk(), PaymentPages.Waiting.now());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return page(id, "", null);
    }

    private static TemplateInstance page(UUID id, String typed, PaymentRuleViolation violation) {
        BankEntry entry = BankEntry.known(id).orElseThrow(() -> new NotFound("bank entry", id));
        return Templates.entry(entry, ExpectedPayment.listOpen(entry.amount()), typed, violation);
    }

    @POST
    @Path("{id}/return")
    public Response returnToSender(@PathParam("id") UUID id) {
        return decided(id, "", () -> desk.returnToSender(id, user.account()), words.returnDone());
    }

    @POST
    @Path("{id}/assign")
    public Response assign(@PathParam("id") UUID id, @RestForm UUID about, @RestForm String why) {
        return decided(id, why, () -> desk.assign(id, about, why, user.account()), words.assignDone());
    }

    @POST
    @Path("{id}/settle")
    public Response settle(@PathParam("id") UUID id, @RestForm String why) {
        return decided(id, why, () -> desk.settleClaim(id, why, user.account()), words.settleDone());
    }

    @POST
    @Path("{id}/note")
    public Response note(@PathParam("id") UUID id, @RestForm String why) {
        return decided(id, why, () -> desk.note(id, why, user.account()), words.noteDone());
    }

    @POST
    @Path("{id}/order-again")
    public Response orderAgain(@PathParam("id") UUID id, @RestForm String iban, @RestForm String name) {
        return decided(id, iban, () -> desk.orderAgain(id, new Payments.Payee(iban, name), user.account()),
                words.orderAgainDone());
    }

    /** @param typed goes back to the page when a rule says no */
    private Response decided(UUID id, String typed, Runnable decision, String done) {
        try {
            decision.run();
        } catch (PaymentRuleViolation violation) {
            return Response.status(violation.status()).entity(page(id, typed == null ? "" : typed, violation)).build();
        }
        flash.done(done);
        return Response.seeOther(DESK).build();
    }
}
