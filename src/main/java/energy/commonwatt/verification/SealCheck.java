package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether enough validators signed the block in which a head was proven, and which. */
final class SealCheck {

    private final QbftHeader header;
    private final List<byte[]> encodedChanges;
    private final ValidatorSet trusted;
    private Validators validators;
    private List<String> signers = List.of();

    private SealCheck(QbftHeader header, List<byte[]> changes, ValidatorSet trusted) {
        this.header = header;
        this.encodedChanges = changes;
        this.trusted = trusted;
    }

    /**
     * @param changes RLP of headers with votes
     * @param trusted what the user trusts; null takes the validators from the block itself
     */
    static SealCheck of(QbftHeader header, List<byte[]> changes, ValidatorSet trusted) {
        return new SealCheck(header, changes, trusted);
    }

    /**
     * @return what was found, in words
     * @throws NotProven if the seals, or those of a vote, are not enough or wrong
     */
    String check() {
        long number = header.header().number();
        List<QbftHeader> changes = changes();
        validators = new Validators(trusted == null ? own(header) : trusted);
        if (trusted != null && number < trusted.block() && !Validators.listed(header).equals(validators.inForce())) {
            throw new NotKnown("your trust file knows the validators from block " + trusted.block() + " on, and block " + number
                    + " has others");
        }
        for (QbftHeader change : changes) {
            if (trusted != null && change.header().number() > trusted.block() && change.header().number() < number) {
                validators.follow(change);
            }
        }
        signers = validators.check(header);
        return signers.size() + " of " + validators.inForce().size() + " validators"
                + (trusted == null ? " that the block names itself" : "") + " sealed the block"
                + (header.round() == 0 ? "" : " in round " + header.round()) + ": " + String.join(", ", signers);
    }

    /** Headers in ascending order up to the block; one of its own height must be the block itself. */
    private List<QbftHeader> changes() {
        List<QbftHeader> changes = new ArrayList<>();
        long last = -1;
        for (byte[] encoded : encodedChanges) {
            QbftHeader change = QbftHeader.decode(encoded);
            long number = change.header().number();
            if (number <= last || number > header.header().number()) {
                throw new NotProven("expected headers with votes in ascending order up to block " + header.header().number()
                        + ", found block " + number);
            }
            if (number == header.header().number() && !Arrays.equals(change.hash(), header.hash())) {
                throw new NotProven("expected one block " + number + ", found two");
            }
            changes.add(change);
            last = number;
        }
        return changes;
    }

    private static ValidatorSet own(QbftHeader header) {
        if (header.validators().isEmpty()) {
            throw new NotProven("expected validators in the block, found none: nobody can have sealed it");
        }
        return new ValidatorSet(header.header().number(), header.validators(), Long.MAX_VALUE);
    }

    void addHonest(List<String> honest) {
        int all = validators.inForce().size();
        // Two contradictory blocks, each with a quorum, have so many signers in common at least.
        int liars = 2 * validators.quorum() - all;
        honest.add("At least " + (all - liars + 1) + " of the " + all + " validators " + String.join(", ", validators.inForce())
                + ": any " + liars + " of them together could have had two contradictory blocks sealed.");
        if (trusted == null) {
            honest.add("Whoever gave you this pack, for the list of validators: it was taken from the block itself.");
        }
    }

    void addNotProved(List<String> missing) {
        missing.add("That the validators belong to different people; that is for you to know.");
        if (trusted == null) {
            missing.add(
                    "That these are the validators of the consortium that you mean. Name them with --trust to have that checked.");
        }
    }
}
