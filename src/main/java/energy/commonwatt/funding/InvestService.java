package energy.commonwatt.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Money;
import energy.commonwatt.onboarding.Evidence;
import energy.commonwatt.onboarding.Investor;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.Records;
import energy.commonwatt.web.NotFound;

/** Reading an offer, committing to it, and revoking. Everything of one step happens in one transaction. */
@ApplicationScoped
public class InvestService {

    private final Investors investors;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Payments payments;
    private final InvestmentChecks checks;
    private final ReflectionPeriod periods;
    private final RoundJournal journal;
    private final RoundEnding ending;
    private final Refunds refunds;
    private final FundingLetters letters;
    private final Records records;
    private final Clock clock;

    InvestService(Investors investors, Evidence evidence, Ledger ledger, Payments payments, InvestmentChecks checks,
            ReflectionPeriod periods, RoundJournal journal, RoundEnding ending, Refunds refunds, FundingLetters letters,
            Records records, Clock clock) {
        this.investors = investors;
        this.evidence = evidence;
        this.ledger = ledger;
        this.payments = payments;
        this.checks = checks;
        this.periods = periods;
        this.journal = journal;
        this.ending = ending;
        this.refunds = refunds;
        this.letters = letters;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What the investor is about to promise.
     *
     * @param formKey names the form, so that sending it twice is one commitment
     */
    public record Intent(UUID round, String formKey, Money amount) {
    }

    /** Puts on record that the present version of the sheet was shown; the first time counts. */
    @Transactional
    public InformationSheet show(UUID roundId, String subject) {
        UUID caseId = investors.require(subject).caseId();
        investors.lock(caseId);
        // Locked, so that two tabs put one view on record.
        FundingRound round = FundingRound.lock(roundId).filter(it -> it.state.isPublic())
                .orElseThrow(() -> new NotFound("offer", roundId));
        InformationSheet sheet = InformationSheet.current(round);
        if (SheetView.find(sheet, caseId).isEmpty()) {
            Instant now = now();
            new SheetView(sheet, caseId, now).persist();
            String commitment = evidence.keep(caseId, "sheet-shown/1", Map.of("round", round.id.toString(), "sheetVersion",
                    sheet.version, "sheetSha256", sheet.sha256, "shownAt", now.toString()));
            evidence.recordedIn(commitment,
                    records.append(new RecordDraft("sheet-shown/1", round.project.log(), "platform", null, null,
                            Map.of("round", round.id.toString(), "sheetVersion", sheet.version, "evidence", commitment))).id());
        }
        return sheet;
    }

    /**
     * Commits to an offer.
     *
     * @return the commitment; the one made before when the form was sent already
     * @throws energy.commonwatt.onboarding.OnboardingRuleViolation when the investor may not invest now
     * @throws FundingRuleViolation when the offer, the amount or a missing confirmation says no
     */
    @Transactional
    public Commitment commit(Intent intent, Consents consents, String subject) {
        Investor investor = investors.require(subject);
        investors.lock(investor.caseId());
        ledger.enter();
        FundingRound round = FundingRound.lock(intent.round()).filter(it -> it.state.isPublic())
                .orElseThrow(() -> new NotFound("offer", intent.round()));
        var before = Commitment.ofForm(investor.caseId(), requireKey(intent.formKey()));
        if (before.isPresent()) {
            return same(before.get(), round, intent);
        }
        long units = units(round, intent.amount());
        InformationSheet sheet = InformationSheet.current(round);
        SheetView shown = SheetView.find(sheet, investor.caseId()).orElseThrow(() -> notShown(sheet));
        List<InvestmentChecks.Warning> warnings = checks.warnings(investor, intent.amount());
        checks.require(warnings, consents);
        Commitment made = new Commitment(round, investor.caseId(), intent.formKey(), units, sheet);
        promise(made, investor);
        made.evidence = evidence.keep(investor.caseId(), "commitment/1", statement(made, shown, warnings, consents));
        made.persist();
        made.recordId = journal.committed(made);
        evidence.recordedIn(made.evidence, made.recordId);
        letters.committed(made, investor);
        return made;
    }

    private void promise(Commitment made, Investor investor) {
        FundingRound round = made.round;
        Instant now = now();
        made.committedAt = now;
        made.reflectionEndsAt = investor.sophisticated() ? null : periods.endFor(now);
        made.paymentDueAt = periods.paymentDue(now);
        round.take(made.units, made.reflectionEndsAt, now);
        made.pledge = ledger.pend("pledge/" + made.id, AccountRef.unallocated(round.currency),
                AccountRef.of(Purpose.ESCROW, round.id, round.currency), made.amount());
        made.reference = payments.expect(new Payments.Expectation(made.id, made.pledge, made.amount(),
                new Payments.Payee(investor.iban(), investor.name())));
    }

    private static Map<String, Object> statement(Commitment made, SheetView shown, List<InvestmentChecks.Warning> warnings,
            Consents consents) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("round", made.round.id.toString());
        value.put("commitment", HexFormat.of().formatHex(made.chainId));
        value.put("units", made.units);
        value.put("amount", Map.of("minorUnits", made.amount().minorUnits(), "currency", made.round.currency));
        value.put("sheetVersion", shown.sheet.version);
        value.put("sheetSha256", shown.sheet.sha256);
        value.put("sheetShownAt", shown.shownAt.toString());
        value.put("sheetRead", consents.sheetRead());
        value.put("warnings", warnings.stream().map(it -> it.name().toLowerCase(java.util.Locale.ROOT)).toList());
        value.put("consentedToKnowledgeWarning", consents.knowledge());
        value.put("consentedToLargeAmount", consents.large());
        value.put("answerHowMuchCanBeLost", consents.canLose() == null ? "" : consents.canLose());
        value.put("committedAt", made.committedAt.toString());
        value.put("reflectionEndsAt", made.reflectionEndsAt == null ? "none" : made.reflectionEndsAt.toString());
        return value;
    }

    /** One button, as easy as investing, without a reason (Art. 22). What was revoked before stays so. */
    @Transactional
    public Commitment revoke(UUID id, String subject) {
        UUID caseId = investors.caseOf(subject).orElseThrow(() -> new NotFound("commitment", id));
        UUID roundId = Commitment.findOwn(id, caseId).orElseThrow(() -> new NotFound("commitment", id)).round.id;
        Commitment.getEntityManager().clear();
        investors.lock(caseId);
        ledger.enter();
        FundingRound.lock(roundId);
        Commitment it = Commitment.findOwn(id, caseId).orElseThrow();
        if (it.revokedAt != null) {
            return it;
        }
        boolean unpaid = it.state == CommitmentState.OPEN;
        it.revoke(now());
        if (unpaid) {
            ending.release(it);
        }
        String proof = evidence.keep(caseId, "revocation/1",
                Map.of("commitment", HexFormat.of().formatHex(it.chainId), "revokedAt",
                        it.revokedAt.toString()));
        evidence.recordedIn(proof, journal.revoked(it, proof));
        if (!unpaid) {
            refunds.order(it);
        }
        investors.of(caseId).ifPresent(investor -> letters.revoked(it, investor));
        return it;
    }

    /**
     * How many units an amount buys.
     *
     * @throws FundingRuleViolation when it is no multiple of the unit, less than the minimum ticket or more than is left
     */
    static long units(FundingRound round, Money amount) {
        if (!amount.currency().equals(round.currency) || !amount.isPositive() || amount.minorUnits() % round.unitPrice != 0) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "The amount is no multiple of the unit",
                    "a multiple of " + words(round.price(1)), words(amount));
        }
        long units = amount.minorUnits() / round.unitPrice;
        if (units < round.minimumTicketUnits) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "The amount is below the minimum ticket",
                    "at least " + words(round.price(round.minimumTicketUnits)), words(amount));
        }
        return units;
    }

    static String words(Money money) {
        return money.currency() + " " + java.math.BigDecimal.valueOf(money.minorUnits(),
                java.util.Currency.getInstance(money.currency()).getDefaultFractionDigits()).toPlainString();
    }

    private static Commitment same(Commitment before, FundingRound round, Intent intent) {
        if (!before.round.id.equals(round.id) || !before.amount().equals(intent.amount())) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This form was sent before with other values",
                    words(before.amount()) + " for the offer that it was opened for", words(intent.amount()));
        }
        return before;
    }

    private static String requireKey(String key) {
        if (key == null || !key.matches("[0-9a-zA-Z-]{16,64}")) {
            throw new FundingRuleViolation(FundingRuleViolation.MALFORMED, "The form is not one of ours",
                    "its key, 16 to 64 letters and digits", key == null ? "none" : key.length() + " characters");
        }
        return key;
    }

    private static FundingRuleViolation notShown(InformationSheet sheet) {
        return new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "The information sheet was not opened",
                "version " + sheet.version + " of the key investment information sheet, opened before", "never opened by you");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
