package energy.commonwatt.verification;

import java.util.List;

/** Whether enough validators signed the block in which a head was proven, and which. */
final class SealCheck {

    private final ProofPack pack;
    private final ValidatorSet trusted;
    private Validators validators;
    private List<String> signers = List.of();

    /** @param trusted what the user trusts; null takes the validators from the block itself */
    SealCheck(ProofPack pack, ValidatorSet trusted) {
        this.pack = pack;
        this.trusted = trusted;
    }

    /**
     * @return what was found, in words
     * @throws NotProven if the seals, or those of a vote, are not enough or wrong
     */
    String check() {
        QbftHeader header = QbftHeader.decode(pack.state().header());
        validators = new Validators(trusted == null ? own(header) : trusted);
        if (header.header().number() < start()) {
            throw new NotKnown("block " + header.header().number() + " is older than the validators that you trust, of block "
                    + start());
        }
        for (byte[] encoded : pack.state().validatorChanges()) {
            QbftHeader change = QbftHeader.decode(encoded);
            if (change.header().number() >= header.header().number()) {
                throw new NotProven("expected votes of blocks before " + header.header().number() + ", found block "
                        + change.header().number());
            }
            if (change.header().number() >= start()) {
                validators.follow(change);
            }
        }
        signers = validators.check(header);
        return signers.size() + " of " + validators.inForce().size() + " validators"
                + (trusted == null ? " that the block names itself" : "") + " sealed the block"
                + (header.round() == 0 ? "" : " in round " + header.round()) + ": " + String.join(", ", signers);
    }

    private long start() {
        return trusted == null ? pack.state().blockNumber() : trusted.block();
    }

    private static ValidatorSet own(QbftHeader header) {
        if (header.validators().isEmpty()) {
            throw new NotKnown(
                    "the block names no validators: its chain keeps them in a contract, and a trust file must name them");
        }
        return new ValidatorSet(header.header().number(), header.validators(), Long.MAX_VALUE);
    }

    void addHonest(List<String> honest) {
        int all = validators.inForce().size();
        honest.add("More than a third of the " + all + " validators (" + String.join(", ", validators.inForce())
                + "): only " + validators.quorum() + " of them together can make a block that passes this check.");
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
