package energy.commonwatt.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a plant's public page. */
@MessageBundle("plant")
public interface PlantMessages {

    @Message("{technology} plant, {place}")
    String subtitle(String technology, String place);

    @Message("Operated by {operator}")
    String operatedBy(String operator);

    @Message("On this page")
    String contents();

    @Message("The plant")
    String facts();

    @Message("Technology")
    String technology();

    @Message("Grid connection (AC)")
    String ac();

    @Message("Modules (DC)")
    String dc();

    @Message("Place")
    String place();

    @Message("Coordinates")
    String coordinates();

    @Message("Time zone")
    String timeZone();

    @Message("Operator")
    String operator();

    @Message("Generation")
    String generation();

    @Message("Measured at the meter, in kWh. Times are {zone}. A gap in the bars is a gap in the readings: nothing is filled in.")
    String generationLead(String zone);

    @Message("No readings have been uploaded yet")
    String noReadings();

    @Message("When the operator uploads the first meter file, its numbers appear here and each batch of them becomes a record below.")
    String noReadingsWhat();

    @Message("Day")
    String day();

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("Show by")
    String resolution();

    @Message("Earlier")
    String earlier();

    @Message("Later")
    String later();

    @Message("Total shown")
    String total();

    @Message("Readings that we hold")
    String coverage();

    @Message("{count} of {expected}")
    String countOf(String count, String expected);

    @Message("The same numbers as a table")
    String table();

    @Message("Generation, {title}, in kWh")
    String tableCaption(String title);

    @Message("Interval")
    String interval();

    @Message("Generated, kWh")
    String generatedKwh();

    @Message("Consumed, kWh")
    String consumedKwh();

    @Message("Readings")
    String readings();

    @Message("Flagged")
    String flagged();

    @Message("no readings")
    String noReading();

    @Message("Are the numbers plausible?")
    String plausibility();

    @Message("Every reading was tried against the published rule {rule}. What it flagged is counted here and stays in the records: nothing was dropped.")
    String plausibilityLead(String rule);

    @Message("What was checked")
    String check();

    @Message("Readings flagged")
    String flaggedCount();

    /** @param verdict a verdict of the rule: gap, missing-month, duplicate, negative, above-capacity, flat, impossible, night, clock */
    @Message("{#switch verdict}{#case 'gap'}Missing intervals, from a meter's first day to its last{#case 'missing-month'}Months without any reading{#case 'duplicate'}Rows that name the same interval once more; the first one counts{#case 'negative'}Below zero{#case 'above-capacity'}Above the capacity of the connection{#case 'flat'}The same value six times or more in a row: perhaps a frozen meter{#case 'impossible'}Not a possible value: a fault code or a sentinel{#case 'night'}Solar generation at night{#case 'clock'}Months in which noon by the readings is not noon by the sun: a clock that is set wrong{#else}{verdict}{/switch}")
    String verdict(String verdict);

    @Message("Meters, and how far to trust them")
    String meters();

    @Message("Meters of {name}")
    String metersCaption(String name);

    @Message("Meters")
    String metersShort();

    @Message("Verdicts of {rule}")
    String plausibilityCaption(String rule);

    @Message("A proof shows that a reading is unchanged since we received it. How far the reading itself can be trusted depends on how it came to us.")
    String metersLead();

    /** @param unit hour, minute or second */
    @Message("{count} {#switch unit}{#case 'hour'}hour{#case 'minute'}minute{#else}second{/switch}{#if count != 1}s{/if}")
    String length(long count, String unit);

    @Message("Meter")
    String meter();

    @Message("Capacity behind it")
    String capacity();

    @Message("How readings come to us")
    String trustTier();

    @Message("Readings from and until")
    String span();

    @Message("None yet")
    String noneYet();

    @Message("Records")
    String records();

    @Message("{proven} of {all} records are proven: unchanged, and the head of their log is held by {#if level}a {level}{#else}the members' chain{/if}.")
    String recordsLead(String proven, String all, String level);

    @Message("{#if refuted == 1}One record is{#else}{refuted} records are{/if} refuted: what our database holds is no longer what the chain holds. Do not rely on {#if refuted == 1}it{#else}them{/if}.")
    String recordsRefuted(long refuted);

    @Message("{#if stuck == 1}One record waits{#else}{stuck} records wait{/if} longer than usual. Nothing is lost; we keep sending the same bytes.")
    String recordsStuck(long stuck);

    @Message("No records yet")
    String noRecords();

    @Message("A record is made when a batch of readings closes.")
    String noRecordsWhat();

    @Message("Records of {name}, newest first")
    String recordsCaption(String name);

    @Message("No.")
    String index();

    @Message("Record")
    String record();

    @Message("State")
    String state();

    @Message("Generated")
    String generated();

    @Message("Made")
    String made();

    @Message("Check")
    String checkColumn();

    @Message("Corrects an earlier record")
    String supersedes();

    @Message("Proof pack")
    String pack();

    @Message("Verify: {title}")
    String verify(String title);

    @Message("Download the proof pack: {title}")
    String packOf(String title);

    @Message("Waits for its proof")
    String notYet();

    @Message("Documents")
    String documents();

    @Message("No documents have been filed for this plant. Before a funding round can open there must be a key investment information sheet of at most six pages.")
    String noDocuments();

    @Message("Risks")
    String risks();

    @Message("This page reports what a plant generated. It is not an offer, and past generation does not promise future generation.")
    String riskNoOffer();

    @Message("Plants fail, grids switch them off, tariffs change, operators become insolvent. You may lose all the money that you put into one. No deposit guarantee and no investor compensation covers it.")
    String riskLoss();

    @Message("A proven record shows that nobody changed the numbers afterwards. It does not show that the meter measured rightly, that the plant is well built, or that it earns money.")
    String riskProof();
}
