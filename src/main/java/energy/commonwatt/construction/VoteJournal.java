package energy.commonwatt.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.EscrowStatement;
import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.verification.Hex;

/** Writes votes down, and what follows from them: see {@link EscrowJournal}. Ballots name commitments, never people. */
@ApplicationScoped
class VoteJournal {

    private final EscrowJournal journal;

    VoteJournal(EscrowJournal journal) {
        this.journal = journal;
    }

    void opened(Vote vote) {
        Map<String, Object> body = body(vote);
        body.put("dueAt", vote.dueAt.toString());
        body.put("opensAt", vote.opensAt.toString());
        body.put("closesAt", vote.closesAt.toString());
        body.put("units", vote.units);
        body.put("quorumBasisPoints", vote.escrow.quorumBasisPoints);
        journal.note(vote.escrow, "vote-opened", vote.milestone, null, body,
                new EscrowStatement.OpenVote(round(vote.escrow), vote.milestone.number, vote.dueAt, vote.opensAt),
                vote.opensAt);
    }

    UUID cast(Vote vote, RoundInvestors.Share share, Choice choice, Instant at) {
        Map<String, Object> body = body(vote);
        body.put("commitment", Hex.of(share.chainId()));
        body.put("choice", choice.code());
        body.put("units", share.units());
        body.put("castAt", at.toString());
        return journal.note(vote.escrow, "ballot-cast", vote.milestone, null, body,
                new EscrowStatement.CastBallot(round(vote.escrow), share.chainId(), choice.stated(), at));
    }

    void closed(Vote vote) {
        Map<String, Object> body = body(vote);
        body.put("outcome", vote.outcome.code());
        body.put("continueUnits", vote.continueUnits);
        body.put("replaceUnits", vote.replaceUnits);
        body.put("windUpUnits", vote.windUpUnits);
        body.put("units", vote.units);
        journal.note(vote.escrow, "vote-closed", vote.milestone, null, body,
                new EscrowStatement.CloseVote(round(vote.escrow), vote.outcome.stated()), vote.closesAt);
    }

    /** Whose account the tranches go to stays in the database: a record cannot be taken back. */
    UUID tookOver(Escrow escrow) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("operator", escrow.operator.issuer());
        body.put("attester", escrow.attester.issuer());
        body.put("attesterKey", escrow.attesterKey);
        return journal.note(escrow, "parties-replaced", null, null, body,
                new EscrowStatement.ReplaceParties(round(escrow), EscrowJournal.parties(escrow)));
    }

    UUID returned(Escrow escrow, RoundInvestors.Share share, long amount) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("commitment", Hex.of(share.chainId()));
        body.put("amount", EscrowJournal.money(escrow.amount(amount)));
        return journal.note(escrow, "remainder-returned", null, amount, body,
                new EscrowStatement.ReturnRemainder(round(escrow), share.chainId()));
    }

    void paid(Remainder remainder, byte[] commitment, LocalDate on) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("commitment", Hex.of(commitment));
        body.put("amount", EscrowJournal.money(remainder.money()));
        body.put("bookedOn", on.toString());
        journal.onRecordAlone(remainder.escrow, "remainder-paid", null, remainder.amount, body);
    }

    private static Map<String, Object> body(Vote vote) {
        Map<String, Object> body = EscrowJournal.milestone(vote.milestone);
        body.put("vote", vote.number);
        return body;
    }

    private static byte[] round(Escrow escrow) {
        return escrow.round.chainId;
    }
}
