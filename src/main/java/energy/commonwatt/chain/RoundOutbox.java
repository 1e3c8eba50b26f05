package energy.commonwatt.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Where entries of funding rounds wait for the chain, and how the chain has a round. */
@ApplicationScoped
public class RoundOutbox {

    private final Chain chain;
    private final ChainConfig config;
    private final MemberNodes nodes;
    private final Clock clock;

    RoundOutbox(Chain chain, ChainConfig config, MemberNodes nodes, Clock clock) {
        this.chain = chain;
        this.config = config;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** The FundingRounds contract for new rounds, 0x-prefixed lower-case hex; empty when this platform was told none. */
    public Optional<String> contract() {
        return config.rounds().map(address -> address.toLowerCase(Locale.ROOT))
                .or(() -> chain.isOurOwn() ? Optional.of(DevelopmentContract.rounds()) : Optional.empty());
    }

    /**
     * States an entry of a round, in the caller's transaction.
     *
     * @param entry how many the round had before; each number once
     * @param notBefore the contract refuses it in blocks of an earlier time; null when it never does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(String contract, RoundStatement statement, long entry, Instant notBefore) {
        new RoundAnchor(contract, statement, entry, notBefore, clock.instant()).persist();
    }

    /** The round's entries as they are on their way, in their order. */
    public List<RoundAnchor> entries(byte[] round) {
        return RoundAnchor.of(round);
    }

    /**
     * How the chain has the round now, as the first node that answers says.
     *
     * @throws ChainUnavailable when no node answers
     */
    public RoundTotals totals(String contract, byte[] round) {
        return nodes.ask(node -> RoundContract.totals(node, contract, round));
    }
}
