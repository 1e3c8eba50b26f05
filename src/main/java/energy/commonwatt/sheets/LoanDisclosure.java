package energy.commonwatt.sheets;

import java.util.List;

import energy.commonwatt.money.Money;

/**
 * Annex I, Part G.
 *
 * @param nature rank, form and other material terms of the loan
 * @param basisPoints yearly interest, or share of the revenue, in 1/10,000
 * @param compensation how the return is reckoned
 * @param mitigation collateral, guarantees, insurance; or that there are none
 * @param repayments the schedule for the whole offer at its target
 * @param repaymentNote what the schedule assumes
 * @param defaults of the project owner on credit agreements within the last five years
 * @param servicing who collects and pays out, and what happens when the owner does not pay
 */
public record LoanDisclosure(LoanReturn kind, String nature, int termMonths, int basisPoints, String compensation,
        String mitigation,
        List<Repayment> repayments, String repaymentNote, String defaults, String servicing) {

    public LoanDisclosure {
        repayments = List.copyOf(repayments);
    }

    /** @param when for example "31 December 2027" or "year 1" */
    public record Repayment(String when, Money principal, Money compensation) {
    }
}
