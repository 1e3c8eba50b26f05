package energy.commonwatt.mail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.local.CaughtMail;
import energy.commonwatt.testsupport.Mailbox;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;

/** From a committed change to the mail in somebody's box, and what is left of it. Rounds go when the test says so. */
@QuarkusTest
@TestProfile(LettersTest.NoRounds.class)
class LettersTest {

    public static final class NoRounds implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("commonwatt.mail.every", "off");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StackResource.class,
                    Map.of("identity", "false", "chain", "false", "mail", "true")));
        }
    }

    private static final String SUBJECT = "Your case was accepted";

    @Inject
    Letters letters;
    @Inject
    LetterRound round;
    @Inject
    ReactiveMailer mailer;
    @Inject
    MailConfig config;
    @Inject
    MailStatus status;
    @Inject
    Clock clock;
    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    private final Mailbox box = new Mailbox("person-" + UUID.randomUUID() + "@commonwatt.example");

    @Test
    void committedLetter_arrivesOnceInBothFormsAndIsErased() {
        long id = post();
        assertEquals(List.of(), box.now());
        round.run();
        round.run();

        CaughtMail mail = box.await();
        assertEquals(1, box.now().size());
        assertEquals(SUBJECT, mail.subject());
        assertEquals("Commonwatt <post@commonwatt.example>", mail.from());
        assertTrue(mail.text().contains("Grüße: 100 €"), mail.text());
        assertTrue(mail.html().contains("<p>Grüße: 100 €</p>"), mail.html());
        Letter letter = stored(id);
        assertErased(letter);
        assertNotNull(letter.sentAt);
        assertEquals(1, letter.tries);
        assertEquals(SUBJECT, letter.subject);
    }

    @Test
    void letterOfAChangeThatWasRolledBack_isNeverSent() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            letters.post(box.address(), SUBJECT, "text", "<p>html</p>");
            throw new IllegalStateException("refused");
        }));
        round.run();
        assertEquals(List.of(), box.now());
        assertEquals(List.of(), box.posted());
    }

    @Test
    void silentMailServer_isTriedAgainLaterAndShown() {
        long id = post();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        roundOf(silent("Connection refused"), now).run();

        Letter letter = stored(id);
        assertEquals("Connection refused", letter.problem);
        assertEquals(now.plusSeconds(10), letter.nextTry);
        given().get("/q/health/well").then().statusCode(503).body("checks.find { it.name == 'mail' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'mail' }.data.problem", equalTo("Connection refused"));
        assertTrue(given().get(metrics).asString().lines().anyMatch(
                line -> line.startsWith("commonwatt_letters_trouble") && !line.endsWith(" 0.0")));
        assertEquals(List.of(SUBJECT), box.posted());

        roundOf(silent("Connection refused"), now.plusSeconds(10)).run();
        assertEquals(now.plusSeconds(30), stored(id).nextTry, "twice as far");
        realRound(now.plusSeconds(30)).run();
        assertEquals(1, box.now().size());
        assertErased(stored(id));
        given().get("/q/health/well").then().body("checks.find { it.name == 'mail' }.status", equalTo("UP"));
    }

    @Test
    void refusedAddress_holdsUpNobodyElseAndIsNotRepeatedInTheProblem() {
        long id = post();
        Mailbox next = new Mailbox("next-" + box.address());
        long other = post(next);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> sent = new CopyOnWriteArrayList<>();
        roundOf(mails -> {
            sent.addAll(mails[0].getTo());
            return mails[0].getTo().contains(box.address())
                    ? Uni.createFrom().failure(refusal("550 5.1.1 <" + box.address() + "> unknown"))
                    : Uni.createFrom().voidItem();
        }, now).run();

        assertTrue(sent.contains(next.address()), sent.toString());
        assertNotNull(stored(other).sentAt);
        Letter letter = stored(id);
        assertTrue(letter.problem.contains("unknown") && !letter.problem.contains("@"), letter.problem);
        assertEquals(Optional.empty(), status.problem(), "the server itself answers");
    }

    @Test
    void letterThatCannotBeDelivered_isGivenUpAndErased() {
        long id = post();
        Instant late = stored(id).postedAt.plus(config.giveUpAfter()).minusSeconds(1);
        roundOf(silent("no route"), late).run();

        Letter letter = stored(id);
        assertErased(letter);
        assertNull(letter.sentAt);
        assertEquals(late, letter.givenUpAt);
        assertEquals("no route", letter.problem);
        assertTrue(status.letters().givenUp() >= 1);
    }

    @Test
    void twoReplicasAtOnce_sendALetterOnce() throws Exception {
        post();
        var inHand = new CountDownLatch(1);
        var otherIsThrough = new CountDownLatch(1);
        var sent = new AtomicInteger();
        LetterRound slow = roundOf(mails -> Uni.createFrom().item(() -> {
            if (mails[0].getTo().contains(box.address())) {
                sent.incrementAndGet();
                inHand.countDown();
                await(otherIsThrough);
            }
            return null;
        }), clock.instant());
        CompletableFuture<Void> first = CompletableFuture.runAsync(slow::run);
        await(inHand);
        roundOf(mails -> {
            if (mails[0].getTo().contains(box.address())) {
                sent.incrementAndGet();
            }
            return Uni.createFrom().voidItem();
        }, clock.instant()).run();
        otherIsThrough.countDown();
        first.get();

        assertEquals(1, sent.get());
        assertEquals(List.of(), box.posted());
    }

    private long post() {
        return post(box);
    }

    private long post(Mailbox to) {
        return QuarkusTransaction.requiringNew().call(() -> {
            letters.post(to.address(), SUBJECT, "Grüße: 100 €", "<p>Grüße: 100 €</p>");
            return Letter.<Letter>find("recipient", to.address()).singleResult().id;
        });
    }

    private static Letter stored(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.findById(id));
    }

    private LetterRound realRound(Instant now) {
        return roundOf(mailer, now);
    }

    @Test
    void letterThatCanBeEnded_saysHowInItsHead() {
        String leave = "https://commonwatt.example/subscriptions/1";
        QuarkusTransaction.requiringNew()
                .run(() -> new Letter(box.address(), SUBJECT, "Words", "<p>Words</p>", Instant.now()).leavingBy(leave)
                        .persist());
        List<Map<String, List<String>>> heads = new CopyOnWriteArrayList<>();
        roundOf(mails -> {
            if (mails[0].getTo().contains(box.address())) {
                heads.add(mails[0].getHeaders());
            }
            return Uni.createFrom().voidItem();
        }, Instant.now().plusSeconds(1)).run();
        assertEquals(List.of(Map.of("List-Unsubscribe", List.of("<" + leave + ">"), "List-Unsubscribe-Post",
                List.of("List-Unsubscribe=One-Click"))), heads);
    }

    private LetterRound roundOf(ReactiveMailer server, Instant now) {
        return new LetterRound(server, config, status, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Silent about this test's letters; those that other tests left are taken. */
    private ReactiveMailer silent(String why) {
        return mails -> mails[0].getTo().contains(box.address())
                ? Uni.createFrom().failure(new ConnectException(why))
                : Uni.createFrom().voidItem();
    }

    private static SMTPException refusal(String reply) {
        return new SMTPException("recipient address not accepted", 550, List.of(reply), true);
    }

    private static void assertErased(Letter letter) {
        assertNull(letter.recipient);
        assertNull(letter.text);
        assertNull(letter.html);
        assertNull(letter.nextTry);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
