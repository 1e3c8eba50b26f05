package energy.commonwatt.chain;

import java.util.HashMap;
import java.util.Map;

/** What one round of the outbox goes by: the chain as it was found when the round began. */
class Round {

    private final ChainIdentity identity;
    private final ChainTip tip;
    private final MemberNodes nodes;
    private final Map<String, Long> minedNonces = new HashMap<>();

    Round(ChainIdentity identity, ChainTip tip, MemberNodes nodes) {
        this.identity = identity;
        this.tip = tip;
        this.nodes = nodes;
    }

    ChainIdentity identity() {
        return identity;
    }

    ChainTip tip() {
        return tip;
    }

    /** The next nonce that the chain will take from this key. */
    long minedNonce(String signer) {
        return minedNonces.computeIfAbsent(signer, key -> nodes.most(node -> node.minedNonce(key), Long::compare));
    }
}
