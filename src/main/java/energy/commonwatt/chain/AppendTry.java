package energy.commonwatt.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.verification.LogHash;

/**
 * Asks the members' nodes what the logs' contract would do with a head that this platform's recorder sent. They carry the call out as
 * they would in a block, and forget it: nothing is sent, no nonce is taken.
 */
@ApplicationScoped
public class AppendTry {

    private final Chain chain;
    private final MemberNodes nodes;
    private final TransactionSigner signer;

    AppendTry(Chain chain, MemberNodes nodes, TransactionSigner signer) {
        this.chain = chain;
        this.nodes = nodes;
        this.signer = signer;
    }

    /**
     * @param log name of the log
     * @param path consistency path (RFC 9162, section 2.1.4) from the old size to the new one
     * @return per node that answers why the contract refuses; empty where it would append
     * @throws ChainUnavailable when no node answers
     */
    public List<Optional<String>> refusals(String log, long oldSize, long newSize, byte[] newRoot, List<byte[]> path) {
        String address = chain.identity().orElseThrow(() -> new ChainUnavailable("The chain is not known yet")).contract;
        String call = LogContract.appendCall(LogHash.logId(log), oldSize, newSize, newRoot, path);
        List<Optional<String>> answers = new ArrayList<>();
        for (MemberNode node : nodes.all()) {
            try {
                answers.add(refusal(node, address, call));
            } catch (ChainUnavailable silent) {
                // What other nodes say is as good.
            }
        }
        if (answers.isEmpty()) {
            throw new ChainUnavailable("No node answers");
        }
        return answers;
    }

    private Optional<String> refusal(MemberNode node, String address, String call) {
        try {
            node.call(signer.address(), address, call);
            return Optional.empty();
        } catch (ContractRefusal refusal) {
            return Optional.of(refusal.getMessage());
        }
    }
}
