package energy.commonwatt.onboarding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the knowledge test and the loss simulation. */
@MessageBundle("tests")
public interface InvestorTestMessages {

    @Message("Entry knowledge test")
    String knowledgeTitle();

    @Message("{questions} questions about the risks. {mark} right answers are sufficient. You may take the test again. The result is valid for two years.")
    String knowledgeLead(int questions, int mark);

    @Message("Answer the questions")
    String take();

    @Message("Send my answers")
    String sendAnswers();

    @Message("I do not take the test")
    String decline();

    @Message("You may go on without the test. Then you must confirm a warning.")
    String declineHint();

    @Message("{correct} of {questions} answers are right. That is sufficient.")
    String sufficient(int correct, int questions);

    @Message("{correct} of {questions} answers are right. That is not sufficient.")
    String insufficient(int correct, int questions);

    @Message("You did not take the test.")
    String declined();

    @Message("What the right answers are")
    String why();

    @Message("Read this warning")
    String warningTitle();

    @Message("I have read the warning and understand it.")
    String warningConfirm();

    @Message("Confirm and go on")
    String warningSend();

    @Message("You confirmed the warning on {when}.")
    String warned(String when);

    @Message("Take the test again")
    String again();

    @Message("Loss that you can bear")
    String lossTitle();

    @Message("A simulation. It does not limit what you may invest; it shows which loss you could bear. Amounts in euros. Do not count real estate or pensions. Valid for one year.")
    String lossLead();

    @Message("Net income of a year")
    String income();

    @Message("After taxes, for example 32000")
    String incomeHint();

    @Message("Cash and what you can sell at once")
    String liquidAssets();

    @Message("Accounts, shares, funds. No house, no pension.")
    String liquidAssetsHint();

    @Message("What you must pay in a year")
    String commitments();

    @Message("Rent, loans, maintenance, insurance")
    String commitmentsHint();

    @Message("Simulate")
    String simulate();

    @Message("Net worth")
    String netWorth();

    @Message("Income + assets − commitments")
    String netWorthHow();

    @Message("Loss that you can bear")
    String bearable();

    @Message("A tenth of it, rounded down")
    String bearableHow();

    @Message("Your commitments are larger than your income and your assets. You cannot bear any loss.")
    String negative();

    @Message("I have seen this result.")
    String seenConfirm();

    @Message("Confirm and go on")
    String seenSend();

    @Message("Simulate again")
    String simulateAgain();
}
