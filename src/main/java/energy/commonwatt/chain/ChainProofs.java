package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.utils.Numeric;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import energy.commonwatt.verification.BlockHeader;
import energy.commonwatt.verification.QbftHeader;

/** Fetches what a proof pack needs from the chain: a header and the proofs of a log's head in its state. */
@ApplicationScoped
class ChainProofs {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private static final Logger LOG = Logger.getLogger(ChainProofs.class);

    private final MemberNodes nodes;
    private final boolean development;
    private final VoteHistory votes;
    private final ObjectMapper json;

    ChainProofs(MemberNodes nodes, ChainConfig config, VoteHistory votes, ObjectMapper json) {
        this.nodes = nodes;
        this.votes = votes;
        this.development = !config.kind().isSealed();
        this.json = json;
    }

    /**
     * The head of the anchor's log as a node proves it: in the anchor's block, or in the newest block when nobody has the state of
     * the anchor's any more, or when its proof was found wanting before (a restarted development node may prove wrongly).
     *
     * @throws ChainUnavailable when no node has such a block with its state
     */
    HeadProof of(HeadAnchor anchor, ChainIdentity identity) {
        if (anchor.problem == null) {
            try {
                return nodes.ask(node -> at(anchor.blockNumber, node, anchor, identity));
            } catch (ChainUnavailable e) {
                LOG.debugf("Block %d of anchor %d: %s", anchor.blockNumber, anchor.id, e.getMessage());
            }
        }
        return nodes.ask(node -> at(node.tip().number(), node, anchor, identity));
    }

    private HeadProof at(long number, MemberNode node, HeadAnchor anchor, ChainIdentity identity) {
        JsonNode block = node.block(number);
        EthGetProof.Proof proof = node.proof(identity.contract, LogContract.headSlots(anchor.logId), number);
        if (!MemberNodes.isOn(identity, node)) {
            throw new ChainUnavailable(node.address() + " is on another chain now");
        }
        long size = LogContract.headSize(proof);
        if (size < anchor.newSize) {
            throw new ChainUnavailable("At block %d %s has %d leaves of the log, not yet %d".formatted(number, node.address(),
                    size, anchor.newSize));
        }
        LogHead head = new LogHead(anchor.logId, size, Numeric.toBytesPadded(value(proof, 1), 32));
        return new HeadProof(head, number, block.path("hash").asText(), section(block, proof, identity));
    }

    private static BigInteger value(EthGetProof.Proof proof, int slot) {
        return Numeric.decodeQuantity(proof.getStorageProof().get(slot).getValue());
    }

    private ObjectNode section(JsonNode block, EthGetProof.Proof proof, ChainIdentity identity) {
        ObjectNode section = json.createObjectNode();
        section.put("consensus", development ? "none" : "qbft");
        section.put("chainId", identity.chainId).put("genesisHash", identity.genesisHash).put("contract", identity.contract);
        section.putObject("block").put("number", Numeric.decodeQuantity(block.path("number").asText()).longValueExact())
                .put("hash", block.path("hash").asText()).put("header", header(block));
        section.set("accountProof", array(proof.getAccountProof()));
        section.set("sizeProof", array(proof.getStorageProof().get(0).getProof()));
        section.set("rootProof", array(proof.getStorageProof().get(1).getProof()));
        if (!development) {
            section.set("validatorChanges",
                    array(votes.upTo(Numeric.decodeQuantity(block.path("number").asText()).longValueExact())));
        }
        return section;
    }

    /** JSON-RPC gives a header's fields, the pack needs its bytes. Whether they were put together right, the hash tells. */
    private String header(JsonNode block) {
        BlockHeader header = BlockHeader.ofJson(json.convertValue(block, FIELDS));
        String hash = Numeric.toHexString(development ? header.hash() : QbftHeader.decode(header.encoded()).hash());
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
