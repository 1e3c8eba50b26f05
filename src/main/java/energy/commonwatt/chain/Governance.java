package energy.commonwatt.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the members of the consortium are, decided and adopted, read from the contract Consortium at every call. The platform only
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

    Governance(Chain chain, ChainConfig config, MemberNodes nodes) {
        this.chain = chain;
        this.config = config;
        this.nodes = nodes;
        List<String> known = new ArrayList<>(config.memberNames().orElse(List.of()));
        if (chain.isDevelopment()) {
            known.addAll(Keys.DEVELOPMENT_MEMBERS.keySet());
        }
        this.names = new Names(known);
    }

    /** Address of the Consortium contract, 0x-prefixed lower-case hex; empty when this platform was told none. */
    public Optional<String> contract() {
        boolean own = chain.isDevelopment() && config.contract().isEmpty();
        return config.consortium().map(address -> address.toLowerCase(Locale.ROOT))
                .or(() -> own ? Optional.of(DevelopmentContract.consortium()) : Optional.empty());
    }

    /** Everybody who is or was a member, in the order of admission; none without a contract. */
    public List<ConsortiumMember> members() {
        return reader().map(ConsortiumReader::members).orElse(List.of());
    }

    /** Votes that a motion needs now: more than half of the present members. 0 without a contract. */
    public int majority() {
        return reader().map(ConsortiumReader::majority).orElse(0);
    }

    /** The newest hundred motions with their votes, newest first; none without a contract. */
    public List<Motion> motions() {
        return reader().map(it -> it.motions(currentBlock(), MOST_MOTIONS)).orElse(List.of());
    }

    /** All rule sets in the order of their adoption; none without a contract. */
    public List<AdoptedRuleSet> ruleSets() {
        return reader().map(it -> it.ruleSets(currentBlock())).orElse(List.of());
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

    private long currentBlock() {
        return nodes.most(MemberNode::tip, Comparator.comparingLong(ChainTip::number)).number();
    }

    /** Empty before the first contact with the chain, too: then nothing is deployed yet. */
    private Optional<ConsortiumReader> reader() {
        Optional<ChainIdentity> identity = chain.identity();
        return identity.isEmpty() ? Optional.empty() : contract().map(address -> checked(address, identity.get()));
    }

    private ConsortiumReader checked(String address, ChainIdentity identity) {
        var reader = new ConsortiumReader(names,
                data -> nodes.ask(node -> node.call(Names.NO_ACCOUNT, address, data)));
        String logs = reader.logs();
        if (!logs.equals(identity.contract)) {
            throw new ChainRuleViolation(
                    "The Consortium " + address + " administers the logs " + logs + ", and this platform's are "
                            + identity.contract + ": set COMMONWATT_CHAIN_CONSORTIUM to the contract that administers these");
        }
        return reader;
    }
}
