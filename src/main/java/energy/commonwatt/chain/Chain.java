package energy.commonwatt.chain;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The chain of this database. Its identity (chain id, genesis block, contract) is fixed at first contact and never changes; nodes
 * that contradict it are refused.
 */
@ApplicationScoped
public class Chain {

    private final ChainConfig config;
    private final MemberNodes nodes;
    private final AnchorStore store;
    private final DevelopmentContract developmentContract;

    Chain(ChainConfig config, MemberNodes nodes, AnchorStore store, DevelopmentContract developmentContract) {
        this.config = config;
        this.nodes = nodes;
        this.store = store;
        this.developmentContract = developmentContract;
    }

    /** What the first contact fixed; empty before it. */
    public Optional<ChainIdentity> identity() {
        return store.inTransaction(store::identity);
    }

    /** Whether nobody but us runs the chain: then its contract is deployed when it is missing. */
    boolean isOurOwn() {
        return !config.kind().isOfMembers();
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
        known.ifPresent(nodes::lookAround);
        String contract = known.map(identity -> identity.contract).orElseGet(this::configuredContract);
        requirePresentDevelopmentContract(contract);
        if (nodes.any(node -> node.hasCode(contract))) {
            if (deploysMore()) {
                return Optional.empty();
            }
            return known.or(() -> Optional.of(remember(contract)));
        }
        if (isOurOwn() && contract.equals(DevelopmentContract.address())) {
            nodes.ask(developmentContract::deploy);
            return Optional.empty();
        }
        throw new ChainRuleViolation("There is no contract at " + contract + " on the chain");
    }

    /**
     * Rounds and escrows are recorded beside the logs: an older development chain gets their contracts late, one after the other. Nothing
     * is sent before: what is told to an address without code is mined in vain.
     */
    private boolean deploysMore() {
        if (!isOurOwn() || config.rounds().isPresent() || config.contract().isPresent()) {
            return false;
        }
        if (!nodes.any(node -> node.hasCode(DevelopmentContract.rounds()))) {
            nodes.ask(developmentContract::deployRounds);
            return true;
        }
        if (!nodes.any(node -> node.hasCode(DevelopmentContract.escrows()))) {
            nodes.ask(developmentContract::deployEscrows);
            return true;
        }
        return false;
    }

    /** Until the Consortium came, a development chain's logs had another address, and an administrator without members. */
    private void requirePresentDevelopmentContract(String contract) {
        if (isOurOwn() && config.contract().isEmpty() && !contract.equals(DevelopmentContract.address())) {
            throw new ChainRuleViolation("This database was recorded with the contract " + contract
                    + " of an earlier development chain, and this version has its logs at " + DevelopmentContract.address()
                    + ": stop Commonwatt, delete .commonwatt/data and start again");
        }
    }

    private String configuredContract() {
        return config.contract().map(address -> address.toLowerCase(Locale.ROOT)).orElseGet(() -> {
            if (isOurOwn()) {
                return DevelopmentContract.address();
            }
            throw new ChainRuleViolation(
                    "Set COMMONWATT_CHAIN_CONTRACT to the address of the members' AppendOnlyLogs contract");
        });
    }

    private ChainIdentity remember(String contract) {
        ChainIdentity identity = nodes.find(node -> node.hasCode(contract)
                ? Optional.of(new ChainIdentity(node.chainId(), node.genesisHash(), contract))
                : Optional.empty()).orElseThrow(() -> new ChainUnavailable("The contract's chain is gone again"));
        store.inTransaction(() -> {
            store.add(identity);
            return identity;
        });
        nodes.lookAround(identity);
        return identity;
    }
}
