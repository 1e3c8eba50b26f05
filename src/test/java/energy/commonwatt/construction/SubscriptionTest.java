package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.escrow;
import static energy.commonwatt.construction.BuildingSite.milestone;
import static energy.commonwatt.construction.SiteReport.page;
import static energy.commonwatt.funding.RoundStage.done;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.local.CaughtMail;
import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.Mailbox;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Letters and a feed for everybody. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SubscriptionTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    SiteReport report;
    @Inject
    BuildingSite site;
    @Inject
    UpdateNotices round;
    @Inject
    Subscriptions subscriptions;
    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.release();
    }

    @Test
    void subscription_isConfirmedOnceToldAndEnded() {
        UUID id = report.funded();
        String address = address();
        assertEquals(303, ask(id, address).statusCode());
        CaughtMail letter = new Mailbox(address).await();
        assertEquals("Confirm your subscription", letter.subject());
        String link = path(Mailbox.link(letter));
        look(id);
        assertEquals(1, new Mailbox(address).now().size(), "nothing before it is confirmed");
        given().get(link).then().statusCode(200).body(containsString(address));
        assertEquals(0L, confirmed(address), "opening the link changes nothing");
        assertEquals(303, post(link).statusCode());
        assertEquals(1L, confirmed(address));
        assertEquals(404, post(link).statusCode(), "a second time");
        report.publish(id);
        site.attest(milestone(id, 0));
        look(id);
        CaughtMail news = new Mailbox(address).await(it -> it.subject().startsWith("News of"));
        assertTrue(news.text().contains("Modules are here") && news.text().contains("Reached: permit"), news.text());
        look(id);
        String leave = path(news.text().lines().filter(it -> it.contains("/subscriptions/")).findFirst().orElseThrow());
        given().get(leave).then().statusCode(200).body(containsString("/end"));
        assertEquals(1L, confirmed(address), "opening the link changes nothing");
        assertEquals(303, post(leave + "/end").statusCode());
        assertEquals(0L, done(() -> Subscription.count("address", address)));
        given().get(leave).then().statusCode(404);
        assertEquals(1, new Mailbox(address).now().stream().filter(it -> it.subject().startsWith("News of")).count());
    }

    @Test
    void mailProgram_endsASubscriptionWithOneClick() {
        UUID id = report.funded();
        Subscription subscribed = subscribed(id, address());
        given().formParam("List-Unsubscribe", "One-Click").post("/subscriptions/" + subscribed.id).then().statusCode(204);
        assertEquals(0L, done(() -> Subscription.count("id", subscribed.id)));
        given().formParam("List-Unsubscribe", "One-Click").post("/subscriptions/" + subscribed.id).then().statusCode(204);
        given().formParam("List-Unsubscribe", "One-Click").post("/subscriptions/x").then().statusCode(405);
    }

    @Test
    void newsLetter_namesTheOneClickInItsHead() {
        UUID id = report.funded();
        Subscription subscribed = subscribed(id, address());
        String leave = QuarkusTransaction.requiringNew().call(() -> {
            report.publish(id);
            round.look(id);
            return (String) Subscription.getEntityManager()
                    .createNativeQuery("select leave from letter where recipient = ?1", String.class)
                    .setParameter(1, subscribed.address).getSingleResult();
        });
        assertTrue(leave.endsWith("/subscriptions/" + subscribed.id), leave);
    }

    @Test
    void whoeverAsks_learnsNothingAboutAnAddress() {
        UUID id = report.funded();
        Subscription subscribed = subscribed(id, address());
        String known = body(ask(id, subscribed.address));
        assertEquals(known, body(ask(id, address())));
        assertEquals(List.of(), new Mailbox(subscribed.address).posted());
        String twice = address();
        ask(id, twice);
        String first = hash(twice);
        ask(id, twice.toUpperCase(java.util.Locale.ROOT));
        assertEquals(first, hash(twice), "no second letter within the hour");
    }

    private static String body(Response answer) {
        return answer.statusCode() + answer.header("Location") + answer.cookie("commonwatt-flash") + answer.asString();
    }

    private static String hash(String address) {
        return done(() -> Subscription.<Subscription>find("address", address).singleResult().tokenHash);
    }

    @Test
    void addressThatNobodyConfirms_isForgotten() {
        UUID id = report.funded();
        String address = address();
        String token = token(id, address);
        clock.set(Instant.now().plus(Duration.ofHours(47)));
        assertTrue(done(() -> subscriptions.open(token)).isPresent());
        clock.set(Instant.now().plus(Duration.ofHours(49)));
        assertThrows(NotFound.class, () -> subscriptions.confirm(token));
        subscriptions.forget();
        assertEquals(0L, done(() -> Subscription.count("address", address)));
    }

    /** As if the letter had been read. */
    private String token(UUID id, String address) {
        String token = "token of " + address;
        QuarkusTransaction.requiringNew().run(() -> Subscription.ask(escrow(id), address, Subscriptions.hash(token),
                clock.instant(), clock.instant()));
        return token;
    }

    private Subscription subscribed(UUID id, String address) {
        return subscriptions.confirm(token(id, address));
    }

    @Test
    void addressAskedAboutEverywhere_getsThreeLetters() {
        String address = address();
        for (int i = 0; i < 5; i++) {
            ask(site.planned(), address);
        }
        assertEquals(3L, done(() -> Subscription.count("address", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "a@b.c, d@e.f", "<a@b.c>", "a@b.c\r\nBcc: d@e.f", "a b@c.de"})
    void whatIsNoAddress_isRefused(String typed) {
        assertEquals(422, ask(SHARED == null ? SHARED = site.planned() : SHARED, typed).statusCode());
    }

    private static UUID SHARED;

    @Test
    void feed_hasUpdatesMilestonesAndTranchesAndIsNotSentTwice() {
        UUID id = report.funded();
        SiteUpdate update = report.publish(id, new UpdateService.Draft("<Modules> & more", "Text", null,
                SiteReport.spent(1, 1), List.of()));
        site.attest(milestone(id, 0));
        site.attest(milestone(id, 1));
        site.release(milestone(id, 1));
        String path = page(id) + ".atom";
        Response feed = given().get(path);
        feed.then().statusCode(200).contentType("application/atom+xml");
        assertEquals(List.of("Released: EUR 95.50 for delivery".replace("EUR ", "EUR\u00a0"), "Reached: delivery",
                "Reached: permit", "<Modules> & more", "Money in escrow").subList(1, 5),
                feed.xmlPath().getList("feed.entry.title", String.class).subList(1, 5));
        assertTrue(feed.asString().contains("urn:uuid:" + update.recordId));
        given().header("If-None-Match", feed.header("ETag")).get(path).then().statusCode(304);
        given().get(page(id)).then().body(allOf(containsString("rel=\"alternate\" type=\"application/atom+xml\""),
                containsString(path)));
        assertEquals(feed.asString(), given().cookies(Caller.INVESTOR.cookies()).get(path).asString());
    }

    private static String address() {
        return "reader-" + UUID.randomUUID() + "@example.org";
    }

    private static Response ask(UUID id, String address) {
        return given().redirects().follow(false).cookie("csrf-token", CSRF).formParam("csrf-token", CSRF)
                .formParam("address", address).post(page(id) + "/subscription");
    }

    private static Response post(String path) {
        return given().redirects().follow(false).cookie("csrf-token", CSRF).formParam("csrf-token", CSRF).post(path);
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/subscriptions/")).strip();
    }

    private void look(UUID id) {
        round.look(id);
    }

    private static long confirmed(String address) {
        return done(() -> Subscription.count("address = ?1 and confirmedAt is not null", address));
    }
}
