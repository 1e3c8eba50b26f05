package energy.commonwatt.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.construction.MilestonePlans;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.funding.RoundState;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.DeskMessages;
import energy.commonwatt.projects.FinancingPlan;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.Proposal;
import energy.commonwatt.projects.ProposalFieldMessages;
import energy.commonwatt.projects.RevenueBasis;
import energy.commonwatt.sheets.InvestorRights;
import energy.commonwatt.sheets.LoanDisclosure;
import energy.commonwatt.sheets.LoanReturn;
import energy.commonwatt.sheets.OfferConditions;
import energy.commonwatt.sheets.PlantProject;
import energy.commonwatt.sheets.ProjectOwner;
import energy.commonwatt.sheets.Redress;
import energy.commonwatt.sheets.RiskFactor;
import energy.commonwatt.sheets.RiskType;
import energy.commonwatt.sheets.SheetContent;
import energy.commonwatt.sheets.SheetHead;
import energy.commonwatt.web.Format;

/** Puts a sheet together: the plant from its approved proposal, the terms from the offer, the rest from what the operator typed. */
@ApplicationScoped
class SheetWriting {

    private static final int HUNDREDTHS_OF_CENTS = 4;

    private final MilestonePlans plans;
    private final DisclosureConfig config;
    private final BeginningMessages words;
    private final DisclosureMessages labels;
    private final DeskMessages desk;
    private final ProposalFieldMessages fields;
    private final Format format;

    SheetWriting(MilestonePlans plans, DisclosureConfig config, BeginningMessages words, DisclosureMessages labels,
            DeskMessages desk, ProposalFieldMessages fields, Format format) {
        this.plans = plans;
        this.config = config;
        this.words = words;
        this.labels = labels;
        this.desk = desk;
        this.fields = fields;
        this.format = format;
    }

    /**
     * @param number of the offer's identifier
     * @throws DisclosureRuleViolation naming the line of a table that cannot be read
     */
    SheetContent content(FundingRound round, Proposal proposal, SheetAnswers answers, long number, int version, LocalDate day) {
        SheetHead head = new SheetHead(config.lei().map(lei -> OfferIdentifier.of(lei, number)).orElse(""), round.project.name,
                version, day, words.howToRevoke());
        return new SheetContent(head, owner(answers), plant(round, proposal, answers.text(SheetField.DESCRIPTION)),
                conditions(round, proposal, answers),
                risks(proposal),
                new InvestorRights(answers.text(SheetField.KEY_RIGHTS), answers.text(SheetField.RESTRICTIONS),
                        answers.text(SheetField.TRANSFER), answers.text(SheetField.EXIT)),
                loan(round, answers),
                new Redress(answers.text(SheetField.FEES), answers.text(SheetField.INFORMATION),
                        answers.text(SheetField.COMPLAINTS)));
    }

    private static ProjectOwner owner(SheetAnswers it) {
        return new ProjectOwner(it.text(SheetField.IDENTITY), it.text(SheetField.LEGAL_FORM),
                new ProjectOwner.Contact(it.text(SheetField.WEBSITE), it.text(SheetField.ADDRESS), it.text(SheetField.EMAIL),
                        it.text(SheetField.TELEPHONE)),
                it.text(SheetField.OWNERSHIP), it.text(SheetField.MANAGEMENT), it.responsible(),
                it.text(SheetField.ACTIVITIES),
                it.text(SheetField.STATEMENTS), it.figures());
    }

    /** @return whether it states what plan, proposal and offer say today, apart from what the operator typed */
    boolean isCurrent(SheetContent sheet, FundingRound round, Proposal proposal) {
        return sheet.plant().equals(plant(round, proposal, sheet.plant().description()))
                && sheet.risks().equals(risks(proposal));
    }

    private static List<RiskFactor> risks(Proposal proposal) {
        return proposal.risks().stream().map(it -> new RiskFactor(RiskType.valueOf(it.type().name()), it.words())).toList();
    }

    private PlantProject plant(FundingRound round, Proposal it, String description) {
        return new PlantProject(description, desk.technologyOf(it.plant().technology().code()),
                it.site().place(), Optional.ofNullable(it.plant().dcWatts()).orElse(it.plant().acWatts()), forecast(it),
                it.costs() == null
                        ? List.of()
                        : it.costs().lines().stream()
                                .map(line -> new PlantProject.BudgetLine(line.name(), euros(line.minorUnits()))).toList(),
                milestones(round), it.site().gridConnection(),
                it.permits().stream().map(one -> new PlantProject.Permit(one.name(),
                        labels.permit(fields.permitState(one.state().code()), one.authority(), format.day(one.on())))).toList(),
                it.revenue() == null ? "" : revenue(it.revenue()));
    }

    private static PlantProject.ExpectedYield forecast(Proposal it) {
        return it.forecast() == null
                ? null
                : new PlantProject.ExpectedYield(it.forecast().p50Year(), it.forecast().p90Year(), it.forecast().source());
    }

    private String revenue(RevenueBasis basis) {
        return String.join("\n", basis.tariffs().stream().map(it -> labels.tariff(fields.tariff(it.kind().code()),
                BigDecimal.valueOf(it.hundredthCents(), HUNDREDTHS_OF_CENTS).toPlainString(), basis.currency(),
                format.day(it.until()), it.counterparty())).toList());
    }

    private List<PlantProject.Milestone> milestones(FundingRound round) {
        return plans.planned(round).map(MilestonePlan::milestones).orElse(List.of()).stream()
                .map(it -> new PlantProject.Milestone(it.name(), it.evidence(), it.dueOn(),
                        new Money(it.trancheMinorUnits(), round.currency)))
                .toList();
    }

    private static OfferConditions conditions(FundingRound round, Proposal proposal, SheetAnswers answers) {
        long own = proposal.financing() == null
                ? 0
                : proposal.financing().lines().stream().filter(it -> it.source() == FinancingPlan.Source.OWN_FUNDS)
                        .mapToLong(FinancingPlan.Line::minorUnits).sum();
        int completed = (int) FundingRound.publicOf(round.project).stream().filter(it -> it.state == RoundState.FUNDED)
                .count();
        return new OfferConditions(round.price(round.minimumUnits), round.price(round.targetUnits),
                round.price(round.capUnits),
                completed, round.closesAt, round.project.zone(), answers.text(SheetField.WHEN_NOT_REACHED), euros(own),
                answers.text(SheetField.COMPOSITION));
    }

    private static LoanDisclosure loan(FundingRound round, SheetAnswers it) {
        return new LoanDisclosure(
                round.returnKind == ReturnKind.INTEREST ? LoanReturn.INTEREST : LoanReturn.REVENUE_SHARE,
                it.text(SheetField.NATURE), round.termMonths, round.returnBasisPoints, it.text(SheetField.COMPENSATION),
                it.text(SheetField.MITIGATION), it.repayments(round.currency), it.text(SheetField.REPAYMENT_NOTE),
                it.text(SheetField.DEFAULTS), it.text(SheetField.SERVICING));
    }

    private static Money euros(long minorUnits) {
        return new Money(minorUnits, Proposal.CURRENCY);
    }
}
