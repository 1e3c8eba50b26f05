package energy.commonwatt.funding;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
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

import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What an investor has: positions, each with its way of payment, its reflection period and its proof. */
@Path("/investor")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class PortfolioPages {

    private static final int FIRST_YEAR = 2000;

    @CheckedTemplate(basePath = "funding")
    static class Templates {

        static native TemplateInstance portfolio(List<Position> positions, List<Integer> years);

        static native TemplateInstance commitment(Position position, Payments.Payee receiver, List<RoundHistory> history);
    }

    private final InvestService service;
    private final Investors investors;
    private final Payments payments;
    private final InvestorProof proof;
    private final YearStatement statement;
    private final InvestMessages words;
    private final CurrentUser user;
    private final Flash flash;
    private final Clock clock;

    PortfolioPages(InvestService service, Investors investors, Payments payments, InvestorProof proof, YearStatement statement,
            InvestMessages words, CurrentUser user, Flash flash, Clock clock) {
        this.service = service;
        this.investors = investors;
        this.payments = payments;
        this.proof = proof;
        this.statement = statement;
        this.words = words;
        this.user = user;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Path("portfolio")
    @Transactional
    public TemplateInstance portfolio() {
        List<Position> positions = positions();
        return Templates.portfolio(positions, statement.years(positions));
    }

    @GET
    @Path("portfolio.csv")
    @Produces("text/csv")
    @Transactional
    public Response csv() {
        return attachment(PortfolioCsv.of(positions()), "portfolio.csv");
    }

    /** What happened in a calendar year (UTC), for the tax office. */
    @GET
    @Path("statements/{year}")
    @Produces("application/pdf")
    @Transactional
    public Response statement(@PathParam("year") int year) {
        if (year < FIRST_YEAR || year > Year.now(clock.withZone(ZoneOffset.UTC)).getValue()) {
            throw new NotFound("statement", year);
        }
        UUID caseId = caseId();
        return attachment(statement.pdf(year, investors.of(caseId).orElseThrow(() -> new NotFound("statement", year)),
                positions()), "statement-" + year + ".pdf");
    }

    @GET
    @Path("commitments/{id}")
    @Transactional
    public TemplateInstance commitment(@PathParam("id") UUID id) {
        Commitment own = own(id);
        List<Long> entries = RoundEvent.of(own).stream().map(it -> it.entry).toList();
        List<RoundHistory> history = RoundHistory.of(own.round).stream().filter(it -> entries.contains(it.entry())).toList();
        return Templates.commitment(Position.of(own, now()), payments.receiver(), history);
    }

    @POST
    @Path("commitments/{id}/revoke")
    public Response revoke(@PathParam("id") UUID id) {
        service.revoke(id, user.subject());
        flash.done(words.revokedDone());
        return Response.seeOther(URI.create("/investor/commitments/" + id)).build();
    }

    /** Everything with which this investor proves the sequence to a supervisor. */
    @GET
    @Path("commitments/{id}/proof")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response proof(@PathParam("id") UUID id) {
        return attachment(proof.file(own(id)), "investor-proof-" + id + ".json");
    }

    private Commitment own(UUID id) {
        return investors.caseOf(user.subject()).flatMap(it -> Commitment.findOwn(id, it))
                .orElseThrow(() -> new NotFound("commitment", id));
    }

    private UUID caseId() {
        return investors.caseOf(user.subject()).orElseThrow(() -> new NotFound("portfolio of", user.account()));
    }

    private List<Position> positions() {
        return investors.caseOf(user.subject()).map(Commitment::ofCase).orElse(List.of()).stream()
                .map(it -> Position.of(it, now())).toList();
    }

    private Instant now() {
        return clock.instant();
    }

    private static Response attachment(Object content, String name) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
