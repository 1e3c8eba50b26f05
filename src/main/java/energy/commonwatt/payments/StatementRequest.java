package energy.commonwatt.payments;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A key under which a machine sent a statement. */
@Entity
@IdClass(StatementRequest.Key.class)
public class StatementRequest extends PanacheEntityBase {

    private static final int LONGEST_KEY = 200;

    /** Keys are the sender's: two senders may choose the same one. */
    public record Key(String sender, String key) implements Serializable {
    }

    @Id
    public String sender;
    @Id
    public String key;
    public String sha256;

    protected StatementRequest() {
    }

    /** @throws PaymentRuleViolation when there is no key, or the sender used it for another file */
    static void remember(String sender, String key, String sha256) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new PaymentRuleViolation(PaymentRuleViolation.MALFORMED, "A statement needs an idempotency key",
                    "header Idempotency-Key with 1 to " + LONGEST_KEY
                            + " characters, new for each file and the same when you send it again",
                    key == null ? "no such header" : key.length() + " characters");
        }
        getEntityManager().createNativeQuery("""
                insert into statement_request (sender, key, sha256) values (?1, ?2, ?3) on conflict do nothing""")
                .setParameter(1, sender).setParameter(2, key).setParameter(3, sha256).executeUpdate();
        StatementRequest known = findById(new Key(sender, key));
        if (!Objects.equals(known.sha256, sha256)) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "This idempotency key belongs to another statement",
                    "the file that was sent with it first", "another file");
        }
    }
}
