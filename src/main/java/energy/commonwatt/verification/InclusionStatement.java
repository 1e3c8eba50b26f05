package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;

/** Words the trust statement of an inclusion check. */
final class InclusionStatement {

    private InclusionStatement() {
    }

    /** @param pack null when the file is no pack; {@code envelope} null when the record is not well formed; {@code witnesses} null without that step */
    static TrustStatement of(ProofPack pack, Trust trust, Envelope envelope, List<NodeCheck> nodes, Steps steps,
            WitnessCheck witnesses) {
        String root = trust == null ? "self-asserted" : "given";
        String consensus = pack == null ? "unknown" : pack.chain().consensus();
        if (steps.finding() == Finding.REFUTED) {
            return new TrustStatement(root, consensus, List.of(), List.of(),
                    List.of("Anything. This pack was refuted; do not rely on any part of it."));
        }
        List<String> proved = proved(pack, envelope, steps.finding());
        List<String> honest = honest(pack, trust, nodes);
        List<String> missing = notProved(pack, trust, envelope, nodes);
        if (witnesses != null) {
            witnesses.addProved(proved);
            witnesses.addHonest(honest);
            witnesses.addNotProved(missing);
        }
        return new TrustStatement(root, consensus, proved, honest, missing);
    }

    private static List<String> proved(ProofPack pack, Envelope envelope, Finding finding) {
        List<String> proved = new ArrayList<>();
        if (pack.reading() != null) {
            proved.add("The record contains this reading: " + ReadingCheck.describe(pack.reading().reading()) + ".");
        }
        proved.add("Record " + envelope.id() + " is number " + (pack.inclusion().leafIndex() + 1) + " of " + pack.head().size()
                + " in the log "
                + envelope.log() + ", and not a byte of it was changed since.");
        if (finding == Finding.PROVEN) {
            BlockHeader header = BlockHeader.decode(pack.state().header());
            proved.add("The contract " + Hex.prefixed(pack.chain().contract()) + " kept this head of the log in block "
                    + header.number()
                    + ", which says it was made at " + Utc.format(header.timestamp()) + ".");
        } else {
            proved.add(
                    "The header in the pack commits to a state in which the contract " + Hex.prefixed(pack.chain().contract())
                            + " kept this head of the log.");
        }
        return proved;
    }

    private static List<String> honest(ProofPack pack, Trust trust, List<NodeCheck> nodes) {
        List<String> honest = new ArrayList<>();
        if (pack.chain().consensus().equals(ChainIdentity.NONE)) {
            honest.add(
                    "The operator of the single development node: it is a development chain, and no consortium signed the block.");
        }
        if (trust == null) {
            honest.add("Whoever gave you this pack: chain, genesis block and contract were taken from the pack itself.");
        } else {
            honest.add("Whoever gave you the trust file with chain, genesis block and contract.");
        }
        for (NodeCheck node : nodes) {
            if (node.agreed()) {
                honest.add("The operator of the node " + node.url() + ", for saying that its chain has this block.");
            }
        }
        return honest;
    }

    private static List<String> notProved(ProofPack pack, Trust trust, Envelope envelope, List<NodeCheck> nodes) {
        List<String> missing = new ArrayList<>();
        missing.add(physicalWorld(envelope));
        missing.add("That this is the latest word: a later record may correct this one.");
        missing.add("That nothing is missing: what was never recorded cannot be proved.");
        if (pack.chain().consensus().equals(ChainIdentity.NONE)) {
            missing.add("That a consortium vouches for it: nobody sealed the block.");
        } else {
            missing.add("That members signed the block: this version cannot check seals of the consensus "
                    + pack.chain().consensus() + ".");
        }
        if (trust == null) {
            missing.add("That this is the chain and contract that you mean. Name them with --trust to have that checked.");
        }
        if (nodes.isEmpty()) {
            missing.add("That the block is part of the chain today: no node was asked. Name one with --node.");
        }
        for (NodeCheck node : nodes) {
            if (!node.agreed()) {
                missing.add("That the node " + node.url() + " has this block: it did not say.");
            }
        }
        return missing;
    }

    private static String physicalWorld(Envelope envelope) {
        if (!(envelope.body().get("trustTier") instanceof String tier)) {
            return "That what the record says is true; only that it was said and not changed since.";
        }
        return "That the meter told the truth. The trust tier is " + tier + ": " + switch (tier) {
            case "meter-signed" -> "the meter is said to have signed the readings; this check does not look at its signature.";
            case "gateway-signed" ->
                "a gateway at the plant is said to have signed the readings; it could have changed what the meter said.";
            case "portal-export" ->
                "the readings were exported from a portal, and whoever had them before could have changed them.";
            case "typed" -> "somebody typed the readings by hand.";
            default -> "this version does not know what that means.";
        };
    }
}
