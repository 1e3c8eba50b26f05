package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.web.Format;

/**
 * Notices missing updates, writes them down and tells the investors; tells subscribers what is new. Any replica may look: the escrow's lock makes it happen once.
 */
@ApplicationScoped
class UpdateNotices {

    private final EscrowJournal journal;
    private final RoundInvestors investors;
    private final Subscriptions subscriptions;
    private final SiteNews news;
    private final NewsMessages words;
    private final NewsLinks links;
    private final Format format;
    private final Clock clock;

    UpdateNotices(EscrowJournal journal, RoundInvestors investors, Subscriptions subscriptions, SiteNews news,
            NewsMessages words,
            NewsLinks links, Format format, Clock clock) {
        this.journal = journal;
        this.investors = investors;
        this.subscriptions = subscriptions;
        this.news = news;
        this.words = words;
        this.links = links;
        this.format = format;
        this.clock = clock;
    }

    /** Each missing update once, and news since the last time. */
    @Transactional
    void look(UUID round) {
        Escrow escrow = Escrow.lock(round).orElseThrow();
        Instant now = clock.instant();
        UpdateDue due = UpdateDue.of(escrow);
        if (due != null && due.missing(now) && !MissingUpdate.isNoticed(escrow, due.on())) {
            notice(escrow, due, now);
        }
        tell(escrow);
    }

    private void notice(Escrow escrow, UpdateDue due, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("dueOn", due.on().toString());
        body.put("noticedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        UUID record = journal.onRecordAlone(escrow, "update-missing", null, null, body);
        new MissingUpdate(escrow, due.on(), now, record).persist();
        String plant = escrow.round.project.name;
        investors.write(escrow.round, words.missingSubject(plant),
                List.of(words.missingLead(escrow.operator.name, plant, escrow.updateDays, format.day(due.on())),
                        words.missingNext(), links.absolute(escrow)));
    }

    /** Everything since the last time in one letter. */
    private void tell(Escrow escrow) {
        SiteTold told = SiteTold.of(escrow);
        List<EscrowEvent> events = EscrowEvent.list("escrow = ?1 and id > ?2 order by id", escrow, told.eventId);
        if (events.isEmpty()) {
            return;
        }
        told.eventId = events.getLast().id;
        List<SiteNews.Item> items = news.of(events);
        if (!items.isEmpty()) {
            subscriptions.tell(escrow, items);
        }
    }
}
