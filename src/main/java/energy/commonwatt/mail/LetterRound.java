package energy.commonwatt.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.mail.SMTPException;

/**
 * Sends the letters that are due, each in a transaction of its own that holds the letter's row while the mail server is asked: another
 * replica passes it over. When the application dies between the server's yes and the commit, the letter goes out a second time.
 */
@ApplicationScoped
class LetterRound {

    private static final Logger LOG = Logger.getLogger(LetterRound.class);
    /** The next round goes on; a stop of the application need not wait for all. */
    private static final int IN_ONE_ROUND = 200;

    private final ReactiveMailer mailer;
    private final MailConfig config;
    private final MailStatus status;
    private final Clock clock;

    LetterRound(ReactiveMailer mailer, MailConfig config, MailStatus status, Clock clock) {
        this.mailer = mailer;
        this.config = config;
        this.status = status;
        this.clock = clock;
    }

    private enum Outcome {
        SENT, REFUSED, SILENT, NOTHING_DUE
    }

    void run() {
        Instant due = clock.instant();
        Outcome last = Outcome.SENT;
        for (int i = 0; i < IN_ONE_ROUND && (last == Outcome.SENT || last == Outcome.REFUSED); i++) {
            // A server that is silent about one letter is silent about all: asking for each would cost a time-out each.
            last = QuarkusTransaction.requiringNew().call(() -> Letter.takeDue(due).map(this::send))
                    .orElse(Outcome.NOTHING_DUE);
        }
        status.counted(QuarkusTransaction.requiringNew().call(WaitingLetters::count));
    }

    private Outcome send(Letter letter) {
        Optional<Throwable> failure = deliver(letter);
        if (failure.isEmpty()) {
            letter.sent(clock.instant());
            status.answered();
            return Outcome.SENT;
        }
        letter.failed(words(failure.get()), clock.instant(), config.giveUpAfter());
        boolean refused = failure.get() instanceof SMTPException;
        if (refused) {
            status.answered();
        } else {
            status.silent(letter.problem);
        }
        LOG.warnf("Letter %d (%s) %s after %d tries: %s", letter.id, letter.subject,
                letter.nextTry == null ? "is given up" : "waits", letter.tries, letter.problem);
        return refused ? Outcome.REFUSED : Outcome.SILENT;
    }

    private Optional<Throwable> deliver(Letter letter) {
        Mail mail = new Mail().setFrom(config.from()).addTo(letter.recipient).setSubject(letter.subject)
                .setText(letter.text).setHtml(letter.html);
        if (letter.leave != null) {
            mail.addHeader("List-Unsubscribe", "<" + letter.leave + ">").addHeader("List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click");
        }
        try {
            mailer.send(mail).await().atMost(config.timeout());
            return Optional.empty();
        } catch (RuntimeException e) {
            // Checked ones come wrapped.
            return Optional
                    .of(e instanceof java.util.concurrent.CompletionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
