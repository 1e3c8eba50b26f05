package energy.commonwatt.sheets;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.web.Format;

/** Lays a sheet's content out in the order of the model (Annex to Delegated Regulation (EU) 2022/2119). */
@ApplicationScoped
class Outliner {

    private final SheetMessages words;
    private final ProjectOutline project;
    private final OfferOutline offer;
    private final Figures figures;

    Outliner(SheetMessages words, SheetPointMessages points, SheetLoanMessages loans, Format format) {
        this.words = words;
        this.figures = new Figures(format);
        this.project = new ProjectOutline(points, figures);
        this.offer = new OfferOutline(points, loans, figures);
    }

    SheetOutline outline(SheetContent content) {
        SheetHead head = content.head();
        return new SheetOutline(SheetText.line(head.offerIdentifier()), SheetText.line(head.projectName()), version(head),
                overview(content), SheetText.paragraphs(head.howToRevoke()), parts(content));
    }

    private String version(SheetHead head) {
        return words.versionOf(head.version(), figures.day(head.drawnUpOn()));
    }

    private List<SheetRow> overview(SheetContent content) {
        SheetHead head = content.head();
        LoanDisclosure loan = content.loan();
        String percent = Figures.percent(loan.basisPoints());
        String type = loan.kind() == LoanReturn.INTEREST
                ? words.typeInterest(percent, loan.termMonths())
                : words.typeRevenue(percent, loan.termMonths());
        return List.of(SheetRow.text("", words.identifier(), head.offerIdentifier()),
                SheetRow.text("", words.ownerAndProject(), content.owner().identity() + "\n" + head.projectName()),
                SheetRow.text("", words.type(), type),
                SheetRow.text("", words.target(), figures.money(content.conditions().target())),
                SheetRow.text("", words.deadline(), figures.deadline(content.conditions())),
                SheetRow.text("", words.version(), version(head)));
    }

    private List<SheetPart> parts(SheetContent content) {
        return List.of(new SheetPart("A", words.partA(), project.rows(content.owner(), content.plant())),
                new SheetPart("B", words.partB(), offer.conditions(content.conditions())),
                new SheetPart("C", words.partC(), offer.risks(content.risks())),
                new SheetPart("D", words.partD(), fixed(words.loanInstead())),
                new SheetPart("E", words.partE(), fixed(words.loanInstead())),
                new SheetPart("F", words.partF(), offer.rights(content.rights())),
                new SheetPart("G", words.partG(), offer.loan(content.loan())),
                new SheetPart("H", words.partH(), offer.redress(content.redress())),
                new SheetPart("I", words.partI(), fixed(words.noPortfolio())));
    }

    private static List<SheetRow> fixed(String sentence) {
        return List.of(SheetRow.text("", "", sentence));
    }
}
