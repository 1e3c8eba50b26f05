package energy.commonwatt.construction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.EscrowOutbox;
import energy.commonwatt.chain.EscrowPlan;
import energy.commonwatt.chain.EscrowStatement;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.Organisation;
import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.RecordRef;
import energy.commonwatt.records.Records;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;

/**
 * Writes down what happened to an escrow, in one transaction: as a record in the plant's log, as an entry on its way to the contract where
 * that knows of it, and as a line of the escrow's public history. Called under the escrow's lock, so that entries are numbered without a gap.
 */
@ApplicationScoped
class EscrowJournal {

    private final Records records;
    private final EscrowOutbox outbox;
    private final Clock clock;

    EscrowJournal(Records records, EscrowOutbox outbox, Clock clock) {
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param plan its canonical form */
    void planned(Escrow escrow, List<Milestone> milestones, byte[] plan) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contract", escrow.contract);
        body.put("operator", escrow.operator.issuer());
        body.put("attester", escrow.attester.issuer());
        body.put("attesterKey", escrow.attesterKey);
        body.put("graceDays", escrow.graceDays);
        body.put("voteDays", escrow.voteDays);
        body.put("quorumBasisPoints", escrow.quorumBasisPoints);
        body.put("updateDays", escrow.updateDays);
        body.put("feeBasisPoints", escrow.round.feeBasisPoints);
        body.put("plan", Hex.of(LogHash.sha256(plan)));
        body.put("milestones", milestones.stream().map(EscrowJournal::planned).toList());
        note(escrow, "milestone-plan", null, null, body,
                new EscrowStatement.Plan(escrow.round.chainId, chainPlan(escrow, milestones)));
    }

    private static Map<String, Object> planned(Milestone it) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", it.number);
        body.put("kind", it.kind.code());
        body.put("dueAt", it.dueAt.toString());
        body.put("part", it.part);
        body.put("inOrder", it.inOrder);
        body.put("stops", it.stops);
        return body;
    }

    private static EscrowPlan chainPlan(Escrow escrow, List<Milestone> milestones) {
        return new EscrowPlan(parties(escrow), escrow.grace(), java.time.Duration.ofDays(escrow.voteDays),
                escrow.quorumBasisPoints, escrow.round.feeBasisPoints,
                milestones.stream().map(it -> new EscrowPlan.Milestone(it.part, it.dueAt, it.inOrder, it.stops)).toList());
    }

    static EscrowPlan.Parties parties(Escrow escrow) {
        return new EscrowPlan.Parties(hash(escrow.operator), hash(escrow.attester), escrow.attesterKey);
    }

    private static byte[] hash(Organisation organisation) {
        return LogHash.sha256(organisation.issuer().getBytes(StandardCharsets.UTF_8));
    }

    void started(Escrow escrow, List<Milestone> milestones) {
        note(escrow, "escrow-started", null, escrow.whole,
                Map.of("whole", money(escrow.amount(escrow.whole)), "tranches",
                        milestones.stream().map(it -> it.tranche).toList()),
                new EscrowStatement.Start(escrow.round.chainId));
    }

    void handedIn(Milestone milestone, int submission, List<EvidenceFile> files) {
        Map<String, Object> body = milestone(milestone);
        body.put("submission", submission);
        body.put("files", files.stream()
                .map(it -> Map.of("sha256", it.sha256, "mediaType", it.mediaType, "bytes", it.bytes)).toList());
        onRecordAlone(milestone.escrow, "milestone-evidence", milestone, null, body);
    }

    UUID rejected(FindingStatement finding) {
        return onRecordAlone(finding.milestone().escrow, "milestone-finding", finding.milestone(), null, finding.body());
    }

    /** @param signature of the attester, 65 bytes */
    UUID confirmed(FindingStatement finding, byte[] signature) {
        Map<String, Object> body = finding.body();
        body.put("signature", Hex.of(signature));
        Escrow escrow = finding.milestone().escrow;
        return note(escrow, "milestone-finding", finding.milestone(), null, body, new EscrowStatement.Attest(
                escrow.round.chainId, finding.milestone().number, Hex.parse(finding.sha256()), signature));
    }

    void released(Milestone milestone) {
        Map<String, Object> body = milestone(milestone);
        body.put("amount", money(milestone.tranche()));
        body.put("releasedAt", text(milestone.releasedAt));
        note(milestone.escrow, "tranche-released", milestone, milestone.tranche, body, new EscrowStatement.Release(
                milestone.escrow.round.chainId, milestone.number, milestone.releasedAt), milestone.releasedAt);
    }

    void paid(Milestone milestone, LocalDate on) {
        Map<String, Object> body = milestone(milestone);
        body.put("amount", money(milestone.tranche()));
        body.put("bookedOn", on.toString());
        onRecordAlone(milestone.escrow, "tranche-paid", milestone, milestone.tranche, body);
    }

    UUID delayed(Milestone milestone, Delay delay, Instant at) {
        Map<String, Object> body = milestone(milestone);
        body.put("delay", delay.code());
        body.put("dueAt", milestone.dueAt.toString());
        body.put("noticedAt", text(at));
        body.put("stops", milestone.stopsAt(at));
        return onRecordAlone(milestone.escrow, "milestone-delay", milestone, null, body);
    }

    /** The reason stays in the database: people write it, and a record cannot be taken back. */
    void halted(Escrow escrow) {
        note(escrow, "escrow-halted", null, null, Map.of("haltedAt", text(escrow.haltedAt)),
                new EscrowStatement.Halt(escrow.round.chainId));
    }

    void resumed(Escrow escrow) {
        note(escrow, "escrow-resumed", null, null, Map.of("resumedAt", text(clock.instant())),
                new EscrowStatement.Resume(escrow.round.chainId));
    }

    UUID note(Escrow escrow, String kind, Milestone milestone, Long amount, Map<String, Object> body,
            EscrowStatement statement) {
        return note(escrow, kind, milestone, amount, body, statement, null);
    }

    /** @param notBefore the contract refuses it in earlier blocks; null when it never does */
    UUID note(Escrow escrow, String kind, Milestone milestone, Long amount, Map<String, Object> body, EscrowStatement statement,
            Instant notBefore) {
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("entry", escrow.entries));
        whole.putAll(body);
        RecordRef record = append(escrow, kind, whole);
        new EscrowEvent(escrow, escrow.entries, kind, milestone, amount, clock.instant(), record.id()).persist();
        outbox.close(escrow.contract, statement, escrow.entries, notBefore);
        escrow.entries++;
        return record.id();
    }

    /** What the contract does not know. @return id of the record */
    UUID onRecordAlone(Escrow escrow, String kind, Milestone milestone, Long amount, Map<String, Object> body) {
        UUID record = append(escrow, kind, body).id();
        new EscrowEvent(escrow, null, kind, milestone, amount, clock.instant(), record).persist();
        return record;
    }

    private RecordRef append(Escrow escrow, String kind, Map<String, Object> body) {
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("round", escrow.id.toString()));
        whole.putAll(body);
        return records.append(new RecordDraft(kind + "/1", escrow.round.project.log(), "platform", null, null, whole));
    }

    static Map<String, Object> milestone(Milestone milestone) {
        return new LinkedHashMap<>(Map.of("milestone", milestone.number));
    }

    static Map<String, Object> money(Money amount) {
        return Map.of("minorUnits", amount.minorUnits(), "currency", amount.currency());
    }

    /** Whole seconds, as the contract counts. */
    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
