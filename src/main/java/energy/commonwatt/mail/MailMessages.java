package energy.commonwatt.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame of every letter. */
@MessageBundle("mail")
public interface MailMessages {

    @Message("Commonwatt")
    String siteName();

    @Message("Commonwatt sent you this letter because of something that happened with your account. We never ask for your password by mail.")
    String signature();

    @Message("Funding a plant puts your money at risk. Nothing in this letter is a promise of a return.")
    String risk();
}
