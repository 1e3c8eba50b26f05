package energy.commonwatt.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Where entries of escrows wait for the chain, and how the chain has an escrow. */
@ApplicationScoped
public class EscrowOutbox {

    private final Chain chain;
    private final ChainConfig config;
    private final MemberNodes nodes;
    private final Clock clock;

    EscrowOutbox(Chain chain, ChainConfig config, MemberNodes nodes, Clock clock) {
        this.chain = chain;
        this.config = config;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** The MilestoneEscrow contract for new plans, 0x-prefixed lower-case hex; empty when this platform was told none. */
    public Optional<String> contract() {
        return config.escrows().map(address -> address.toLowerCase(Locale.ROOT))
                .or(() -> chain.isOurOwn() ? Optional.of(DevelopmentContract.escrows()) : Optional.empty());
    }

    /**
     * States an entry of an escrow, in the caller's transaction.
     *
     * @param entry how many the escrow had before; each number once
     * @param notBefore the contract refuses it in blocks of an earlier time; null when it never does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(String contract, EscrowStatement statement, long entry, Instant notBefore) {
        new EscrowAnchor(contract, statement, entry, notBefore, clock.instant()).persist();
    }

    /** The escrow's entries as they are on their way, in their order. */
    public List<EscrowAnchor> entries(byte[] round) {
        return EscrowAnchor.of(round);
    }

    /**
     * How the chain has the escrow now, as the first node that answers says.
     *
     * @throws ChainUnavailable when no node answers
     */
    public EscrowTotals totals(String contract, byte[] round) {
        return nodes.ask(node -> EscrowContract.totals(node, contract, round));
    }

    /** The network's id (EIP-155), which attesters sign along; empty before the first contact. */
    public Optional<Long> chainId() {
        return chain.identity().map(it -> it.chainId);
    }
}
