package energy.commonwatt.disclosure;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.InformationSheet;
import energy.commonwatt.sheets.FinishedSheet;
import energy.commonwatt.sheets.Sheets;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** An operator writes the information sheet of an offer, looks at it, and finishes it. */
@Path("/operator/offers/{id}/words")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class SheetDraftPages {

    private static final String PARTS = "ABFGH";

    @CheckedTemplate(basePath = "disclosure")
    static class Templates {

        static native TemplateInstance words(FundingRound round, List<Part> parts, boolean saved, RuleViolation violation);
    }

    /** A part of the sheet with its fields. @param letter as Annex I has it */
    public record Part(String letter, List<Field> fields) {
    }

    /** @param kind line, text or table */
    public record Field(String code, String kind, String value) {
    }

    private final SheetMaking making;
    private final Sheets sheets;
    private final DisclosureMessages words;
    private final CurrentUser user;
    private final Flash flash;

    SheetDraftPages(SheetMaking making, Sheets sheets, DisclosureMessages words, CurrentUser user, Flash flash) {
        this.making = making;
        this.sheets = sheets;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance form(@PathParam("id") UUID id) {
        return page(id, null);
    }

    private TemplateInstance page(UUID id, RuleViolation violation) {
        FundingRound round = SheetMaking.own(id, user.requiredOrganisation());
        SheetMaking.proposal(round);
        SheetAnswers answers = making.answers(round);
        return Templates.words(round,
                PARTS.chars().mapToObj(part -> new Part(Character.toString(part), SheetField.in((char) part)
                        .map(it -> new Field(it.code(), it.kind.name().toLowerCase(java.util.Locale.ROOT), answers.text(it)))
                        .toList())).toList(),
                SheetDraft.of(id).isPresent(), violation);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, values) -> typed.put(name, values.getFirst()));
        making.save(id, user.requiredOrganisation(), user.account(), typed);
        flash.done(words.savedDone());
        return Response.seeOther(URI.create("/operator/offers/" + id + "/words")).build();
    }

    /** What is missing says so. */
    @GET
    @Path("preview")
    @Transactional
    public TemplateInstance preview(@PathParam("id") UUID id) {
        return sheets.preview(making.draft(id, user.requiredOrganisation()));
    }

    @GET
    @Path("preview.pdf")
    @Produces("application/pdf")
    @Transactional
    public Response pdf(@PathParam("id") UUID id) {
        FinishedSheet sheet = sheets.finish(making.draft(id, user.requiredOrganisation()));
        return Response.ok(sheet.pdf()).header("Content-Disposition", "attachment; filename=\"draft.pdf\"").build();
    }

    @POST
    @Path("finish")
    @Transactional(dontRollbackOn = RuleViolation.class)
    public Response finish(@PathParam("id") UUID id) {
        try {
            InformationSheet made = making.finish(id, user.requiredOrganisation(), user.account());
            flash.done(words.finishedDone(made.version, made.pages));
            return Response.seeOther(URI.create("/operator/offers/" + id)).build();
        } catch (energy.commonwatt.web.NotFound foreign) {
            throw foreign;
        } catch (RuleViolation violation) {
            return Response.status(violation.status()).entity(page(id, violation)).build();
        }
    }
}
