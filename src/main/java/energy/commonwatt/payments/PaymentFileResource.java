package energy.commonwatt.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import energy.commonwatt.money.Money;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Credit-transfer files for a machine that takes them to the bank. Approving what is in them is for two people. */
@Path("/api/v1/payment-files")
@RolesAllowed(Roles.ADMINISTRATOR)
public class PaymentFileResource {

    private static final int SHOWN = 100;

    /** @param sha256 of the file's bytes, hexadecimal @param orders how many payments are in it */
    public record PaymentFileJson(UUID id, String messageId, String sha256, long orders, Money amount, Instant madeAt) {

        static PaymentFileJson of(PaymentFile file) {
            return new PaymentFileJson(file.id, file.messageId, file.sha256, file.orders, file.amount(), file.madeAt);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Credit-transfer files, the newest first")
    public List<PaymentFileJson> newest() {
        return PaymentFile.newest(SHOWN).stream().map(PaymentFileJson::of).toList();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_XML)
    @Transactional
    @Operation(summary = "One credit-transfer file (ISO 20022 pain.001.001.09), the same bytes each time")
    public byte[] file(@PathParam("id") UUID id) {
        return PaymentFile.known(id).map(it -> it.content).orElseThrow(() -> new NotFound("payment file", id));
    }
}
