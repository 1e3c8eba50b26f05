package energy.commonwatt.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;

/** What the contract MilestoneEscrow is told of a round's escrow: one entry each. Milestones count from 0; times in whole seconds; ids 32 bytes. */
public sealed interface EscrowStatement extends EntryStatement {

    int WORD = 32;

    record Plan(byte[] round, EscrowPlan plan) implements EscrowStatement {
    }

    record Start(byte[] round) implements EscrowStatement {
    }

    /** @param finding SHA-256 of what was attested @param signature r, s and v, 65 bytes */
    record Attest(byte[] round, int milestone, byte[] finding, byte[] signature) implements EscrowStatement {
    }

    record Release(byte[] round, int milestone, Instant releasedAt) implements EscrowStatement {
    }

    record Halt(byte[] round) implements EscrowStatement {
    }

    record Resume(byte[] round) implements EscrowStatement {
    }

    /** @param dueAt the milestone's, when the vote continues or replaces */
    record OpenVote(byte[] round, int milestone, Instant dueAt, Instant opensAt) implements EscrowStatement {
    }

    record CastBallot(byte[] round, byte[] commitment, Choice choice, Instant castAt) implements EscrowStatement {
    }

    record CloseVote(byte[] round, Choice outcome) implements EscrowStatement {
    }

    record ReplaceParties(byte[] round, EscrowPlan.Parties parties) implements EscrowStatement {
    }

    record ReturnRemainder(byte[] round, byte[] commitment) implements EscrowStatement {
    }

    /** In the order of the contract. */
    enum Choice {
        NONE, CONTINUE, REPLACE, WIND_UP
    }

    @Override
    default String call(long entry) {
        List<Type<?>> values = new ArrayList<>(List.of(new Bytes32(round())));
        if (!(this instanceof Plan)) {
            values.add(new Uint64(entry));
        }
        values.addAll(arguments());
        return EntryWords.call(EscrowSignature.of(this).function, values);
    }

    /** The first word of the plan's data is the operator. */
    @Override
    default String event(long entry) {
        return EntryWords.event(EscrowSignature.of(this).event, round(),
                this instanceof Plan it ? new Bytes32(it.plan().parties().operator()) : new Uint64(entry));
    }

    private List<Type<?>> arguments() {
        return switch (this) {
            case Plan it -> plan(it.plan());
            case Start it -> List.of();
            case Attest it -> attestation(it);
            case Release it -> List.of(new Uint16(it.milestone()), EntryWords.seconds(it.releasedAt()));
            case Halt it -> List.of();
            case Resume it -> List.of();
            case OpenVote it -> List.of(new Uint16(it.milestone()), EntryWords.seconds(it.dueAt()),
                    EntryWords.seconds(it.opensAt()));
            case CastBallot it -> List.of(new Bytes32(it.commitment()), new Uint8(it.choice().ordinal()),
                    EntryWords.seconds(it.castAt()));
            case CloseVote it -> List.of(new Uint8(it.outcome().ordinal()));
            case ReplaceParties it -> parties(it.parties());
            case ReturnRemainder it -> List.of(new Bytes32(it.commitment()));
        };
    }

    private static List<Type<?>> parties(EscrowPlan.Parties it) {
        return List.of(new Bytes32(it.operator()), new Bytes32(it.attesterOrganisation()), new Address(it.attester()));
    }

    /** The list of milestones is behind the nine words before it. */
    private static List<Type<?>> plan(EscrowPlan it) {
        List<Type<?>> values = new ArrayList<>(parties(it.parties()));
        values.addAll(List.of(new Uint32(it.grace().toSeconds()), new Uint32(it.voting().toSeconds()),
                new Uint16(it.quorumBasisPoints()), new Uint16(it.feeBasisPoints()), new Uint256(9 * WORD),
                new Uint256(it.milestones().size())));
        it.milestones().forEach(one -> values.addAll(List.of(new Uint64(one.part()), EntryWords.seconds(one.dueAt()),
                new Bool(one.inOrder()), new Bool(one.stops()))));
        return values;
    }

    /** The signature is behind the five words before it, and fills up its third word with zeros. */
    private static List<Type<?>> attestation(Attest it) {
        byte[] signature = Arrays.copyOf(it.signature(), 3 * WORD);
        return List.of(new Uint16(it.milestone()), new Bytes32(it.finding()), new Uint256(5 * WORD),
                new Uint256(it.signature().length), word(signature, 0), word(signature, 1), word(signature, 2));
    }

    private static Bytes32 word(byte[] bytes, int index) {
        return new Bytes32(Arrays.copyOfRange(bytes, index * WORD, (index + 1) * WORD));
    }
}
