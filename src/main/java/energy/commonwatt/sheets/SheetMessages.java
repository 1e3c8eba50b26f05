package energy.commonwatt.sheets;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the key investment information sheet: its frame, the sentences that Regulation (EU) 2020/1503 fixes, and the titles of its parts.
 * A translation takes the fixed sentences from the regulation's own text in that language.
 */
@MessageBundle("sheet")
public interface SheetMessages {

    @Message("Key investment information sheet")
    String title();

    @Message("Key investment information sheet of {project}")
    String about(String project);

    /** Art. 23(6)(b); has to stand directly under the title. */
    @Message("This crowdfunding offer has been neither verified nor approved by competent authorities or the European Securities and Markets Authority (ESMA).")
    String disclaimerApproval();

    @Message("The appropriateness of your experience and knowledge have not necessarily been assessed before you were granted access to this investment. By making this investment, you assume full risk of taking this investment, including the risk of partial or entire loss of the money invested.")
    String disclaimerRisk();

    @Message("Risk warning")
    String warning();

    /** Art. 23(6)(c). */
    @Message("Investment in this crowdfunding project entails risks, including the risk of partial or entire loss of the money invested. Your investment is not covered by the deposit guarantee schemes established in accordance with Directive 2014/49/EU of the European Parliament and of the Council. Nor is your investment covered by the investor compensation schemes established in accordance with Directive 97/9/EC of the European Parliament and of the Council.")
    String warningCover();

    @Message("You may not receive any return on your investment.")
    String warningReturn();

    @Message("This is not a savings product and we advise you not to invest more than 10 % of your net worth in crowdfunding projects.")
    String warningSavings();

    @Message("You may not be able to sell the investment instruments when you wish. If you are able to sell them, you may nonetheless incur losses.")
    String warningSale();

    @Message("Pre-contractual reflection period for non-sophisticated investors")
    String reflection();

    /** Art. 22. */
    @Message("Non-sophisticated investors benefit from a reflection period during which they can, at any time, revoke their offer to invest or their expression of interest in the crowdfunding offer without giving a reason and without incurring a penalty. The reflection period starts at the moment at which the prospective non-sophisticated investor makes an offer to invest or expresses an interest, and expires four calendar days from that moment.")
    String reflectionPeriod();

    @Message("Overview of the crowdfunding offer")
    String overview();

    @Message("Offer identifier")
    String identifier();

    @Message("Project owner and project name")
    String ownerAndProject();

    @Message("Type of offer and instrument")
    String type();

    @Message("Loan with fixed interest of {percent} a year, for {months} months")
    String typeInterest(String percent, int months);

    @Message("Loan with a share of {percent} of the revenue from sold energy, for {months} months")
    String typeRevenue(String percent, int months);

    @Message("Target amount")
    String target();

    @Message("Deadline")
    String deadline();

    @Message("Version of this sheet")
    String version();

    @Message("Version {number}, drawn up on {day}")
    String versionOf(int number, String day);

    @Message("Part {letter}")
    String part(String letter);

    @Message("Information about the project owner and the crowdfunding project")
    String partA();

    @Message("Main features of the crowdfunding process and conditions for the funds borrowing")
    String partB();

    @Message("Risk factors")
    String partC();

    @Message("Information related to the offer of transferable securities and admitted instruments for crowdfunding purposes")
    String partD();

    @Message("Information on special purpose vehicles")
    String partE();

    @Message("Investor rights")
    String partF();

    @Message("Disclosures related to loans")
    String partG();

    @Message("Fees, information and legal redress")
    String partH();

    @Message("Information on individual portfolio management of loans to be provided by crowdfunding service providers")
    String partI();

    @Message("Not applicable: investors grant a loan. Part G takes the place of this part.")
    String loanInstead();

    @Message("Not applicable: investors choose each loan themselves; nobody manages a portfolio for them.")
    String noPortfolio();

    @Message("Not stated")
    String notStated();

    @Message("Not available")
    String notAvailable();

    @Message("Page")
    String page();

    @Message("of")
    String pageOf();

    @Message("Changes between the two versions")
    String changes();

    @Message("Nothing changed between the two versions.")
    String unchanged();

    @Message("Before")
    String before();

    @Message("After")
    String after();
}
