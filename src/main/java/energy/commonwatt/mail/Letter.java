package energy.commonwatt.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A letter to one person. Once it is sent or given up, only its subject and its times are left. */
@Entity
class Letter extends PanacheEntityBase {

    private static final int MOST_WORDS = 500;
    /** Seconds from the first failure to the second try; the distance doubles from there. */
    private static final long FIRST_PAUSE = 5;
    /** Seconds. */
    private static final long LONGEST_PAUSE = 3_600;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String recipient;
    String subject;
    String text;
    String html;
    /** With which the recipient's mail program ends further letters of the kind (RFC 8058); null where there are none. */
    String leave;
    Instant postedAt;
    Instant sentAt;
    Instant givenUpAt;
    int tries;
    Instant nextTry;
    String problem;

    protected Letter() {
    }

    Letter(String recipient, String subject, String text, String html, Instant now) {
        this.recipient = Heading.recipient(recipient);
        this.subject = Heading.subject(subject);
        this.text = Heading.body("a text body", text);
        this.html = Heading.body("an HTML body", html);
        this.postedAt = now;
        this.nextTry = now;
    }

    /** @param address https, without line breaks */
    Letter leavingBy(String address) {
        this.leave = Heading.link(address);
        return this;
    }

    /** The letter to be sent next, locked for this transaction; those that another replica has in hand are passed over. */
    @SuppressWarnings("unchecked")
    static Optional<Letter> takeDue(Instant now) {
        return getEntityManager().createNativeQuery(
                "select * from letter where next_try <= ?1 order by next_try, id limit 1 for update skip locked", Letter.class)
                .setParameter(1, now).getResultStream().findFirst();
    }

    void sent(Instant now) {
        tries++;
        sentAt = now;
        problem = null;
        destroy();
    }

    /** @param why the mail server's words or the network's @param giveUpAfter how long after posting the last try is made */
    void failed(String why, Instant now, Duration giveUpAfter) {
        tries++;
        problem = plain(why);
        Duration pause = Duration.ofSeconds(Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(tries, 20)));
        nextTry = now.plus(pause);
        if (nextTry.isAfter(postedAt.plus(giveUpAfter))) {
            givenUpAt = now;
            destroy();
        }
    }

    private void destroy() {
        recipient = null;
        text = null;
        html = null;
        leave = null;
        nextTry = null;
    }

    /** On one line, and without the address: mail servers repeat it in what they say, and the problem outlives the letter. */
    private String plain(String said) {
        String plain = said.replaceAll("[\\p{Cc}\\s]+", " ").strip().replaceAll("\\S+@\\S+", "…");
        return plain.length() > MOST_WORDS ? plain.substring(0, MOST_WORDS) + "…" : plain;
    }
}
