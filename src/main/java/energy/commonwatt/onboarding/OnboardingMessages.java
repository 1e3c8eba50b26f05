package energy.commonwatt.onboarding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the investor's guided path. Frame and state; the steps have {@link StepMessages}. */
@MessageBundle("onboarding")
public interface OnboardingMessages {

    @Message("My access to investing")
    String title();

    @Message("Before you can invest, the law asks us to know who you are, and asks you to know what you risk. You can stop at any time and go on later: what you have done is kept.")
    String lead();

    @Message("{#switch state}{#case 'NONE'}Not begun{#case 'DRAFT'}With you: not handed in yet{#case 'SUBMITTED'}With us: an administrator looks at it{#case 'ASKED_BACK'}With you: we asked for something again{#case 'ACCEPTED'}Accepted: you may invest{#case 'EXPIRED'}Accepted, but something must be renewed before you can invest again{#case 'SUSPENDED'}Suspended: an administrator looks at it{#case 'REFUSED'}Refused{#else}Unknown{/switch}")
    String stateOf(String state);

    @Message("{#switch state}{#case 'ACCEPTED'}proven{#case 'SUBMITTED'}waiting{#case 'REFUSED'}refuted{#case 'SUSPENDED'}refuted{#case 'ASKED_BACK'}attention{#case 'EXPIRED'}attention{#else}waiting{/switch}")
    String stateMark(String state);

    @Message("What we said")
    String reasonTold();

    @Message("Steps")
    String stepsTitle();

    @Message("Step")
    String stepColumn();

    @Message("State")
    String stepState();

    @Message("{#switch step}{#case 'person'}Who you are{#case 'documents'}Documents{#case 'funds'}Where your money comes from{#case 'category'}Your category{#case 'knowledge'}Knowledge test{#case 'loss'}Loss that you can bear{#case 'payout'}Account for payouts{#else}Step{/switch}")
    String stepOf(String step);

    @Message("{#switch state}{#case 'TO_DO'}To do{#case 'DONE'}Done{#case 'WAITING'}Waiting for us{#case 'ASKED_BACK'}Asked for again{#case 'EXPIRED'}Expired: do it again{#case 'NOT_NEEDED'}Not needed{#else}Unknown{/switch}")
    String stepStateOf(String state);

    @Message("{#switch state}{#case 'DONE'}proven{#case 'WAITING'}waiting{#case 'ASKED_BACK'}attention{#case 'EXPIRED'}attention{#case 'NOT_NEEDED'}unknown{#else}empty{/switch}")
    String stepMark(String state);

    @Message("Begin")
    String begin();

    @Message("Go on")
    String goOn();

    @Message("Look at everything and hand it in")
    String lookAndSend();

    @Message("Log of my request")
    String log();

    @Message("Nothing has happened yet. Begin with the first step.")
    String logEmpty();

    @Message("{#switch kind}{#case 'BEGUN'}You began{#case 'SUBMITTED'}You handed your case in{#case 'HALF_APPROVED'}The first of two administrators agreed{#case 'ACCEPTED'}We accepted your case{#case 'ASKED_BACK'}We asked for something again{#case 'REFUSED'}We refused your case{#case 'SUSPENDED'}Your access was suspended after a screening{#case 'LIFTED'}The suspension was lifted{#case 'REOPENED'}You opened your case to change it{#case 'TEST_TAKEN'}You took the knowledge test{#case 'WARNED'}You confirmed the risk warning{#case 'SIMULATED'}You made the loss simulation{#else}Something happened{/switch}")
    String eventOf(String kind);

    @Message("{#switch state}{#case 'NONE'}Do the seven steps, then hand your case in.{#case 'DRAFT'}Do the steps that are open, look at everything, and hand it in.{#case 'SUBMITTED'}An administrator looks at your case; for companies a second one does too. We write to you when it is decided. You have nothing to do.{#case 'ASKED_BACK'}Read what we said, put it right, and hand the case in again.{#case 'ACCEPTED'}You can invest. Renew your tests before they end.{#case 'EXPIRED'}Renew what has ended; the table of dates says what it is.{#case 'SUSPENDED'}Our administrators look at the result of the screening. We write to you. What you hold stays yours.{#case 'REFUSED'}You cannot invest here. If you think that this is wrong, write to us.{#else}Nothing.{/switch}")
    String nextOf(String state);

    @Message("Write to the administrators of this site, and name the day on which you handed your case in. Do not send documents by mail.")
    String ask();

    @Message("What ends when")
    String dues();

    @Message("What")
    String dueWhat();

    @Message("Valid until")
    String dueUntil();

    @Message("How to renew it")
    String dueHow();

    @Message("{#switch what}{#case 'case'}Your acceptance{#case 'knowledge'}Knowledge test{#case 'loss'}Loss simulation{#case 'screening'}Screening{#else}Something{/switch}")
    String dueOf(String what);

    @Message("{#switch what}{#case 'case'}Open your case, look at it and hand it in again{#case 'knowledge'}Take the test again{#case 'loss'}Make the simulation again{#case 'screening'}We do it; you have nothing to do{#else}{/switch}")
    String dueHowOf(String what);

    @Message("ended")
    String dueOver();

    @Message("Open my case to change or renew it")
    String reopen();

    @Message("Until it is accepted again you cannot invest. What you hold stays yours, and payouts go to the account that we know.")
    String reopenHint();

    @Message("Your case is open. Change what has changed, then hand it in again.")
    String reopenedDone();

    @Message("Your case is not open for changes now. Below is what you handed in.")
    String notEditable();

    @Message("My access to investing")
    String backToCase();

    @Message("Save and go on")
    String save();

    @Message("There is a problem")
    String problem();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}.")
    String expectedFound(String expected, String found);

    @Message("Look at everything and hand it in")
    String review();

    @Message("Check what you typed. After you have handed it in you can change it only when we ask you, or once it was decided.")
    String reviewLead();

    @Message("Change")
    String change();

    @Message("We write to {mail}.")
    String yourMail(String mail);

    @Message("Your account has no confirmed mail address. Confirm it on your account page before you hand the case in.")
    String noMail();

    @Message("Everything that I typed is true and complete, and the documents are mine or those of the company.")
    String confirmTrue();

    @Message("Hand in")
    String send();

    @Message("Some steps are not done yet.")
    String notReady();

    @Message("We have your case. We write to you when it is decided.")
    String submittedDone();

    @Message("WARNING: the services of this platform may be inappropriate for you, because you have not shown sufficient knowledge of the risks. You may lose all of the money that you invest. Investments here are not covered by a deposit guarantee or by an investor compensation scheme, and you may be unable to sell them.")
    String knowledgeWarning();

    @Message("We have your document. It is kept under our own name for it: {name}.")
    String documentTaken(String name);

    @Message("The document was removed and destroyed.")
    String documentRemoved();

    @Message("{#switch letter}{#case 'submitted'}We have your case{#case 'asked-back'}We have a question about your case{#case 'accepted'}You may invest{#case 'refused'}Your case was refused{#case 'suspended'}Your access is suspended{#else}Your case{/switch}")
    String letterSubject(String letter);

    @Message("{#switch letter}{#case 'submitted'}You handed in your case. Our administrators look at it, the oldest first. We write to you when it is decided; you have nothing to do until then.{#case 'asked-back'}We looked at your case and ask you for something again. Sign in to read what it is, put it right, and hand the case in again.{#case 'accepted'}Your case was accepted. You may invest now. Your page says when your acceptance and your tests must be renewed.{#case 'refused'}Your case was refused. Sign in to read the reason. If you think that it is wrong, write to us.{#case 'suspended'}Your access to investing is suspended while our administrators look at the result of a screening. What you hold stays yours. We write to you when it is decided.{#else}Something happened with your case.{/switch}")
    String letterBody(String letter);

    @Message("Your case")
    String letterLink();
}
