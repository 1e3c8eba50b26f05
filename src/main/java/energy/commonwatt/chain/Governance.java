package energy.commonwatt.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the members of the consortium are, decided and adopted, as the contract Consortium has it in the newest block. The platform only
 * reads: it has no member's key. Every reading method throws {@link ChainUnavailable} when no node answers, and
 * {@link ChainRuleViolation} when the contract is not the one that administers this platform's logs.
 */
@ApplicationScoped
public class Governance {

    private static final int MOST_MOTIONS = 100;

    private final Chain chain;
    private final ChainConfig config;
    private final MemberNodes nodes;
    private final Names names;
    private volatile State known = State.NONE;

    Governance(Chain chain, ChainConfig config, MemberNodes nodes) {
        this.chain = chain;
        this.config = config;
        this.nodes = nodes;
        List<String> told = new ArrayList<>(config.memberNames().orElse(List.of()));
        if (chain.isOurOwn()) {
            told.addAll(Keys.DEVELOPMENT_MEMBERS.keySet());
        }
        this.names = new Names(told);
    }

    /** Address of the Consortium contract, 0x-prefixed lower-case hex; empty when this platform was told none. */
    public Optional<String> contract() {
        boolean own = chain.isOurOwn() && config.contract().isEmpty();
        return config.consortium().map(address -> address.toLowerCase(Locale.ROOT))
                .or(() -> own ? Optional.of(DevelopmentContract.consortium()) : Optional.empty());
    }

    /** Everybody who is or was a member, in the order of admission; none without a contract. */
    public List<ConsortiumMember> members() {
        return state().members();
    }

    /** Votes that a motion needs now: more than half of the present members. 0 without a contract. */
    public int majority() {
        return state().majority();
    }

    /** The newest hundred motions with their votes, newest first; none without a contract. */
    public List<Motion> motions() {
        return state().motions();
    }

    /** All rule sets in the order of their adoption; none without a contract. */
    public List<AdoptedRuleSet> ruleSets() {
        return state().ruleSets();
    }

    /** The encoded call of {@link #contract()} that proposes something, for a member's wallet to send; 0x-prefixed hex. */
    public String proposal(MotionAction action) {
        return ConsortiumCalls.propose(action);
    }

    /** The encoded call that votes for a motion. @param motion its id */
    public String vote(String motion) {
        return ConsortiumCalls.vote(motion);
    }

    /** The encoded call that executes a motion which came to a majority because others were removed. @param motion its id */
    public String execution(String motion) {
        return ConsortiumCalls.execute(motion);
    }

    /** Many calls of a node, so once for each block and not for each visitor. Two at the same time may both read: that harms nobody. */
    private State state() {
        Optional<ChainIdentity> identity = chain.identity();
        Optional<String> address = contract();
        if (identity.isEmpty() || address.isEmpty()) {
            return State.NONE;
        }
        long block = nodes.most(MemberNode::tip, Comparator.comparingLong(ChainTip::number)).number();
        if (known.block() != block) {
            known = read(checked(address.get(), identity.get()), block);
        }
        return known;
    }

    private static State read(ConsortiumReader reader, long block) {
        return new State(block, reader.members(), reader.majority(), reader.motions(block, MOST_MOTIONS),
                reader.ruleSets(block));
    }

    private ConsortiumReader checked(String address, ChainIdentity identity) {
        var reader = new ConsortiumReader(names, data -> nodes.ask(node -> node.call(Names.NO_ACCOUNT, address, data)));
        String logs = reader.logs();
        if (!logs.equals(identity.contract)) {
            throw new ChainRuleViolation(
                    "The Consortium " + address + " administers the logs " + logs + ", and this platform's are "
                            + identity.contract + ": set COMMONWATT_CHAIN_CONSORTIUM to the contract that administers these");
        }
        return reader;
    }

    /** All that was read at one block. */
    private record State(long block, List<ConsortiumMember> members, int majority, List<Motion> motions,
            List<AdoptedRuleSet> ruleSets) {

        static final State NONE = new State(-1, List.of(), 0, List.of(), List.of());
    }
}
