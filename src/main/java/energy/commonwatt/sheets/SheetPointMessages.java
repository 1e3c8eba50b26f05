package energy.commonwatt.sheets;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names of the points of the key investment information sheet, after Annex I to Regulation (EU) 2020/1503, and of their tables' columns. */
@MessageBundle("sheetPoint")
public interface SheetPointMessages {

    @Message("Identity")
    String identity();

    @Message("Legal form")
    String legalForm();

    @Message("Contact details")
    String contact();

    @Message("Ownership")
    String ownership();

    @Message("Management")
    String management();

    @Message("Responsibility for this sheet")
    String responsibility();

    /** Annex I, Part A(b), word for word. */
    @Message("The project owner declares that, to the best of its knowledge, no information has been omitted or is materially misleading or inaccurate. The project owner is responsible for the preparation of this key investment information sheet.")
    String declaration();

    @Message("Principal activities, products and services")
    String activities();

    @Message("Most recent financial statements")
    String statements();

    @Message("Key annual figures and ratios, last three years")
    String figures();

    @Message("Figure")
    String figure();

    @Message("The project: purpose and main features")
    String project();

    @Message("Plant")
    String plant();

    @Message("{technology}, nominal power {power}; site: {location}")
    String plantOf(String technology, String power, String location);

    @Message("Expected yield")
    String expectedYield();

    @Message("Estimate")
    String estimate();

    @Message("kWh a year")
    String energyYear();

    @Message("kWh per kW")
    String energyPower();

    @Message("P50: reached in one of two years")
    String half();

    @Message("P90: reached in nine of ten years")
    String nineOfTen();

    @Message("Source")
    String source();

    @Message("Budget")
    String budget();

    @Message("Item")
    String item();

    @Message("Amount, {currency}")
    String amount(String currency);

    @Message("Total")
    String total();

    @Message("Milestones and payout of the money raised")
    String milestones();

    @Message("Milestone")
    String milestone();

    @Message("Shown by")
    String proof();

    @Message("Due")
    String due();

    @Message("Tranche, {currency}")
    String tranche(String currency);

    @Message("Grid connection")
    String grid();

    @Message("Permits")
    String permits();

    @Message("Permit or contract")
    String permit();

    @Message("State")
    String state();

    @Message("Revenue basis")
    String revenue();

    @Message("Minimum and target; completed offers")
    String minimum();

    @Message("{minimum} at least; target {target}. Offers completed for this project so far: {count}.")
    String minimumOf(String minimum, String target, int count);

    @Message("Deadline")
    String deadline();

    @Message("If the minimum is not reached by then")
    String notReached();

    @Message("Maximum offer")
    String maximum();

    @Message("Own funds of the project owner")
    String ownFunds();

    @Message("Change of capital and loans by the offer")
    String composition();

    @Message("Type {number}: {name}")
    String risk(int number, String name);

    @Message("project risk")
    String riskProject();

    @Message("sector risk")
    String riskSector();

    @Message("risk of default")
    String riskDefault();

    @Message("risk of lower, delayed or no return")
    String riskReturn();

    @Message("risk of platform failure")
    String riskPlatform();

    @Message("risk of illiquidity")
    String riskIlliquidity();

    @Message("other risks")
    String riskOther();
}
