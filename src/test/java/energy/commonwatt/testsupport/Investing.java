package energy.commonwatt.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** People who may invest, as their onboarding leaves them in the database, and what an offer needs. */
public final class Investing {

    private Investing() {
    }

    /** Somebody accepted, who passed the knowledge test and has a net worth of EUR 50,000. @return the account's subject */
    public static String investor() {
        return investor(UUID.randomUUID().toString(), false);
    }

    public static String sophisticated() {
        return investor(UUID.randomUUID().toString(), true);
    }

    /** The same for an account that is there already. */
    public static void accept(String subject) {
        investor(subject, false);
    }

    /** Accepts the case that was begun last, as if its person had answered every step. */
    public static void acceptNewest() {
        QuarkusTransaction.requiringNew().run(() -> {
            Object[] begun = (Object[]) Panache.getEntityManager()
                    .createNativeQuery(
                            "select id, subject from onboarding_case where state = 'DRAFT' order by begun_at desc limit 1")
                    .getSingleResult();
            UUID id = (UUID) begun[0];
            run("delete from onboarding_answer where case_id = ?1", id);
            run("update onboarding_case set mail = ?3, state = 'ACCEPTED', submitted_at = ?2, decided_by = 'decider', decided_at = ?2, "
                    + "accepted_at = ?2, screened_at = ?2 where id = ?1", id, Instant.now(), begun[1] + "@example.org");
            answered(id, (String) begun[1], false, Instant.now());
        });
    }

    private static String investor(String subject, boolean sophisticated) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> {
            run("insert into onboarding_case (id, subject, mail, company, state, begun_at, changed_at, submitted_at, decided_by, decided_at, "
                    + "accepted_at, screened_at, version) values (?1, ?2, ?3, false, 'ACCEPTED', ?4, ?4, ?4, 'decider', ?4, ?4, ?4, 0)",
                    id, subject, subject + "@example.org", now);
            answered(id, subject, sophisticated, now);
        });
        return subject;
    }

    private static void answered(UUID id, String subject, boolean sophisticated, Instant now) {
        run("insert into accepted_investor (case_id, name, iban, mail, sophisticated) values (?1, ?2, ?3, ?4, ?5)", id,
                "Investor " + subject.substring(0, 4), IBAN, subject + "@example.org", sophisticated);
        if (sophisticated) {
            answer(id, "CATEGORY", "{\"criteria\":[],\"sophisticated\":true}", now);
            return;
        }
        answer(id, "KNOWLEDGE", "{\"at\":\"" + now
                + "\",\"correct\":10,\"questions\":10,\"sufficient\":true,\"taken\":true,\"test\":\"1\"}", now);
        answer(id, "LOSS",
                "{\"at\":\"" + now + "\",\"bearableLossCents\":500000,\"commitmentsCents\":0,\"incomeCents\":3000000,"
                        + "\"liquidAssetsCents\":2000000,\"netWorthCents\":5000000,\"seenAt\":\"" + now + "\"}",
                now);
    }

    /** An example of the IBAN registry; every investor of these tests has it. */
    public static final String IBAN = "FR1420041010050500013M02606";

    private static void answer(UUID caseId, String step, String value, Instant at) {
        run("insert into onboarding_answer (id, case_id, step, value, answered_at) values (?1, ?2, ?3, ?4, ?5)",
                UUID.randomUUID(), caseId, step,
                value, at);
    }

    private static void run(String sql, Object... values) {
        EntityManager database = Panache.getEntityManager();
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /** A PDF of so many empty pages. */
    public static byte[] pdf(int pages, PDRectangle size) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(size));
            }
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] sheet() {
        return pdf(2, PDRectangle.A4);
    }
}
