package energy.commonwatt.chain;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.utils.Numeric;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import energy.commonwatt.verification.BlockHeader;

/** Fetches what a proof pack needs from the chain: a header and the proofs of a log's head in its state. */
@ApplicationScoped
class ChainProofs {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final MemberNodes nodes;
    private final Chain chain;
    private final ObjectMapper json;

    ChainProofs(MemberNodes nodes, Chain chain, ObjectMapper json) {
        this.nodes = nodes;
        this.chain = chain;
        this.json = json;
    }

    /**
     * @return section {@code chain} of the proof pack (docs/proof-pack.md)
     * @throws ChainUnavailable when no node has that block's header and state
     */
    String of(Anchor anchor, ChainIdentity identity) {
        return nodes.ask(node -> section(node, anchor, identity)).toString();
    }

    private ObjectNode section(ChainNode node, Anchor anchor, ChainIdentity identity) {
        JsonNode block = node.blockByHash(anchor.blockHash);
        EthGetProof.Proof proof = node.proof(identity.contract, LogContract.headSlots(anchor.logId), anchor.blockNumber);
        ObjectNode section = json.createObjectNode();
        section.put("consensus", chain.isDevelopment() ? "none" : "qbft");
        section.put("chainId", identity.chainId).put("genesisHash", identity.genesisHash).put("contract", identity.contract);
        section.putObject("block").put("number", anchor.blockNumber).put("hash", anchor.blockHash).put("header", header(block));
        section.set("accountProof", array(proof.getAccountProof()));
        section.set("sizeProof", array(proof.getStorageProof().get(0).getProof()));
        section.set("rootProof", array(proof.getStorageProof().get(1).getProof()));
        return section.put("transaction", anchor.hash);
    }

    /** JSON-RPC gives a header's fields, the pack needs its bytes. Whether they were put together right, the hash tells. */
    private String header(JsonNode block) {
        BlockHeader header = BlockHeader.ofJson(json.convertValue(block, FIELDS));
        String hash = Numeric.toHexString(header.hash());
        if (!hash.equals(block.path("hash").asText())) {
            throw new ChainUnavailable(
                    "The header of block " + block.path("number").asText() + " hashes to " + hash + ", the node says "
                            + block.path("hash").asText());
        }
        return Numeric.toHexString(header.encoded());
    }

    private ArrayNode array(List<String> values) {
        ArrayNode array = json.createArrayNode();
        values.forEach(array::add);
        return array;
    }
}
