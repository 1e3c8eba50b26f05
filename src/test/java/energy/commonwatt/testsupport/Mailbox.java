package energy.commonwatt.testsupport;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import energy.commonwatt.local.CaughtMail;
import energy.commonwatt.local.CaughtMails;
import energy.commonwatt.local.TemporaryStack;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The mails of one address in the tests' mail catcher.
 *
 * @param address
 *            give each test its own: the catcher is shared and forgets nothing
 */
public record Mailbox(String address) {

    private static final int LOOKS = 300;
    private static final int PAUSE_MILLIS = 100;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    /** What is there now, the newest first. */
    public List<CaughtMail> now() {
        return new CaughtMails(TemporaryStack.mail()).of(address);
    }

    /** Waits for the first mail; it is the newest when there are several. */
    public CaughtMail await() {
        return await(mail -> true);
    }

    /** Waits until there is such a mail. @throws AssertionError when none comes within half a minute */
    public CaughtMail await(Predicate<CaughtMail> wanted) {
        for (var look = 0; look < LOOKS; look++) {
            var found = now().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError(
                "no such mail came to " + address + ", but " + now().stream().map(CaughtMail::subject).toList());
    }

    /** The first address of a page that a mail's text names. */
    public static String link(CaughtMail mail) {
        var found = LINK.matcher(mail.text());
        if (!found.find()) {
            throw new AssertionError("no link in: " + mail.text());
        }
        return found.group();
    }

    /** Subjects of the letters that are committed and not sent, the oldest first: for tests without the mail catcher. */
    @SuppressWarnings("unchecked")
    public List<String> posted() {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createNativeQuery("select subject from letter where recipient = ?1 order by id", String.class)
                .setParameter(1, address).getResultList());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
