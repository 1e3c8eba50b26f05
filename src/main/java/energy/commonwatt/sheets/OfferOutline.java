package energy.commonwatt.sheets;

import static energy.commonwatt.sheets.SheetTable.figure;
import static energy.commonwatt.sheets.SheetTable.text;

import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.money.Money;

/** Parts B, C, F, G and H: the offer, its risks, the loan. */
final class OfferOutline {

    private final SheetPointMessages words;
    private final SheetLoanMessages loans;
    private final Figures figures;

    OfferOutline(SheetPointMessages words, SheetLoanMessages loans, Figures figures) {
        this.words = words;
        this.loans = loans;
        this.figures = figures;
    }

    List<SheetRow> conditions(OfferConditions it) {
        String minimum = words.minimumOf(figures.money(it.minimum()), figures.money(it.target()), it.completedOffers());
        return List.of(SheetRow.text("(a)", words.minimum(), minimum),
                SheetRow.text("(b)", words.deadline(), figures.deadline(it)),
                SheetRow.text("(c)", words.notReached(), it.whenNotReached()),
                SheetRow.text("(d)", words.maximum(), figures.money(it.maximum())),
                SheetRow.text("(e)", words.ownFunds(), figures.money(it.ownFunds())),
                SheetRow.text("(f)", words.composition(), it.composition()));
    }

    /** Every type in the order of the model, so that a missing one is seen to be missing. */
    List<SheetRow> risks(List<RiskFactor> risks) {
        List<SheetRow> rows = new ArrayList<>();
        for (RiskType type : RiskType.values()) {
            String typed = risks.stream().filter(it -> it.type() == type).map(RiskFactor::text).findFirst().orElse("");
            SheetRow row = SheetRow.text("", words.risk(type.number(), name(type)), typed);
            rows.add(type == RiskType.OTHER ? row.onlyIfAvailable() : row);
        }
        return rows;
    }

    private String name(RiskType type) {
        return switch (type) {
            case PROJECT -> words.riskProject();
            case SECTOR -> words.riskSector();
            case DEFAULT -> words.riskDefault();
            case RETURN -> words.riskReturn();
            case PLATFORM -> words.riskPlatform();
            case ILLIQUIDITY -> words.riskIlliquidity();
            case OTHER -> words.riskOther();
        };
    }

    List<SheetRow> rights(InvestorRights it) {
        return List.of(SheetRow.text("(a)", loans.rights(), it.key()),
                SheetRow.text("(b)", loans.restrictions(), it.restrictions()),
                SheetRow.text("(c)", loans.transfer(), it.transfer()),
                SheetRow.text("(d)", loans.exit(), it.exit()));
    }

    List<SheetRow> loan(LoanDisclosure it) {
        String percent = Figures.percent(it.basisPoints());
        String rate = it.kind() == LoanReturn.INTEREST ? loans.interest(percent) : loans.share(percent);
        return List.of(stated(SheetRow.text("(a)", loans.nature(), it.nature()), loans.duration(it.termMonths())),
                stated(SheetRow.text("(b)", loans.compensation(), it.compensation()), rate),
                SheetRow.text("(c)", loans.mitigation(), it.mitigation()),
                schedule(it),
                SheetRow.text("(e)", loans.defaults(), it.defaults()),
                SheetRow.text("(f)", loans.servicing(), it.servicing()));
    }

    /** Our sentence alone would hide that nothing was stated. */
    private static SheetRow stated(SheetRow row, String sentence) {
        return row.empty() ? row : row.after(sentence);
    }

    private SheetRow schedule(LoanDisclosure it) {
        List<LoanDisclosure.Repayment> all = it.repayments();
        String currency = all.isEmpty() ? "EUR" : all.getFirst().principal().currency();
        String share = it.kind() == LoanReturn.INTEREST ? loans.interestColumn(currency) : loans.shareColumn(currency);
        List<SheetTable.Column> columns = List.of(text(loans.when()), figure(loans.principal(currency)), figure(share),
                figure(loans.together(currency)));
        List<List<String>> rows = all.stream().map(one -> line(one.when(), one.principal(), one.compensation())).toList();
        Money principal = Figures.sum(all.stream().map(LoanDisclosure.Repayment::principal).toList(), currency);
        Money compensation = Figures.sum(all.stream().map(LoanDisclosure.Repayment::compensation).toList(), currency);
        return SheetRow
                .table("(d)", loans.schedule(),
                        SheetTable.of("schedule", columns, rows, line(loans.total(), principal, compensation)))
                .withNote(it.repaymentNote());
    }

    private List<String> line(String name, Money principal, Money compensation) {
        return SheetTable.row(name, figures.amount(principal), figures.amount(compensation),
                figures.amount(principal.plus(compensation)));
    }

    List<SheetRow> redress(Redress it) {
        return List.of(SheetRow.text("(a)", loans.fees(), it.fees()),
                SheetRow.text("(b)", loans.information(), it.information()),
                SheetRow.text("(c)", loans.complaints(), it.complaints()));
    }
}
