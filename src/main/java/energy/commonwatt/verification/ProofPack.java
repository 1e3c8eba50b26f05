package energy.commonwatt.verification;

import java.util.List;
import java.util.Map;

/**
 * Everything that proves one record: the content of a proof pack, version 1, as docs/proof-pack.md describes it. A parsed pack has the right shape; what it claims
 * is checked by {@link InclusionCheck}.
 *
 * @param record the record as parsed by {@link Json}, not yet checked
 * @param inclusion path from the record to the head
 * @param chain contract and chain that hold the head
 * @param reading proof of one reading of the record, or null
 * @param consistency path from an older head to this one, or null
 * @param witnesses cosignatures of the head, or null
 */
public record ProofPack(Map<String, Object> record, LeafPath inclusion, Head head, ChainIdentity chain, StateProof state,
        ReadingProof reading,
        ConsistencyPath consistency,
        CosignedHead witnesses) {

    /** The only version so far. */
    public static final String FORMAT = "commonwatt-proof-pack/1";

    /**
     * A leaf's place in a tree with its inclusion path.
     *
     * @param path hashes of 32 bytes, lowest sibling first
     */
    public record LeafPath(long leafIndex, List<byte[]> path) {
    }

    /**
     * Proof that the contract held the head after a block.
     *
     * @param blockHash 32 bytes
     * @param header RLP of the block's header
     * @param account trie nodes from the state root to the contract
     * @param size trie nodes from the contract's storage root to the slot of the head's size
     * @param root trie nodes from the contract's storage root to the slot of the head's root
     * @param transaction hash of the transaction that appended the head, informational, 32 bytes
     */
    public record StateProof(long blockNumber, byte[] blockHash, byte[] header, List<byte[]> account, List<byte[]> size,
            List<byte[]> root,
            byte[] transaction) {
    }

    /**
     * The head as the log states it, with cosignatures; neither is checked yet.
     *
     * @param checkpoint a signed note
     * @param keys keys of witnesses, as the pack names them
     */
    public record CosignedHead(String checkpoint, List<String> keys) {
    }

    /** @param reading the single reading as parsed by {@link Json}, not yet checked */
    public record ReadingProof(Map<String, Object> reading, LeafPath inclusion) {
    }

    /**
     * @param file JSON of the format {@value #FORMAT}
     * @throws Malformed if it is anything else, unknown members and numbers out of range included
     */
    public static ProofPack parse(byte[] file) {
        return parse(Json.parse(file));
    }

    static ProofPack parse(Object json) {
        Fields fields = new Fields(json, "the proof pack");
        fields.constant("format", FORMAT);
        Map<String, Object> record = object(fields.any("record"), "record");
        LeafPath inclusion = leafPath(fields.object("inclusion"));
        Head head = Head.of(fields.object("head"));
        Fields chainFields = fields.object("chain");
        ChainIdentity chain = ChainIdentity.of(chainFields);
        StateProof state = state(chainFields);
        ReadingProof reading = fields.has("reading") ? reading(fields.object("reading")) : null;
        ConsistencyPath consistency = fields.has("consistency") ? consistency(fields.object("consistency"), head.size()) : null;
        CosignedHead witnesses = fields.has("witnesses") ? witnesses(fields.object("witnesses")) : null;
        fields.end();
        return new ProofPack(record, inclusion, head, chain, state, reading, consistency, witnesses);
    }

    private static StateProof state(Fields chain) {
        Fields block = chain.object("block");
        StateProof state = new StateProof(block.integer("number", 0), block.data("hash", 32), block.data("header", 0),
                chain.dataList("accountProof"), chain.dataList("sizeProof"), chain.dataList("rootProof"),
                chain.data("transaction", 32));
        block.end();
        chain.end();
        return state;
    }

    private static ReadingProof reading(Fields fields) {
        Map<String, Object> reading = object(fields.any("reading"), "reading");
        return new ReadingProof(reading, leafPath(fields));
    }

    private static CosignedHead witnesses(Fields fields) {
        CosignedHead witnesses = new CosignedHead(fields.text("checkpoint"), fields.texts("keys"));
        fields.end();
        if (NoteText.utf8(witnesses.checkpoint).length > SignedNote.MAX_BYTES) {
            throw new Malformed("expected a checkpoint of at most " + SignedNote.MAX_BYTES + " bytes in witnesses");
        }
        return witnesses;
    }

    private static LeafPath leafPath(Fields fields) {
        LeafPath path = new LeafPath(fields.integer("leafIndex", 0), fields.hashes("path"));
        fields.end();
        return path;
    }

    private static ConsistencyPath consistency(Fields fields, long newSize) {
        ConsistencyPath path = new ConsistencyPath(fields.integer("oldSize", 1), newSize, fields.hashes("path"));
        fields.end();
        if (path.oldSize() > newSize) {
            throw new Malformed("expected an old size of at most " + newSize + ", found " + path.oldSize());
        }
        return path;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value, String name) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new Malformed("expected an object as " + name);
    }
}
