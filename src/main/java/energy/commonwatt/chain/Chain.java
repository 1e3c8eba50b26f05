package energy.commonwatt.chain;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The chain of this database. Its identity (chain id, genesis block, contract) is fixed at first contact and never changes; nodes
 * that contradict it are refused.
 */
@ApplicationScoped
public class Chain {

    private final ChainConfig config;
    private final MemberNodes nodes;
    private final DevelopmentContract developmentContract;

    Chain(ChainConfig config, MemberNodes nodes, DevelopmentContract developmentContract) {
        this.config = config;
        this.nodes = nodes;
        this.developmentContract = developmentContract;
    }

    /** What the first contact fixed; empty before it. */
    public Optional<ChainIdentity> identity() {
        return QuarkusTransaction.joiningExisting().call(() -> ChainIdentity.<ChainIdentity>findAll().firstResultOptional());
    }

    /** Whether a single node makes the blocks, so that nobody else vouches for them. */
    public boolean isDevelopment() {
        return config.kind() == ChainConfig.Kind.DEVELOPMENT;
    }

    /**
     * The identity, once nodes on that chain answer and the contract is there.
     *
     * @return empty while a development contract is being deployed
     * @throws ChainUnavailable when no usable node answers
     * @throws ChainRuleViolation when the chain has no such contract
     */
    Optional<ChainIdentity> ready() {
        Optional<ChainIdentity> known = identity();
        known.ifPresent(nodes::refuseStrangers);
        return nodes.ask(node -> contractOn(node, known)).map(contract -> known.orElseGet(() -> remember(contract)));
    }

    private Optional<String> contractOn(ChainNode node, Optional<ChainIdentity> known) {
        String contract = known.map(identity -> identity.contract).or(config::contract).map(String::toLowerCase)
                .orElseGet(this::ownContract);
        if (node.hasCode(contract)) {
            return Optional.of(contract);
        }
        if (isDevelopment() && contract.equals(DevelopmentContract.address())) {
            return developmentContract.ensure(node) ? Optional.of(contract) : Optional.empty();
        }
        throw new ChainRuleViolation("There is no contract at " + contract + " on the chain of " + node.address());
    }

    private String ownContract() {
        if (isDevelopment()) {
            return DevelopmentContract.address();
        }
        throw new ChainRuleViolation("Set COMMONWATT_CHAIN_CONTRACT to the address of the members' AppendOnlyLogs contract");
    }

    private ChainIdentity remember(String contract) {
        long chainId = nodes.ask(ChainNode::chainId);
        String genesis = nodes.ask(ChainNode::genesisHash);
        return QuarkusTransaction.requiringNew().call(() -> {
            ChainIdentity identity = new ChainIdentity(chainId, genesis, contract);
            identity.persist();
            return identity;
        });
    }
}
