package energy.commonwatt.sheets;

import java.util.List;

/**
 * Everything that one version of a key investment information sheet says, in the order of Annex I to Regulation (EU) 2020/1503. Texts are
 * as people typed them; null or blank means that nothing was stated. The offers here are loans, so Part G stands in place of Parts D and E,
 * and Part I, which is about portfolios run for investors, does not apply.
 *
 * @param owner Part A, points (a) to (e)
 * @param plant Part A, point (f)
 * @param conditions Part B
 * @param risks Part C, at most one of a type
 * @param rights Part F
 * @param loan Part G
 * @param redress Part H
 */
public record SheetContent(SheetHead head, ProjectOwner owner, PlantProject plant, OfferConditions conditions,
        List<RiskFactor> risks, InvestorRights rights, LoanDisclosure loan, Redress redress) {

    /** @throws IllegalArgumentException when a type of risk stands there twice */
    public SheetContent {
        risks = List.copyOf(risks);
        if (risks.stream().map(RiskFactor::type).distinct().count() < risks.size()) {
            throw new IllegalArgumentException("risks: expected each type once, found " + risks);
        }
    }
}
