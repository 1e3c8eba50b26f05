package energy.commonwatt.construction;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.money.Iban;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;

/** What administrators do about overdue milestones; the forms are on the desk for releases. */
@Path("/administrator/votes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class VoteDesk {

    private final VoteService votes;
    private final TakeoverService takeovers;
    private final VoteMessages words;
    private final CurrentUser user;
    private final Flash flash;

    VoteDesk(VoteService votes, TakeoverService takeovers, VoteMessages words, CurrentUser user, Flash flash) {
        this.votes = votes;
        this.takeovers = takeovers;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @POST
    @Path("milestones/{id}")
    public Response ask(@PathParam("id") UUID milestone, @RestForm String dueOn) {
        votes.open(milestone, administrator(), day(dueOn));
        flash.done(words.askedDone());
        return back();
    }

    @POST
    @Path("escrows/{round}/takeover")
    public Response propose(@PathParam("round") UUID round, @RestForm UUID operator, @RestForm UUID attester,
            @RestForm String payeeName, @RestForm String payeeIban) {
        takeovers.propose(round, administrator(), new TakeoverService.Parties(operator, attester, payee(payeeName, payeeIban)));
        flash.done(words.proposedDone());
        return back();
    }

    /** @param decision approve, anything else refuses */
    @POST
    @Path("escrows/{round}/takeover/decision")
    public Response decide(@PathParam("round") UUID round, @RestForm String decision) {
        boolean approved = "approve".equals(decision);
        takeovers.decide(round, administrator(), approved);
        flash.done(approved ? words.approvedDone() : words.refusedDone());
        return back();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "This is no day",
                    "a day such as 2027-03-31",
                    typed == null || typed.isBlank() ? "nothing" : typed);
        }
    }

    private static MilestonePlans.Payee payee(String name, String iban) {
        try {
            return new MilestonePlans.Payee(name == null ? "" : name.strip(), Iban.parse(iban == null ? "" : iban));
        } catch (Iban.Invalid invalid) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "This is no account number",
                    invalid.expected(), invalid.found());
        }
    }

    private ReleaseService.Administrator administrator() {
        return new ReleaseService.Administrator(user.account(), user.organisation());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/administrator/releases")).build();
    }
}
