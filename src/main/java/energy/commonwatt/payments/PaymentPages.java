package energy.commonwatt.payments;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where an administrator begins: the account, and what waits. */
@Path("/administrator/payments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class PaymentPages {

    @CheckedTemplate(basePath = "payments")
    static class Templates {

        static native TemplateInstance overview(String iban, String name, Money balance, Waiting waiting);
    }

    /** How much there is to do. */
    public record Waiting(long desk, long orders, long approved) {

        static Waiting now() {
            return new Waiting(BankEntry.countDesk(), PaymentOrder.countIn(PaymentOrder.State.ORDERED),
                    PaymentOrder.countIn(PaymentOrder.State.APPROVED));
        }
    }

    private final PaymentsConfig config;

    PaymentPages(PaymentsConfig config) {
        this.config = config;
    }

    @GET
    public TemplateInstance overview() {
        Optional<String> iban = config.iban().map(it -> Iban.parse(it).grouped());
        return Templates.overview(iban.orElse(null), config.name(), BankStatement.lastBalance().orElse(null), Waiting.now());
    }
}
