package energy.commonwatt.payments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Roles;

/** Bank statements for a machine that fetches them at the payment firm. */
@Path("/api/v1/bank-statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class BankStatementResource {

    private static final int SHOWN = 100;

    private final StatementImport statements;
    private final PaymentsConfig config;
    private final CurrentUser user;

    BankStatementResource(StatementImport statements, PaymentsConfig config, CurrentUser user) {
        this.statements = statements;
        this.config = config;
        this.user = user;
    }

    /** Amounts are minor units. */
    public record StatementJson(UUID id, String statementId, String currency, long openingMinorUnits, long closingMinorUnits,
            LocalDate openedOn, LocalDate closedOn, Instant importedAt) {

        static StatementJson of(BankStatement statement) {
            return new StatementJson(statement.id, statement.statementId, statement.currency, statement.opening,
                    statement.closing, statement.openedOn, statement.closedOn, statement.importedAt);
        }
    }

    /** @param key the same key with the same file is the same import, however often it is sent */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Import a bank statement (ISO 20022 camt.053); as a whole or not at all")
    @APIResponse(responseCode = "201", description = "Imported", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportedStatement.class)))
    @APIResponse(responseCode = "200", description = "The same file was imported before; nothing was booked")
    public Response take(@HeaderParam("Idempotency-Key") String key, InputStream body) throws IOException {
        byte[] xml = body.readNBytes(config.largestStatement() + 1);
        ImportedStatement taken = statements.take(xml, user.account(), key);
        return Response.status(taken.importedBefore() ? Response.Status.OK : Response.Status.CREATED).entity(taken).build();
    }

    @GET
    @Operation(summary = "Imported bank statements, the newest first")
    public List<StatementJson> newest() {
        return BankStatement.newest(SHOWN).stream().map(StatementJson::of).toList();
    }
}
