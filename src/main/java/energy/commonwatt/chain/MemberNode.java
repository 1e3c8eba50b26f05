package energy.commonwatt.chain;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One member's node, which may be lagging, restarted, replaced or gone. Every call answers or throws {@link ChainUnavailable}.
 * That a node does not have something says nothing about the chain.
 */
interface MemberNode {

    /** Where it is, for logs. */
    String address();

    /** Host and port of its address: paths and passwords are nobody's business. */
    default String name() {
        URI address = URI.create(address());
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    long chainId();

    /** Hash of block 0, 0x-prefixed hex. */
    String genesisHash();

    /** The newest block that the node has. */
    ChainTip tip();

    /** @throws ChainUnavailable when the node does not have the block */
    JsonNode block(long number);

    /** Number of transactions of the account in mined blocks: the next nonce that the chain will take. */
    long minedNonce(String account);

    boolean hasCode(String account);

    /**
     * What a contract answers to a call in the newest block, without a transaction.
     *
     * @param from who seems to call, 0x-prefixed hex
     * @return the answer, 0x-prefixed hex
     * @throws ContractRefusal when the contract reverts
     */
    String call(String from, String contract, String data);

    Optional<TransactionReceipt> receipt(String hash);

    /** Whether the node has the transaction in a block or waits to put it in one. */
    boolean knows(String hash);

    /**
     * Account and storage proofs as of a block.
     *
     * @throws ChainUnavailable when the node does not have the state of that block (any more)
     */
    EthGetProof.Proof proof(String account, List<String> slots, long block);

    /** Hands the bytes over. An error of the node is an answer here: the caller decides what it means. Empty when it took them. */
    Optional<String> send(String raw);
}
