package energy.commonwatt.mail;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.qute.TemplateInstance;

/** Puts letters into the mail, in the caller's transaction: one is sent exactly when the caller's change is committed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Letters {

    private final Clock clock;

    Letters(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param to e-mail address
     * @param subject names the kind of letter and no person: it is kept after the rest is destroyed
     * @param text plain text body
     * @param html the same as HTML
     * @throws MailRuleViolation when address or subject are none, or have line breaks
     */
    public void post(String to, String subject, String text, String html) {
        new Letter(to, subject, text, html, clock.instant()).persist();
    }

    /**
     * One of many letters that somebody asked for, and can end.
     *
     * @param leave link that shows a page to people, and ends the letters when a mail program posts to it (RFC 2369, RFC 8058)
     * @throws MailRuleViolation when address, subject or link are none
     */
    public void post(String to, String subject, TemplateInstance text, TemplateInstance html, String leave) {
        new Letter(to, subject, text.render(), html.render(), clock.instant()).leavingBy(leave).persist();
    }

    /** The same with templates that fill {@code mail/layout.txt} and {@code mail/layout.html}; they are rendered here. */
    public void post(String to, String subject, TemplateInstance text, TemplateInstance html) {
        post(to, subject, text.render(), html.render());
    }
}
