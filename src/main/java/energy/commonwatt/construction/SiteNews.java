package energy.commonwatt.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.web.Format;

/** What of an escrow's history is news for people who follow a building site. */
@ApplicationScoped
class SiteNews {

    private final NewsMessages words;
    private final SiteMessages site;
    private final Format format;

    SiteNews(NewsMessages words, SiteMessages site, Format format) {
        this.words = words;
        this.site = site;
        this.format = format;
    }

    /**
     * @param id the record's: it never changes
     * @param paragraphs plain text, none where the title says it all
     * @param anchor on the page of the building site, without #
     */
    record Item(UUID id, Instant at, String title, List<String> paragraphs, String anchor) {
    }

    /** The newest first. */
    List<Item> latest(Escrow escrow, int most) {
        return EscrowEvent.of(escrow).stream().map(this::item).flatMap(Optional::stream).limit(most).toList();
    }

    /** The oldest first. */
    List<Item> of(List<EscrowEvent> events) {
        return events.stream().map(this::item).flatMap(Optional::stream).toList();
    }

    private Optional<Item> item(EscrowEvent it) {
        return switch (it.kind) {
            case "construction-update" -> SiteUpdate.ofRecord(it.recordId)
                    .map(update -> item(it, update.title, update.paragraphs(), "update-" + update.number));
            case "update-missing" -> MissingUpdate.<MissingUpdate>find("recordId", it.recordId).firstResultOptional()
                    .map(missing -> missing(it, missing.dueOn));
            case "milestone-finding" -> Finding.<Finding>find("recordId", it.recordId).firstResultOptional()
                    .filter(finding -> finding.confirmed).map(finding -> item(it, words.reached(it.milestone.name),
                            List.of(words.reachedBy(it.escrow.attester.name), finding.words), anchor(it)));
            case "milestone-delay" -> MilestoneDelay.<MilestoneDelay>find("recordId", it.recordId).firstResultOptional()
                    .map(delay -> delayed(it, delay.delay));
            case "tranche-released" -> Optional.of(item(it,
                    words.released(it.milestone.name, format.money(it.amount, it.escrow.round.currency)), List.of(),
                    anchor(it)));
            case "escrow-started", "escrow-halted", "escrow-resumed" ->
                Optional.of(item(it, site.event(it.kind), List.of(), "history"));
            case "vote-opened", "vote-closed" ->
                Optional.of(item(it, site.event(it.kind) + ": " + it.milestone.name, List.of(), "votes"));
            case "parties-replaced" -> Optional.of(item(it, site.event(it.kind), List.of(), "parties"));
            default -> Optional.empty();
        };
    }

    private Item missing(EscrowEvent it, LocalDate dueOn) {
        return item(it, words.missing(format.day(dueOn)), List.of(words.promised(it.escrow.updateDays)), "updates");
    }

    private Item delayed(EscrowEvent it, Delay delay) {
        return item(it, words.delayed(it.milestone.name, delay == Delay.OVERDUE),
                List.of(words.wasDue(format.day(it.milestone.dueOn()))), anchor(it));
    }

    private static Item item(EscrowEvent it, String title, List<String> paragraphs, String anchor) {
        return new Item(it.recordId, it.at, title, paragraphs, anchor);
    }

    private static String anchor(EscrowEvent it) {
        return "milestone-" + (it.milestone.number + 1);
    }
}
