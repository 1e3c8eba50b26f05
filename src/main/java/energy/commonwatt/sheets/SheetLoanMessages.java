package energy.commonwatt.sheets;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names of the points about the loan: Parts F, G and H of Annex I to Regulation (EU) 2020/1503. */
@MessageBundle("sheetLoan")
public interface SheetLoanMessages {

    @Message("Key rights")
    String rights();

    @Message("Restrictions")
    String restrictions();

    @Message("Transfer")
    String transfer();

    @Message("Exit before the term ends")
    String exit();

    @Message("Nature, duration and material terms")
    String nature();

    @Message("Duration: {months} months.")
    String duration(int months);

    @Message("Interest or other compensation")
    String compensation();

    @Message("{percent} a year.")
    String interest(String percent);

    @Message("{percent} of the revenue from sold energy.")
    String share(String percent);

    @Message("Risk mitigation: collateral and guarantees")
    String mitigation();

    @Message("Schedule of repayment and compensation")
    String schedule();

    @Message("When")
    String when();

    @Message("Principal, {currency}")
    String principal(String currency);

    @Message("Interest, {currency}")
    String interestColumn(String currency);

    @Message("Revenue share, {currency}")
    String shareColumn(String currency);

    @Message("Together, {currency}")
    String together(String currency);

    @Message("Total")
    String total();

    @Message("Defaults of the owner within the last five years")
    String defaults();

    @Message("Servicing of the loan")
    String servicing();

    @Message("Fees and costs for the investor")
    String fees();

    @Message("Further information, free of charge")
    String information();

    @Message("Complaints")
    String complaints();
}
