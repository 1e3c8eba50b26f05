package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.chain.Attestation;
import energy.commonwatt.chain.AttesterKeys;
import energy.commonwatt.chain.EscrowOutbox;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Malformed;
import energy.commonwatt.web.NotFound;

/** What independent engineers find. */
@ApplicationScoped
public class AttesterService {

    private static final int LONGEST = 4_000;

    private final EscrowJournal journal;
    private final EscrowOutbox outbox;
    private final AttesterKeys keys;
    private final Clock clock;

    AttesterService(EscrowJournal journal, EscrowOutbox outbox, AttesterKeys keys, Clock clock) {
        this.journal = journal;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param organisation the attester's @param account of the one who looked */
    public record Engineer(UUID organisation, String account) {
    }

    /** @param text for the program of members @param at moment of the finding: it is part of what is signed */
    public record ToSign(String text, Instant at) {
    }

    /** Whether the platform's development key signs for this milestone. */
    boolean signsFor(Milestone assigned) {
        return keys.development().filter(it -> it.equals(assigned.escrow.attesterKey)).isPresent();
    }

    /**
     * What would be signed, for an engineer who signs on a machine of their own.
     *
     * @throws ConstructionRuleViolation as for {@link #confirm}
     */
    @Transactional
    public ToSign toSign(UUID milestone, Engineer engineer, String words) {
        Milestone assigned = assigned(milestone, engineer);
        Instant at = now();
        return new ToSign(attestation(statement(assigned, true, required(words), at)).text(), at);
    }

    /**
     * The milestone is reached: its tranche can be released.
     *
     * @param words what was looked at and found
     * @param at moment of the finding as it was signed; null when the platform's development key signs
     * @param signature hex of r, s and v; null for the same
     * @throws ConstructionRuleViolation when nothing was handed in, the engineer uploaded it, there are no words, or the signature is
     *         not by the key that the plan names
     * @throws NotFound when the milestone is not assigned to that organisation
     */
    @Transactional
    public Finding confirm(UUID milestone, Engineer engineer, String words, Instant at, String signature) {
        Milestone assigned = assigned(milestone, engineer);
        String text = required(words);
        Instant moment = at == null ? now() : required(at, assigned);
        FindingStatement statement = statement(assigned, true, text, moment);
        byte[] signed = signature(assigned, attestation(statement), signature);
        // Not the stated moment: nobody makes a late milestone early.
        assigned.attest(engineer.account(), now());
        return stored(statement, text, engineer, Hex.of(signed), journal.confirmed(statement, signed));
    }

    /** The evidence does not show it: back to the operator. @throws ConstructionRuleViolation as for {@link #confirm} */
    @Transactional
    public Finding reject(UUID milestone, Engineer engineer, String words) {
        Milestone assigned = assigned(milestone, engineer);
        String text = required(words);
        FindingStatement statement = statement(assigned, false, text, now());
        assigned.reject();
        return stored(statement, text, engineer, null, journal.rejected(statement));
    }

    private static Finding stored(FindingStatement statement, String words, Engineer engineer, String signature, UUID record) {
        Finding finding = new Finding(statement, words, engineer.account(), signature, record);
        finding.persist();
        return finding;
    }

    private static FindingStatement statement(Milestone assigned, boolean confirmed, String words, Instant at) {
        int submission = Finding.submission(assigned);
        return FindingStatement.of(assigned, submission, confirmed, EvidenceFile.of(assigned, submission), words, at);
    }

    private Attestation attestation(FindingStatement statement) {
        Escrow escrow = statement.milestone().escrow;
        long chain = outbox.chainId().orElseThrow(() -> new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT,
                "Nothing can be attested yet", "a chain that was reached once", "none"));
        return new Attestation(chain, escrow.contract, escrow.round.chainId, statement.milestone().number,
                Hex.parse(statement.sha256()));
    }

    private byte[] signature(Milestone assigned, Attestation attestation, String given) {
        byte[] signature = given == null || given.isBlank()
                ? signsFor(assigned) ? keys.sign(attestation) : new byte[0]
                : parsed(given);
        if (!attestation.isSignedBy(assigned.escrow.attesterKey, signature)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "This is not the attester's signature",
                    "65 bytes by the key " + assigned.escrow.attesterKey + " over this finding",
                    signature.length == 0 ? "none" : "another one");
        }
        return signature;
    }

    private static byte[] parsed(String hex) {
        try {
            String digits = hex.strip().toLowerCase(java.util.Locale.ROOT);
            return Hex.parse(digits.startsWith("0x") ? digits.substring(2) : digits);
        } catch (Malformed e) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "This signature cannot be read",
                    "130 hexadecimal digits", e.getMessage());
        }
    }

    private static Milestone assigned(UUID milestone, Engineer engineer) {
        Milestone found = Locked.milestone(Milestone.findAssigned(milestone, engineer.organisation())
                .orElseThrow(() -> new NotFound("milestone", milestone)));
        found.escrow.require(EscrowState.PLANNED, EscrowState.RUNNING);
        Vote.running(found.escrow).filter(it -> it.milestone.equals(found)).ifPresent(it -> {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "Investors vote on this milestone",
                    "a finding after the vote", "a vote until " + it.closesAt);
        });
        List<EvidenceFile> files = EvidenceFile.of(found, Finding.submission(found));
        if (files.stream().anyMatch(it -> it.uploadedBy.equals(engineer.account()))) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "Nobody attests evidence of their own",
                    "an engineer who uploaded none of it", engineer.account());
        }
        return found;
    }

    private Instant required(Instant at, Milestone assigned) {
        if (assigned.handedInAt != null && (at.isBefore(assigned.handedInAt) || at.isAfter(clock.instant()))) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "This moment cannot be that of the finding",
                    "one after the evidence was handed in at " + assigned.handedInAt + ", and not in the future",
                    at.toString());
        }
        return at;
    }

    private static String required(String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "A finding needs words",
                    "1 to " + LONGEST + " characters on what was looked at and found",
                    words == null || words.isBlank() ? "none" : words.length() + " characters");
        }
        return words.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
