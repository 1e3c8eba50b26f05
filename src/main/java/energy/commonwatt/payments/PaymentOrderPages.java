package energy.commonwatt.payments;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

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

/** Payments out: approve, make a file for the bank, see what the bank confirmed. */
@Path("/administrator/payments/orders")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class PaymentOrderPages {

    private static final URI PAGE = URI.create("/administrator/payments/orders");
    private static final int SHOWN = 100;

    @CheckedTemplate(basePath = "payments")
    static class Templates {

        static native TemplateInstance orders(Lists lists, String me, PaymentPages.Waiting waiting,
                PaymentRuleViolation violation);
    }

    /** Orders by how far they are. */
    public record Lists(List<PaymentOrder> ordered, List<PaymentOrder> approved, List<PaymentOrder> done,
            List<PaymentFile> files) {

        static Lists now() {
            return new Lists(PaymentOrder.listIn(PaymentOrder.State.ORDERED), PaymentOrder.listIn(PaymentOrder.State.APPROVED),
                    PaymentOrder.newestDone(SHOWN), PaymentFile.newest(SHOWN));
        }
    }

    private final PaymentOrders orders;
    private final PaymentOrderMessages words;
    private final CurrentUser user;
    private final Flash flash;

    PaymentOrderPages(PaymentOrders orders, PaymentOrderMessages words, CurrentUser user, Flash flash) {
        this.orders = orders;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance all() {
        return page(null);
    }

    private TemplateInstance page(PaymentRuleViolation violation) {
        return Templates.orders(Lists.now(), user.account(), PaymentPages.Waiting.now(), violation);
    }

    @POST
    @Path("approve")
    public Response approve(@RestForm List<UUID> chosen) {
        return done(() -> words.approveDone(orders.approve(chosen == null ? List.of() : chosen, user.account())));
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id) {
        return done(() -> {
            orders.withdrawApproval(id, user.account());
            return words.withdrawDone();
        });
    }

    @POST
    @Path("files")
    public Response makeFile() {
        return done(() -> {
            orders.file(user.account());
            return words.fileDone();
        });
    }

    private Response done(Supplier<String> action) {
        try {
            flash.done(action.get());
            return Response.seeOther(PAGE).build();
        } catch (PaymentRuleViolation violation) {
            return Response.status(violation.status()).entity(page(violation)).build();
        }
    }

    @GET
    @Path("files/{id}")
    @Produces(MediaType.APPLICATION_XML)
    public Response download(@PathParam("id") UUID id) {
        PaymentFile file = PaymentFile.known(id).filter(it -> it.content != null)
                .orElseThrow(() -> new NotFound("payment file", id));
        return Response.ok(file.content)
                .header("Content-Disposition", "attachment; filename=\"pain.001-" + file.messageId + ".xml\"").build();
    }
}
