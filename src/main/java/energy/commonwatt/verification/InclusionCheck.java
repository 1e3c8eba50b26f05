package energy.commonwatt.verification;

import java.util.List;
import java.util.Optional;

/** Answers whether a record is in the log and who vouches for it. Needs nothing but the pack; asks nodes only when it is given some. */
public final class InclusionCheck implements Steps.Checks {

    static final String VERB = "inclusion";

    private final Trust trust;
    private final List<NodeCheck> nodes;
    private final Steps steps = new Steps();
    private byte[] file;
    private ProofPack pack;
    private Envelope envelope;
    private byte[] leaf;
    private StateCheck state;
    private WitnessCheck witnesses;

    private InclusionCheck(Trust trust, List<NodeCheck> nodes) {
        this.trust = trust;
        this.nodes = nodes;
    }

    /**
     * @param pack a pack whose form was checked by {@link ProofPack#parse}
     * @param trust the chain and contract that the user decided on; without it they are taken from the pack
     */
    public static Verdict of(ProofPack pack, Optional<Trust> trust) {
        InclusionCheck check = new InclusionCheck(trust.orElse(null), List.of());
        check.pack = pack;
        return check.verdict();
    }

    /** As {@link #of(ProofPack, Optional)}; a file that is no proof pack is refuted at the step "format". */
    public static Verdict of(byte[] file, Optional<Trust> trust) {
        return of(file, trust.orElse(null), List.of());
    }

    static Verdict of(byte[] file, Trust trust, List<NodeCheck> nodes) {
        InclusionCheck check = new InclusionCheck(trust, nodes);
        check.file = file;
        return check.verdict();
    }

    private Verdict verdict() {
        steps.run("format", "The pack is well formed", this);
        if (trust != null) {
            steps.run("trust", "The pack speaks of the chain and contract that you trust", this);
        }
        steps.run("record", "The record has its one canonical form", this);
        if (pack != null && pack.reading() != null) {
            steps.run("reading", "The reading is in the record", this);
        }
        steps.run("inclusion", "The record is in the log", this);
        steps.run("storage", "The contract keeps this head of the log", this);
        steps.run("account", "The chain's state has the contract", this);
        steps.run("header", "The block has this state", this);
        boolean sealed = pack != null && !pack.chain().consensus().equals(ChainIdentity.NONE);
        steps.run("seals", "Members of a consortium signed the block", sealed, this);
        WitnessPolicy policy = trust == null ? null : trust.witnesses();
        if (policy != null || pack != null && pack.witnesses() != null) {
            witnesses = new WitnessCheck(pack, policy);
            steps.run("witnesses", "Witnesses saw the same log", policy != null, this);
        }
        for (NodeCheck node : nodes) {
            node.runIn(steps, this);
        }
        return Verdict.of(VERB, steps, InclusionStatement.of(pack, trust, envelope, nodes, steps, witnesses));
    }

    ProofPack pack() {
        return pack;
    }

    @Override
    public String check(String id) {
        return switch (id) {
            case "format" -> format();
            case "trust" -> trust();
            case "record" -> record();
            case "reading" -> ReadingCheck.check(envelope, pack.reading());
            case "inclusion" -> inclusion();
            case "storage" -> state.storage();
            case "account" -> state.account();
            case "header" -> state.header();
            case "witnesses" -> witnesses.check(LogHash.logId(envelope.log()));
            default -> seals();
        };
    }

    private String format() {
        if (pack == null) {
            pack = ProofPack.parse(file);
        }
        return "format " + ProofPack.FORMAT;
    }

    private String trust() {
        trust.chain().checkSame(pack.chain());
        return "chain id " + trust.chain().chainId() + ", genesis block and contract are those of your trust file";
    }

    private String record() {
        byte[] canonical = CanonicalJson.integersOnly(pack.record());
        envelope = Envelope.of(pack.record());
        leaf = LogHash.leaf(canonical);
        state = new StateCheck(LogHash.logId(envelope.log()), pack);
        return canonical.length + " bytes of type " + envelope.type() + ", leaf hash " + Hex.of(leaf);
    }

    private String inclusion() {
        LogVerifier.inclusion(leaf, pack.inclusion().leafIndex(), pack.head().size(), pack.inclusion().path(),
                pack.head().root());
        return "record " + (pack.inclusion().leafIndex() + 1) + " of " + pack.head().size() + " gives the root "
                + Hex.of(pack.head().root());
    }

    private String seals() {
        if (pack.chain().consensus().equals(ChainIdentity.NONE)) {
            throw new NotKnown("development chain, no consortium signed");
        }
        throw new NotKnown("this version cannot check seals of the consensus " + pack.chain().consensus());
    }
}
