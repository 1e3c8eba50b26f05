package energy.commonwatt.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.InformationSheet;
import energy.commonwatt.funding.OfferService;
import energy.commonwatt.funding.RoundOpened;
import energy.commonwatt.projects.Proposal;
import energy.commonwatt.projects.Proposals;
import energy.commonwatt.sheets.SheetContent;
import energy.commonwatt.sheets.SheetHead;
import energy.commonwatt.sheets.Sheets;
import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.web.NotFound;

/** Operators write the information sheets of their offers; a finished one is a version that nobody changes. */
@ApplicationScoped
public class SheetMaking {

    private final SheetWriting writing;
    private final SheetBeginning beginning;
    private final Sheets sheets;
    private final OfferService offers;
    private final ObjectMapper json;
    private final Clock clock;

    SheetMaking(SheetWriting writing, SheetBeginning beginning, Sheets sheets, OfferService offers, ObjectMapper json,
            Clock clock) {
        this.writing = writing;
        this.beginning = beginning;
        this.sheets = sheets;
        this.offers = offers;
        this.json = json;
        this.clock = clock;
    }

    /** What the form shows: as it was saved last, else what follows from the offer. */
    SheetAnswers answers(FundingRound round) {
        return SheetDraft.of(round.id).map(this::read).orElseGet(() -> beginning.of(round));
    }

    /**
     * Keeps what was typed, finished or not.
     *
     * @param organisation the operator's
     * @throws DisclosureRuleViolation when a field is longer than a sheet, or the offer has ended
     * @throws NotFound when that organisation has no such offer, or its plant no approved proposal
     */
    @Transactional
    public void save(UUID id, UUID organisation, String account, Map<String, String> typed) {
        FundingRound round = own(id, organisation);
        proposal(round);
        if (round.outcomeAt != null) {
            throw new DisclosureRuleViolation(DisclosureRuleViolation.CONFLICT, "This offer has ended", "an offer that is open",
                    "one that is " + round.state.name().toLowerCase(java.util.Locale.ROOT));
        }
        SheetDraft draft = SheetDraft.lock(id).orElseGet(() -> new SheetDraft(id));
        draft.answers = new String(CanonicalJson.bytes(new SheetAnswers(typed).values()), StandardCharsets.UTF_8);
        draft.savedBy = account;
        draft.savedAt = clock.instant();
        draft.persist();
    }

    /**
     * The sheet as it would be finished now.
     *
     * @throws DisclosureRuleViolation when nothing was saved yet, or a table cannot be read
     * @throws NotFound as for {@link #save}
     */
    @Transactional
    SheetContent draft(UUID id, UUID organisation) {
        return content(own(id, organisation));
    }

    private SheetContent content(FundingRound round) {
        Proposal proposal = proposal(round);
        SheetDraft draft = SheetDraft.of(round.id).orElseThrow(() -> new DisclosureRuleViolation(
                DisclosureRuleViolation.CONFLICT, "Nothing was saved yet", "a sheet that was saved once", "none"));
        InformationSheet before = InformationSheet.current(round);
        return writing.content(round, proposal, read(draft), draft.number, before == null ? 1 : before.version + 1,
                LocalDate.ofInstant(clock.instant(), round.project.zone()));
    }

    /**
     * Makes what was saved the offer's next version: on record once the offer is public, and told to those who committed.
     *
     * @throws energy.commonwatt.web.RuleViolation when a point is missing, the sheet takes more than six pages or has letters that cannot be
     *         printed, it says what the version in force says, or the offer has ended
     * @throws NotFound as for {@link #save}
     */
    @Transactional
    public InformationSheet finish(UUID id, UUID organisation, String account) {
        FundingRound round = own(id, organisation);
        SheetContent content = content(round);
        InformationSheet before = InformationSheet.current(round);
        if (before != null && before.words != null && dated(read(before), content.head()).equals(content)) {
            throw new DisclosureRuleViolation(DisclosureRuleViolation.CONFLICT, "Nothing was changed since the last version",
                    "a change to version " + before.version, "the same");
        }
        return offers.replaceSheet(id, organisation, account, sheets.finish(content).pdf(), written(content));
    }

    /** Nobody invests on a sheet that an altered plan or proposal left behind. */
    void opened(@Observes RoundOpened event) {
        InformationSheet sheet = InformationSheet.current(event.round());
        if (sheet.words != null && !writing.isCurrent(read(sheet), event.round(), proposal(event.round()))) {
            throw new DisclosureRuleViolation(DisclosureRuleViolation.CONFLICT,
                    "The information sheet is older than the milestone plan or the proposal",
                    "a version that states them as they are now: the operator has to finish the next one",
                    "version " + sheet.version);
        }
    }

    private static SheetContent dated(SheetContent it, SheetHead head) {
        return new SheetContent(head, it.owner(), it.plant(), it.conditions(), it.risks(), it.rights(), it.loan(),
                it.redress());
    }

    /** @throws NotFound when it was not made here */
    SheetContent read(InformationSheet sheet) {
        if (sheet.words == null) {
            throw new NotFound("sheet that can be read as a page", sheet.version);
        }
        return read(sheet.words, new TypeReference<SheetContent>() {
        });
    }

    private SheetAnswers read(SheetDraft draft) {
        return new SheetAnswers(read(draft.answers, new TypeReference<Map<String, String>>() {
        }));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored sheet cannot be read", e);
        }
    }

    private String written(SheetContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws NotFound when its plant was approved without a full proposal: then its sheet is drawn up elsewhere */
    static Proposal proposal(FundingRound round) {
        return Proposals.approved(round.project).filter(Proposal::whole)
                .orElseThrow(() -> new NotFound("approved proposal with costs and risks", round.project.slug));
    }

    static FundingRound own(UUID id, UUID organisation) {
        return FundingRound.findOwn(id, organisation).orElseThrow(() -> new NotFound("offer", id));
    }
}
