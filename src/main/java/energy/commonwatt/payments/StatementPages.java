package energy.commonwatt.payments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Statements of the bank: import one, look at what it told. */
@Path("/administrator/payments/statements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class StatementPages {

    private static final URI PAGE = URI.create("/administrator/payments/statements");
    private static final int SHOWN = 100;

    @CheckedTemplate(basePath = "payments")
    static class Templates {

        static native TemplateInstance statements(List<BankStatement> statements, PaymentPages.Waiting waiting,
                PaymentRuleViolation violation);

        static native TemplateInstance statement(BankStatement statement, List<BankEntry> entries,
                PaymentPages.Waiting waiting);
    }

    private final StatementImport statements;
    private final PaymentsConfig config;
    private final PaymentMessages words;
    private final CurrentUser user;
    private final Flash flash;

    StatementPages(StatementImport statements, PaymentsConfig config, PaymentMessages words, CurrentUser user, Flash flash) {
        this.statements = statements;
        this.config = config;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance all() {
        return Templates.statements(BankStatement.newest(SHOWN), PaymentPages.Waiting.now(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm FileUpload file) throws IOException {
        try {
            ImportedStatement taken = statements.take(content(file), user.account());
            if (taken.importedBefore()) {
                flash.say("waiting", words.importedBefore());
            } else {
                flash.done(words.importDone(taken.booked(), taken.known(), taken.allocated(), taken.desk()));
            }
            return Response.seeOther(PAGE).build();
        } catch (PaymentRuleViolation violation) {
            return Response.status(violation.status())
                    .entity(Templates.statements(BankStatement.newest(SHOWN), PaymentPages.Waiting.now(), violation)).build();
        }
    }

    /** What is too large is not read into memory to be refused. */
    private byte[] content(FileUpload file) throws IOException {
        if (file == null) {
            throw new PaymentRuleViolation(PaymentRuleViolation.MALFORMED, "No file was chosen", "a bank statement", "none");
        }
        if (file.size() > config.largestStatement()) {
            throw StatementImport.tooLarge(config.largestStatement(), file.size());
        }
        return Files.readAllBytes(file.uploadedFile());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        BankStatement statement = BankStatement.<BankStatement>findByIdOptional(id)
                .orElseThrow(() -> new NotFound("statement", id));
        return Templates.statement(statement, BankEntry.of(statement), PaymentPages.Waiting.now());
    }
}
