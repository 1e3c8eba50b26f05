package energy.commonwatt.disclosure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which an information sheet is written. */
@MessageBundle("disclosure")
public interface DisclosureMessages {

    @Message("Information sheet")
    String title();

    @Message("The plant comes from its approved proposal, the terms from the offer. Write what neither of them knows. Nothing is public before you finish a version.")
    String lead();

    @Message("{#switch letter}{#case 'A'}Part A: you and the project{#case 'B'}Part B: conditions{#case 'F'}Part F: rights of investors{#case 'G'}Part G: the loan{#else}Part H: fees, information, complaints{/switch}")
    String part(String letter);

    @Message("{#switch code}{#case 'identity'}Identity{#case 'legal-form'}Legal form{#case 'website'}Website{#case 'address'}Address{#case 'email'}E-mail{#case 'telephone'}Telephone{#case 'ownership'}Ownership{#case 'management'}Management{#case 'responsible'}Who answers for the sheet{#case 'activities'}Principal activities, products and services{#case 'statements'}Latest financial statements{#case 'figure-years'}Years of the key figures{#case 'figures'}Key annual figures and ratios{#case 'figures-note'}Unit and source of the figures, or why there are none{#case 'description'}The project: purpose and main features{#case 'when-not-reached'}If the minimum is not reached{#case 'composition'}Change of your capital and loans by the offer{#case 'key-rights'}Key rights{#case 'restrictions'}Restrictions{#case 'transfer'}Transfer{#case 'exit'}Exit before the term ends{#case 'nature'}Nature and material terms of the loan{#case 'compensation'}How the return is reckoned{#case 'mitigation'}Collateral and guarantees{#case 'repayments'}Schedule of repayment{#case 'repayment-note'}What the schedule assumes{#case 'defaults'}Your defaults within the last five years{#case 'servicing'}Servicing of the loan{#case 'fees'}Fees and costs for the investor{#case 'information'}Further information, free of charge{#else}Complaints{/switch}")
    String label(String code);

    @Message("{#switch code}{#case 'identity'}Legal name, country and number of registration{#case 'ownership'}Structure, and the date of its last change{#case 'responsible'}A line each: name | function, or registered office{#case 'statements'}An address; empty when there are none yet{#case 'figure-years'}At most the last three, for example 2024 2025 2026; empty when you are younger than your first accounts{#case 'figures'}A line each: name | a value for each year{#case 'repayments'}For the whole offer at its target, a line each: when | principal | interest or share{#case 'defaults'}On credit agreements; “None” if there were none{#case 'servicing'}Who collects and pays out, and what happens when you do not pay{#case 'complaints'}How, and to whom{#else}{/switch}")
    String hint(String code);

    @Message("Save")
    String save();

    @Message("Look at it")
    String look();

    @Message("As a page")
    String asPage();

    @Message("As PDF")
    String asPdf();

    @Message("Finish this version")
    String finish();

    @Message("A finished version stays as it is. When the offer is public it goes on record, and those who committed get a letter.")
    String finishWhat();

    @Message("What differs from version {version}")
    String changes(int version);

    @Message("Information sheet of {plant}, version {version}")
    String versionOf(String plant, int version);

    @Message("Saved. Nothing is public before you finish it.")
    String savedDone();

    @Message("Version {version} is finished: {pages} {#if pages == 1}page{#else}pages{/if}.")
    String finishedDone(int version, int pages);

    // In the sheet

    @Message("{state}, {authority}, {day}")
    String permit(String state, String authority, String day);

    @Message("{kind}: {currency} {price} a kWh until {day}, paid by {counterparty}.")
    String tariff(String kind, String price, String currency, String day, String counterparty);
}
