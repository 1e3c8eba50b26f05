package energy.commonwatt.construction;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.mail.Letters;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Letters about building sites for everybody who asked for them and confirmed it (double opt-in, GDPR art. 7). */
@ApplicationScoped
public class Subscriptions {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance confirmLetter(String heading, List<String> paragraphs, String link);

        static native TemplateInstance plainConfirmLetter(String heading, List<String> paragraphs, String link);

        static native TemplateInstance newsLetter(String heading, List<SiteNews.Item> items, String page, String leave);

        static native TemplateInstance plainNewsLetter(String heading, List<SiteNews.Item> items, String page, String leave);
    }

    /** Between two links to the same address. */
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST_UNANSWERED = 3;
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern
            .compile("[^\\s\\p{Cc}\\p{Z}@<>()\\[\\],;:\"\\\\]+@[^\\s\\p{Cc}\\p{Z}@<>()\\[\\],;:\"\\\\]+\\.[\\p{L}\\p{N}-]+");

    private final Letters letters;
    private final NewsMessages words;
    private final NewsLinks links;
    private final ConstructionConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(Letters letters, NewsMessages words, NewsLinks links, ConstructionConfig config, Clock clock) {
        this.letters = letters;
        this.words = words;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Sends a link to that address, unless it is subscribed or got one lately: whoever asks learns neither.
     *
     * @throws ConstructionRuleViolation when it is no address, or too many ask at once
     */
    @Transactional
    public void ask(Escrow escrow, String typed) {
        String address = address(typed);
        Instant now = clock.instant();
        if (!links.known()) {
            throw refused("Letters cannot be had here", "a platform that knows its own address", "one that does not");
        }
        if (Subscription.askedSince(now.minus(PAUSE)) >= config.mostLinksAnHour()) {
            throw refused("Too many people ask at once", "fewer than " + config.mostLinksAnHour() + " within an hour",
                    "more; please try again later");
        }
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        if (Subscription.unanswered(address) < MOST_UNANSWERED
                && Subscription.ask(escrow, address, hash(text), now, now.minus(PAUSE))) {
            postLink(escrow, address, links.absolute("/subscriptions/confirmation/" + text));
        }
    }

    private void postLink(Escrow escrow, String address, String link) {
        List<String> paragraphs = List.of(words.confirmLead(escrow.round.project.name),
                words.confirmEnds(config.confirmWithin().toHours()));
        letters.post(address, words.confirmSubject(),
                Templates.plainConfirmLetter(words.confirmSubject(), paragraphs, link),
                Templates.confirmLetter(words.confirmSubject(), paragraphs, link));
    }

    /** What a link is about, while it is good. */
    public Optional<Subscription> open(String token) {
        return Subscription.open(hash(token), clock.instant().minus(config.confirmWithin()));
    }

    /** @throws NotFound when the link was used, has expired or never was */
    @Transactional
    public Subscription confirm(String token) {
        Subscription found = open(token).orElseThrow(() -> new NotFound("link", "one that was used or has expired"));
        found.confirm(clock.instant());
        return found;
    }

    /** Deletes it. Again, or of one that never was, it changes nothing. */
    @Transactional
    public void end(UUID id) {
        Subscription.deleteById(id);
    }

    /** Forgets addresses that nobody confirmed. */
    @Transactional
    public long forget() {
        return Subscription.forget(clock.instant().minus(config.confirmWithin()));
    }

    /** One letter to each who confirmed. In the caller's transaction. */
    void tell(Escrow escrow, List<SiteNews.Item> items) {
        String subject = words.subject(escrow.round.project.name);
        for (Subscription it : Subscription.confirmed(escrow)) {
            String leave = links.absolute("/subscriptions/" + it.id);
            letters.post(it.address, subject, Templates.plainNewsLetter(subject, items, links.absolute(escrow), leave),
                    Templates.newsLetter(subject, items, links.absolute(escrow), leave), leave);
        }
    }

    static String hash(String token) {
        return Hex.of(LogHash.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** In small letters: no mail server of today tells two people apart by them. */
    private static String address(String typed) {
        String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw refused("This is no e-mail address", "one address, for example name@example.org", "something else");
        }
        return address;
    }

    private static ConstructionRuleViolation refused(String title, String expected, String found) {
        return new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, title, expected, found);
    }
}
