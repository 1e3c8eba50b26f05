package energy.commonwatt.trials;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences and names of which trials make their reports; a {@link Line} names one of these methods. In templates: {@code {trial:…}}. */
@MessageBundle("trial")
public interface AttackLines {

    // Names in the pictures

    @Message("Database")
    String partyDatabase();

    @Message("Chain")
    String partyChain();

    @Message("Platform")
    String partyPlatform();

    @Message("Platform’s key")
    String partyRecorder();

    @Message("Operator")
    String partyOperator();

    @Message("Meter")
    String partyMeter();

    @Message("Node {number}")
    String partyNode(String number);

    @Message("Validator {number}")
    String partyValidator(String number);

    @Message("Stored record")
    String recordStored();

    @Message("Head of the log")
    String recordHead();

    @Message("First record")
    String recordFirst();

    @Message("Second record")
    String recordSecond();

    @Message("Block")
    String recordBlock();

    @Message("History for everybody")
    String recordForEverybody();

    @Message("History for one investor")
    String recordForOneInvestor();

    @Message("New record")
    String recordNew();

    @Message("Uploaded readings")
    String recordUpload();

    @Message("Recorded history")
    String recordHistory();

    @Message("A day’s readings")
    String recordDay();

    @Message("A frozen day")
    String recordFrozenDay();

    @Message("Record’s page")
    String markRecordPage();

    @Message("Checker (jar)")
    String markJar();

    @Message("Checker (browser)")
    String markPage();

    @Message("Exchanged head")
    String markExchange();

    @Message("Older head")
    String markBackdate();

    @Message("False extension")
    String markExtend();

    @Message("Two heads")
    String markTwoHeads();

    @Message("No answer")
    String markNullState();

    @Message("Witnesses")
    String markWitnesses();

    @Message("That investor’s checker")
    String markInvestor();

    @Message("Two seals")
    String markTwoSeals();

    @Message("Stranger’s seal")
    String markStranger();

    @Message("New blocks")
    String markBlocks();

    @Message("Tampered past")
    String markTampered();

    @Message("Sent twice")
    String markReplay();

    @Message("Improved")
    String markCorrection();

    @Message("Backdated")
    String markDate();

    @Message("Unchanged since recorded")
    String markUnchanged();

    @Message("Plausible")
    String markPlausible();

    // 1: a changed record

    @Message("A proven record was changed in the database: its number became 1,000,000.")
    String attemptedChangeRecord();

    @Message("The same was changed in the stored proof, so that both say the same.")
    String attemptedChangePack();

    @Message("The platform’s own look at its records found it, and the record’s page says so to everybody:")
    String stoppedPageRed();

    @Message("The record’s page did not show it.")
    String stoppedPageGreen();

    @Message("The checker that investors run on their own machine refutes the changed proof:")
    String stoppedJar();

    @Message("The checker in the browser refutes it by itself:")
    String stoppedPage();

    @Message("The modules of the browser’s checker are not at hand here, so they were not asked.")
    String stoppedNoPage();

    // 2: rewriting

    @Message("With the platform’s own key: a head of the same length, with another first record.")
    String attemptedExchange();

    @Message("A head that claims to follow an older one, as if the second record had never been.")
    String attemptedBackdate();

    @Message("A longer head that has a changed first record in its past.")
    String attemptedExtend();

    @Message("The contract refused the exchanged head on {refusing} of {asked} nodes:")
    String stoppedExchange(String refusing, String asked);

    @Message("It refused the head that goes back on {refusing} of {asked} nodes:")
    String stoppedBackdate(String refusing, String asked);

    @Message("It refused the false extension on {refusing} of {asked} nodes, while it would have taken an honest one:")
    String stoppedExtend(String refusing, String asked);

    // 3: a lying node

    @Message("A node says that the log has another head of the same length.")
    String attemptedOtherHead();

    @Message("A node says that it has no answer.")
    String attemptedNullState();

    @Message("The checker asked two nodes, names both heads, and relies on neither:")
    String stoppedDisagreement();

    @Message("No answer is taken for no answer, never for “there is no such record”:")
    String stoppedNullIsUnknown();

    // 4: a split view

    @Message("The platform signs a second history of the same log with its own key.")
    String attemptedSplitSigned();

    @Message("It offers that history to the witnesses, with the same length and longer.")
    String attemptedSplitOffered();

    @Message("It hands one investor a proof made of that history.")
    String attemptedSplitPack();

    @Message("{name} refused both: {same} for the same length, {larger} for the longer one (409: I hold another; 422: it does not extend what I hold).")
    String stoppedWitness(String name, String same, String larger);

    @Message("{name} keeps both signed heads as evidence against the platform.")
    String stoppedContradictionKept(String name);

    @Message("{name} did not keep the contradiction.")
    String stoppedContradictionLost(String name);

    @Message("The investor’s checker refutes the proof, for the chain has another head:")
    String stoppedForgedPack();

    // 5: seals

    @Message("This chain has no validators, so four keys were made for this trial, and its block sealed by three of them.")
    String attemptedValidatorsMade();

    @Message("The proof is handed on with two of four seals.")
    String attemptedTwoSeals();

    @Message("The third seal is that of somebody who is no validator.")
    String attemptedStrangersSeal();

    @Message("Three of four would be enough, two are not:")
    String stoppedQuorum();

    @Message("A seal of a key that the investor’s trust file does not name counts nothing:")
    String stoppedStranger();

    // 6: one stops

    @Message("Validator {number} was stopped.")
    String attemptedStopOne(String number);

    @Message("Blocks went on: {all} with four validators, {three} with three, within {seconds} s each. While one is missing, its turns cost time.")
    String stoppedBlocksGoOn(String all, String three, String seconds);

    @Message("A record that came meanwhile was proven.")
    String stoppedProvenMeanwhile();

    @Message("A record that came meanwhile was not proven.")
    String stoppedNotProvenMeanwhile();

    @Message("Validator {number} came back and has the same history as the others.")
    String stoppedCaughtUp(String number);

    @Message("Validator {number} did not catch up.")
    String stoppedNotCaughtUp(String number);

    // 7: two stop

    @Message("Two of four validators were stopped.")
    String attemptedStopTwo();

    @Message("Meanwhile an operator uploaded {count} readings.")
    String attemptedUploadMeanwhile(String count);

    @Message("{blocks} blocks came within {seconds} s: without three of four nobody can decide alone.")
    String stoppedNoBlocks(String blocks, String seconds);

    @Message("The upload was accepted and waited; its record said so.")
    String stoppedWaits();

    @Message("The record did not wait.")
    String stoppedDidNotWait();

    @Message("After the two came back the record was proven, and the chain took it {times} time.")
    String stoppedProvenAfterwards(String times);

    @Message("After the two came back the record was not proven; the chain took it {times} times.")
    String stoppedNotProvenAfterwards(String times);

    // 8: another past

    @Message("Validator {number} lost its whole disk and came back with its key alone.")
    String attemptedWipe(String number);

    @Message("Then its files were overwritten in the middle.")
    String attemptedGarble(String number);

    @Message("Validator {number} had to take the others’ history, and has it.")
    String stoppedRebuilt(String number);

    @Message("Validator {number} did not get the others’ history.")
    String stoppedNotRebuilt(String number);

    @Message("With the overwritten files validator {number} did not even start.")
    String stoppedRefusedGarbled(String number);

    @Message("With the overwritten files validator {number} started, and could carry nobody with it.")
    String stoppedStartedGarbled(String number);

    @Message("Block {number} is the same as before at the others:")
    String stoppedSameHistory(String number);

    @Message("Block {number} is another one than before:")
    String stoppedOtherHistory(String number);

    // 9: twice, improved, backdated

    @Message("A day’s {count} readings were sent a second time.")
    String attemptedReplay(String count);

    @Message("The same day was sent with a larger value at noon.")
    String attemptedCorrection();

    @Message("The readings of {day} were sent today.")
    String attemptedBackdating(String day);

    @Message("Sent again: {fresh} new, {same} counted as the same. No record was made of it.")
    String stoppedReplay(String fresh, String same);

    @Message("Improved: {fresh} new, {conflicting} in conflict with what is recorded. What is recorded stays, and the operator’s upload log names the line.")
    String stoppedCorrection(String fresh, String conflicting);

    @Message("The record says when it was made: {issued}. So does the block that proves it: {block}. Nothing recorded today can look old.")
    String stoppedBackdating(String issued, String block);

    // 10: frozen telemetry

    @Message("A day of {wattHours} Wh every quarter hour, at midnight as at noon.")
    String attemptedFrozen(String wattHours);

    @Message("The chain stopped nothing. The record is proven like any other:")
    String stoppedNotByTheChain();

    @Message("The rule {rule} marks {flat} readings as flat and {night} as generation at night. The verdicts are part of the record and of the plant’s page.")
    String stoppedVerdicts(String rule, String flat, String night);
}
