package energy.commonwatt.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page frame and of the error pages. Other languages: {@code messages/web_de.properties}, {@code messages/web_zh.properties}. */
@MessageBundle("web")
public interface WebMessages {

    @Message("The bank of this installation is a sandbox: no money moves.")
    String sandboxBank();

    @Message("Open the sandbox bank")
    String toSandboxBank();

    @Message("Commonwatt")
    String siteName();

    @Message("Skip to content")
    String skip();

    @Message("Main")
    String navMain();

    @Message("Plants")
    String navPlants();

    @Message("Check a record")
    String navChecker();

    @Message("Consortium")
    String navConsortium();

    @Message("Attacks")
    String navAttack();

    @Message("My plants")
    String navProjects();

    @Message("Uploads")
    String navUploads();

    @Message("Approvals")
    String navApprovals();

    @Message("Payments")
    String navPayments();

    @Message("My access")
    String navOnboarding();

    @Message("Investors")
    String navInvestors();

    @Message("Organisations")
    String navOrganisations();

    @Message("My account")
    String account();

    @Message("Sign in")
    String signIn();

    @Message("Sign up")
    String signUp();

    @Message("Sign out")
    String signOut();

    @Message("Signed in as {name}")
    String signedInAs(String name);

    @Message("About this site")
    String navFooter();

    @Message("Health")
    String footerHealth();

    @Message("Interfaces for programs")
    String footerApi();

    @Message("Funding a plant puts your money at risk. Nothing on these pages is a promise of a return. What we publish you can check without trusting us.")
    String footerHonest();

    @Message("The chain behind this site: {label}. A proof from it shows that the record is unchanged on that chain; it does not show that independent members vouched for it.")
    String footerChain(String label);

    @Message("{#switch status}{#case 400}We could not accept this form{#case 401}Please sign in first{#case 403}This page is not for your role{#case 404}There is no such page{#case 405}This address does not accept that{#case 409}That does not fit the present state{#case 413}This file is too large{#case 415}We do not read this kind of file{#case 422}A rule says no{#case 500}Something failed on our side{#else}This did not work{/switch}")
    String errorTitle(int status);

    @Message("{#switch status}{#case 400}The form was incomplete, or it had been open so long that its safety token expired.{#case 401}What you asked for is shown only to somebody who is signed in.{#case 403}You are signed in, but what you asked for belongs to another role or to another organisation.{#case 404}The address may be mistyped, or what stood here belongs to somebody else. We give the same answer in both cases.{#case 405}The address exists, but it cannot be used in this way.{#case 413}The file or form is larger than this site takes in one piece.{#case 415}The contents are not of a kind that this address reads.{#case 500}It is our fault, not yours. The failure has been written to our log.{#else}Your request was understood, but it was not carried out.{/switch}")
    String errorWhat(int status);

    @Message("Nothing was changed.")
    String errorUnchanged();

    @Message("What was being done when it failed was undone as a whole. Look at the page you came from before you repeat it.")
    String errorUnchangedFailed();

    @Message("{#switch status}{#case 400}Go back, reload the page and send the form again.{#case 401}Sign in, and you will come back here.{#case 403}If you should have access, ask the administrator of your organisation.{#case 404}Start from the list of plants.{#case 413}Split the file, for example by month, and upload the parts one after another. Parts may overlap: nothing is counted twice.{#case 415}Upload a text table (CSV) or JSON lines.{#case 500}Try again in a minute. If it happens again, tell us the reference below.{#else}Go back and correct what is named above.{/switch}")
    String errorNext(int status);

    @Message("Expected")
    String errorExpected();

    @Message("Found")
    String errorFound();

    @Message("Reference")
    String errorReference();

    @Message("See all plants")
    String errorHome();

    @Message("Put it right here")
    String errorPutRight();

    @Message("Error {status}")
    String errorStatus(int status);

    @Message("My offers")
    String navOffers();

    @Message("My investments")
    String navPortfolio();

    @Message("Votes")
    String navVotes();

    @Message("Offers and money")
    String navOfferDesk();

    @Message("Ledger, bank and chain do not agree. Look at it before any money moves.")
    String reconciliationDiffers();

    @Message("Building sites")
    String navConstruction();

    @Message("Attest")
    String navAttester();

    @Message("Releases")
    String navReleases();
}
