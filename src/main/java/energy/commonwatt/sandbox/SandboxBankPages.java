package energy.commonwatt.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.payments.ImportedStatement;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.payments.PaymentsConfig;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A bank to try with. Everybody sees what they booked themselves, administrators see all. */
@Path("/sandbox/bank")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.INVESTOR, Roles.ADMINISTRATOR})
public class SandboxBankPages {

    private static final URI PAGE = URI.create("/sandbox/bank");
    private static final int SHOWN = 100;

    @CheckedTemplate(basePath = "sandbox")
    static class Templates {

        static native TemplateInstance bank(Payments.Payee receiver, String currency, String closedAccount, SandboxPayment form,
                List<SandboxBooking> bookings, RuleViolation violation);
    }

    private final SandboxBank bank;
    private final Payments payments;
    private final PaymentsConfig config;
    private final SandboxMessages words;
    private final CurrentUser user;
    private final Flash flash;

    SandboxBankPages(SandboxBank bank, Payments payments, PaymentsConfig config, SandboxMessages words, CurrentUser user,
            Flash flash) {
        this.bank = bank;
        this.payments = payments;
        this.config = config;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance page() {
        return page(new SandboxPayment(), null);
    }

    private TemplateInstance page(SandboxPayment form, RuleViolation violation) {
        bank.requireOpen();
        List<SandboxBooking> bookings = user.administrator()
                ? SandboxBooking.newest(SHOWN)
                : SandboxBooking.newestOf(user.account(), SHOWN);
        return Templates.bank(payments.receiver(), config.currency(), SandboxBank.CLOSED_ACCOUNT.grouped(), form, bookings,
                violation);
    }

    @POST
    @Path("payments")
    public Response pay(@BeanParam SandboxPayment form) {
        try {
            bank.pay(form.from(), form.name, form.money(config.currency()), form.reference, user.account());
        } catch (SandboxRuleViolation violation) {
            return Response.status(violation.status()).entity(page(form, violation)).build();
        }
        flash.done(words.paid());
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("statements")
    public Response deliver() {
        Optional<ImportedStatement> delivered = bank.executeFilesAndDeliver();
        delivered.ifPresentOrElse(it -> flash.done(words.delivered(it.booked(), it.allocated())),
                () -> flash.say("waiting", words.nothingToTell()));
        return Response.seeOther(PAGE).build();
    }
}
