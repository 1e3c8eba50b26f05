package energy.commonwatt.funding;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.money.Money;
import energy.commonwatt.onboarding.Investor;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.onboarding.OnboardingRuleViolation;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Investing, step by step: read the sheet, say how much, confirm what has to be confirmed. */
@Path("/investor/rounds/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class InvestPages {

    /**
     * What the pages show.
     *
     * @param obstacle why this person may not invest now, null when nothing stands in the way
     * @param seen newest version of the sheet that this person opened, 0 when none was
     * @param threshold amount above which the size itself is warned of
     */
    public record Desk(RoundView view, Investor investor, RuleViolation obstacle, int seen, Money threshold) {

        public boolean shown() {
            return seen == view.sheet().version;
        }

        public boolean seenOlder() {
            return seen > 0 && !shown();
        }
    }

    @CheckedTemplate(basePath = "funding")
    static class Templates {

        static native TemplateInstance invest(Desk desk, InvestForm form, RuleViolation violation);

        static native TemplateInstance confirm(Desk desk, InvestForm form, Money amount, long units, List<String> warnings,
                RuleViolation violation);
    }

    private final InvestService service;
    private final InvestmentChecks checks;
    private final Investors investors;
    private final RoundViews views;
    private final InvestMessages words;
    private final CurrentUser user;
    private final Flash flash;
    private final Clock clock;

    InvestPages(InvestService service, InvestmentChecks checks, Investors investors, RoundViews views, InvestMessages words,
            CurrentUser user, Flash flash, Clock clock) {
        this.service = service;
        this.checks = checks;
        this.investors = investors;
        this.views = views;
        this.words = words;
        this.user = user;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance form(@PathParam("id") UUID id) {
        return Templates.invest(desk(id), new InvestForm(), null);
    }

    /** The information sheet; that it was shown to this investor is put on record. */
    @GET
    @Path("sheet")
    @Produces("application/pdf")
    public Response sheet(@PathParam("id") UUID id) {
        return RoundPages.pdf(service.show(id, user.subject()));
    }

    /** Looks at the amount, and shows what has to be confirmed. */
    @POST
    @Path("check")
    @Transactional
    public Response check(@PathParam("id") UUID id, @BeanParam InvestForm form) {
        Desk desk = desk(id);
        try {
            return Response.ok(confirmation(desk, form, null)).build();
        } catch (FundingRuleViolation violation) {
            return Response.status(violation.status()).entity(Templates.invest(desk, form, violation)).build();
        }
    }

    private TemplateInstance confirmation(Desk desk, InvestForm form, RuleViolation violation) {
        FundingRound round = desk.view().round();
        Money amount = form.money(round.currency);
        long units = InvestService.units(round, amount);
        round.requireFree(units, clock.instant());
        List<String> warnings = desk.investor() == null
                ? List.of()
                : checks.warnings(desk.investor(), amount).stream().map(it -> it.name().toLowerCase(java.util.Locale.ROOT))
                        .toList();
        return Templates.confirm(desk, form, amount, units, warnings, violation);
    }

    @POST
    @Path("commit")
    public Response commit(@PathParam("id") UUID id, @BeanParam InvestForm form) {
        try {
            Money amount = form.money(round(id).currency);
            Commitment made = service.commit(new InvestService.Intent(id, form.key, amount), form.consents(), user.subject());
            flash.done(words.committedDone());
            return Response.seeOther(URI.create("/investor/commitments/" + made.id)).build();
        } catch (FundingRuleViolation | OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(again(id, form, violation)).build();
        }
    }

    private TemplateInstance again(UUID id, InvestForm form, RuleViolation violation) {
        Desk desk = desk(id);
        try {
            return confirmation(desk, form, violation);
        } catch (FundingRuleViolation amountToo) {
            return Templates.invest(desk, form, violation);
        }
    }

    private Desk desk(UUID id) {
        FundingRound round = round(id);
        try {
            Investor investor = investors.require(user.subject());
            int seen = SheetView.newest(round, investor.caseId()).map(it -> it.version).orElse(0);
            return new Desk(views.of(round), investor, null, seen, checks.threshold(investor, round.currency));
        } catch (OnboardingRuleViolation obstacle) {
            return new Desk(views.of(round), null, obstacle, 0, null);
        }
    }

    private static FundingRound round(UUID id) {
        return FundingRound.findPublic(id).orElseThrow(() -> new NotFound("offer", id));
    }
}
