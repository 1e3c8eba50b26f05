package energy.commonwatt.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.RoundOutbox;
import energy.commonwatt.chain.RoundStatement;
import energy.commonwatt.chain.RoundTerms;
import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.RecordRef;
import energy.commonwatt.records.Records;

/**
 * Writes down what happened to a round, three times in one transaction: as a record in the plant's log, as an entry on its way to the
 * contract, and as a line of the round's public history. Called under the round's lock, so that entries are numbered without a gap.
 */
@ApplicationScoped
class RoundJournal {

    private final Records records;
    private final RoundOutbox outbox;
    private final ReflectionPeriod periods;
    private final Clock clock;

    RoundJournal(Records records, RoundOutbox outbox, ReflectionPeriod periods, Clock clock) {
        this.records = records;
        this.outbox = outbox;
        this.periods = periods;
        this.clock = clock;
    }

    void opened(FundingRound round, InformationSheet sheet) {
        OfferTerms terms = round.terms();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("chainRound", hex(round.chainId));
        body.put("contract", round.contract);
        body.put("unitPrice", money(round.unitPrice, round.currency));
        body.put("minimumUnits", terms.minimumUnits());
        body.put("targetUnits", terms.targetUnits());
        body.put("capUnits", terms.capUnits());
        body.put("minimumTicketUnits", terms.minimumTicketUnits());
        body.put("opensAt", text(terms.opensAt()));
        body.put("closesAt", text(terms.closesAt()));
        body.put("return", Map.of("kind", terms.returnKind().code(), "basisPoints", terms.returnBasisPoints()));
        body.put("termMonths", terms.termMonths());
        body.put("feeBasisPoints", terms.feeBasisPoints());
        body.put("reflectionSeconds", periods.least().toSeconds());
        body.put("paymentSeconds", periods.leastPaymentPeriod().toSeconds());
        body.put("sheet", sheet(sheet));
        note(round, "offer-opened", null, body, null, new RoundStatement.Open(round.chainId, chainTerms(round, sheet)));
    }

    private RoundTerms chainTerms(FundingRound round, InformationSheet sheet) {
        return new RoundTerms(round.opensAt, round.closesAt, periods.least(), periods.leastPaymentPeriod(), round.unitPrice,
                round.minimumUnits, round.targetUnits, round.capUnits, round.currency, HexFormat.of().parseHex(sheet.sha256));
    }

    void sheetReplaced(FundingRound round, InformationSheet sheet) {
        note(round, "sheet-replaced", null, Map.of("sheet", sheet(sheet)), null,
                new RoundStatement.ReplaceSheet(round.chainId, HexFormat.of().parseHex(sheet.sha256)));
    }

    /**
     * The contract knows no suspension; it is sent no commitments then. The reason stays in the database: people write it, and a record
     * cannot be taken back.
     */
    void suspended(FundingRound round) {
        onRecordAlone(round, "offer-suspended",
                Map.of("suspendedAt", text(round.suspendedAt)));
    }

    void resumed(FundingRound round) {
        onRecordAlone(round, "offer-resumed", Map.of("resumedAt", text(clock.instant())));
    }

    UUID committed(Commitment it) {
        Map<String, Object> body = body(it);
        body.put("committedAt", text(it.committedAt));
        if (it.reflectionEndsAt != null) {
            body.put("reflectionEndsAt", text(it.reflectionEndsAt));
        }
        body.put("sheetVersion", it.sheet.version);
        body.put("evidence", it.evidence);
        return note(it.round, "commitment", it, body, null, new RoundStatement.Commit(it.round.chainId, it.chainId, it.units,
                it.committedAt, it.reflectionEndsAt));
    }

    /** @param evidence salted commitment to who revoked */
    UUID revoked(Commitment it, String evidence) {
        Map<String, Object> body = body(it);
        body.put("revokedAt", text(it.revokedAt));
        body.put("evidence", evidence);
        return note(it.round, "revocation", it, body, null,
                new RoundStatement.Revoke(it.round.chainId, it.chainId, it.revokedAt));
    }

    void paid(Commitment it) {
        Map<String, Object> body = body(it);
        body.put("paidAt", text(it.paidAt));
        note(it.round, "payment", it, body, null, new RoundStatement.Pay(it.round.chainId, it.chainId));
    }

    void lapsed(Commitment it) {
        note(it.round, "lapse", it, body(it), it.committedAt.plus(periods.leastPaymentPeriod()),
                new RoundStatement.Lapse(it.round.chainId, it.chainId));
    }

    void refunded(Commitment it) {
        Map<String, Object> body = body(it);
        body.put("refundedAt", text(it.endedAt));
        note(it.round, "refund", it, body, null, new RoundStatement.Refund(it.round.chainId, it.chainId));
    }

    /** The round's one outcome: the contract takes it when its own clock says so, too. */
    void ended(FundingRound round) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", round.state.name().toLowerCase(java.util.Locale.ROOT));
        body.put("paidUnits", round.paidUnits);
        body.put("owedUnits", round.owedUnits);
        body.put("minimumUnits", round.minimumUnits);
        body.put("decidedAt", text(round.outcomeAt));
        RoundStatement statement = switch (round.state) {
            case FUNDED -> new RoundStatement.Fund(round.chainId);
            case FAILED -> new RoundStatement.Fail(round.chainId);
            default -> new RoundStatement.Cancel(round.chainId);
        };
        note(round, "round-outcome", null, body, round.state == RoundState.CANCELLED ? null : notBefore(round), statement);
    }

    /** The contract counts the last second of a reflection period as one in which an investor may still revoke. */
    private static Instant notBefore(FundingRound round) {
        boolean soldOut = round.state == RoundState.FUNDED && round.paidUnits == round.capUnits;
        Instant closed = soldOut ? Instant.EPOCH : round.closesAt;
        boolean reflecting = round.state == RoundState.FUNDED && round.lastReflectionEnd != null
                && round.lastReflectionEnd.isAfter(closed);
        return reflecting ? round.lastReflectionEnd.plusSeconds(1) : closed;
    }

    private UUID note(FundingRound round, String kind, Commitment commitment, Map<String, Object> body, Instant notBefore,
            RoundStatement statement) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("round", round.id.toString());
        whole.put("entry", round.entries);
        whole.putAll(body);
        RecordRef record = append(round, kind, whole);
        new RoundEvent(round, round.entries, kind, commitment, clock.instant(), record.id()).persist();
        outbox.close(round.contract, statement, round.entries, notBefore);
        round.entries++;
        return record.id();
    }

    private void onRecordAlone(FundingRound round, String kind, Map<String, Object> body) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("round", round.id.toString());
        whole.putAll(body);
        new RoundEvent(round, null, kind, null, clock.instant(), append(round, kind, whole).id()).persist();
    }

    private RecordRef append(FundingRound round, String kind, Map<String, Object> body) {
        return records.append(new RecordDraft(kind + "/1", round.project.log(), "platform", null, null, body));
    }

    private static Map<String, Object> body(Commitment it) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("commitment", hex(it.chainId));
        body.put("units", it.units);
        body.put("amount", money(it.amount().minorUnits(), it.round.currency));
        return body;
    }

    private static Map<String, Object> sheet(InformationSheet sheet) {
        return Map.of("version", sheet.version, "sha256", sheet.sha256);
    }

    private static Map<String, Object> money(long minorUnits, String currency) {
        return Map.of("minorUnits", minorUnits, "currency", currency);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Whole seconds, as the contract counts. */
    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
