package energy.commonwatt.onboarding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the administrators' desk for investors. */
@MessageBundle("investors")
public interface InvestorDeskMessages {

    @Message("Investors")
    String title();

    @Message("Cases in order of age, the longest waiting first. Companies need two administrators. Nobody decides their own case.")
    String lead();

    @Message("State")
    String states();

    @Message("{#switch state}{#case 'DRAFT'}With the investor{#case 'SUBMITTED'}To decide{#case 'ASKED_BACK'}Asked back{#case 'ACCEPTED'}Accepted{#case 'SUSPENDED'}Suspended{#case 'REFUSED'}Refused{#case 'ERASED'}Erased{#else}Unknown{/switch}")
    String stateOf(String state);

    @Message("{count} {#if count == '1'}case{#else}cases{/if}")
    String total(String count);

    @Message("No case in this state")
    String empty();

    @Message("When investors hand in their cases, they stand here.")
    String emptyWhat();

    @Message("Who")
    String who();

    @Message("Kind")
    String kind();

    @Message("Handed in")
    String handedIn();

    @Message("Begun")
    String begun();

    @Message("Checks")
    String checks();

    @Message("Company")
    String company();

    @Message("Natural person")
    String person();

    @Message("One administrator has agreed; a second one is needed")
    String second();

    @Message("Not named yet")
    String unnamed();

    @Message("Something has expired")
    String expired();

    @Message("Clear")
    String clear();

    @Message("To look at")
    String open();

    @Message("Not checked")
    String notChecked();

    @Message("Investors")
    String back();

    @Message("Data")
    String data();

    @Message("Name")
    String name();

    @Message("Date of birth")
    String birthDate();

    @Message("Nationality")
    String nationality();

    @Message("Address")
    String address();

    @Message("Pays taxes in")
    String taxCountry();

    @Message("Register")
    String register();

    @Message("Number")
    String number();

    @Message("Acts for it")
    String representative();

    @Message("Beneficial owners")
    String owners();

    @Message("Share")
    String share();

    @Message("Manages the company")
    String manager();

    @Message("Source of funds")
    String funds();

    @Message("Politically exposed")
    String exposed();

    @Message("Yes, by own statement")
    String yes();

    @Message("No, by own statement")
    String no();

    @Message("Category")
    String category();

    @Message("Sophisticated")
    String sophisticated();

    @Message("Non-sophisticated")
    String nonSophisticated();

    @Message("Knowledge test")
    String knowledge();

    @Message("Sufficient")
    String sufficient();

    @Message("Not sufficient, warned")
    String insufficient();

    @Message("Net worth")
    String netWorth();

    @Message("IBAN")
    String iban();

    @Message("Mail")
    String mail();

    @Message("Case")
    String caseId();

    @Message("Dates")
    String dates();

    @Message("Documents")
    String documents();

    @Message("No documents")
    String noDocuments();

    @Message("Document")
    String document();

    @Message("Shows")
    String shows();

    @Message("Size")
    String size();

    @Message("SHA-256")
    String digest();

    @Message("Uploaded")
    String uploaded();

    @Message("Identity check and screening")
    String checksTitle();

    @Message("Nobody has checked yet.")
    String noChecks();

    @Message("Who checked")
    String provider();

    @Message("Outcome")
    String outcome();

    @Message("Reference or version of the lists")
    String reference();

    @Message("When")
    String at();

    @Message("{#if kind == 'IDENTITY'}Identity{#else}Screening{/if}")
    String checkKindOf(String kind);

    @Message("{#switch outcome}{#case 'PASSED'}Passed{#case 'FAILED'}Failed{#case 'UNSURE'}Unsure{#case 'HIT'}Hit{#case 'NO_HIT'}No hit{#else}Unknown{/switch}")
    String outcomeOf(String outcome);

    @Message("No identity check is connected: compare the documents with the data yourself.")
    String byHandIdentity();

    @Message("No screening is connected: search the lists yourself, and write down which and of what day.")
    String byHandScreening();

    @Message("Ask everybody who checks again")
    String checkAgain();

    @Message("Checked again; the answers are below.")
    String checkedDone();

    @Message("History")
    String history();

    @Message("Nothing")
    String noHistory();

    @Message("What")
    String what();

    @Message("Who")
    String actor();

    @Message("Reason")
    String reason();

    @Message("{#switch kind}{#case 'BEGUN'}Begun{#case 'SUBMITTED'}Handed in{#case 'HALF_APPROVED'}Agreed, first of two{#case 'ACCEPTED'}Accepted{#case 'ASKED_BACK'}Asked back{#case 'REFUSED'}Refused{#case 'SUSPENDED'}Suspended{#case 'LIFTED'}Suspension lifted{#case 'REOPENED'}Opened again{#case 'TEST_TAKEN'}Knowledge test taken{#case 'WARNED'}Warning confirmed{#case 'SIMULATED'}Loss simulated{#else}Something{/switch}")
    String eventOf(String kind);

    @Message("Erased on {day}. Nothing about the person is left.")
    String erased(String day);

    @Message("Accepted. The investor may invest.")
    String acceptedDone();

    @Message("Your agreement is kept. Another administrator must agree too.")
    String halfApprovedDone();

    @Message("The case is back with the investor.")
    String askedBackDone();

    @Message("The case was refused.")
    String refusedDone();

    @Message("The suspension was lifted.")
    String liftedDone();

    @Message("The person was erased.")
    String erasedDone();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}.")
    String expectedFound(String expected, String found);

    @Message("Told to the investor")
    String reasonTold();
}
