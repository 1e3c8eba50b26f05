package energy.commonwatt.verification;

import static java.security.MessageDigest.isEqual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Verifies proofs of Merkle-Patricia tries (Yellow Paper, appendix D) as {@code eth_getProof} gives them: the nodes from the root to where the key ends or leaves the
 * trie. Nodes shorter than 32 bytes stand inside their parent and not in the proof.
 */
public final class TrieProof {

    /** Root of a trie without entries, keccak256(0x80). */
    private static final byte[] EMPTY_ROOT = Keccak256.hash(new byte[]{(byte) 0x80});
    private static final int BRANCH_ITEMS = 17;
    private static final int HASH = 32;

    private final byte[] nibbles;
    private final List<byte[]> proof;
    /** Nibbles of the key and nodes of the proof that are used up. */
    private int depth;
    private int used;

    private TrieProof(byte[] key, List<byte[]> proof) {
        this.nibbles = nibbles(key);
        this.proof = proof;
    }

    /**
     * @param root 32 bytes
     * @param key path in the trie; for the tries of Ethereum's state keccak256 of the address or slot
     * @param proof encoded nodes, the root first
     * @return the value at the key, or empty when the trie is proven not to have the key
     * @throws NotProven if the proof shows neither, a node is not canonical, or nodes are left over
     */
    public static Optional<byte[]> value(byte[] root, byte[] key, List<byte[]> proof) throws NotProven {
        TrieProof walk = new TrieProof(key, proof);
        byte[] value = isEqual(root, EMPTY_ROOT) ? walk.emptyTrie() : walk.from(walk.node(root));
        if (walk.used != proof.size()) {
            throw new NotProven("expected " + walk.used + " proof nodes, found " + proof.size());
        }
        return Optional.ofNullable(value);
    }

    /** The proof of an empty trie is no node at all or its root, the empty string; clients differ. */
    private byte[] emptyTrie() {
        if (proof.size() == 1 && Arrays.equals(proof.get(0), new byte[]{(byte) 0x80})) {
            used = 1;
        }
        return null;
    }

    private Rlp node(byte[] hash) {
        if (used == proof.size()) {
            throw new NotProven("expected a proof node with the hash " + Hex.prefixed(hash) + ", found no more nodes");
        }
        byte[] encoded = proof.get(used);
        byte[] found = Keccak256.hash(encoded);
        if (!isEqual(found, hash)) {
            throw new NotProven("expected a proof node with the hash " + Hex.prefixed(hash) + ", found " + Hex.prefixed(found));
        }
        if (used > 0 && encoded.length < HASH) {
            throw new Malformed("expected a node of " + encoded.length + " bytes inside its parent, found it by itself");
        }
        used++;
        return Rlp.decode(encoded);
    }

    /** @return the value below the node, or null when the key is not there */
    private byte[] from(Rlp root) {
        Rlp node = root;
        while (node != null) {
            List<Rlp> items = node.items();
            if (items.size() == BRANCH_ITEMS) {
                checkBranch(items);
                if (depth == nibbles.length) {
                    byte[] value = items.get(BRANCH_ITEMS - 1).bytes();
                    return value.length == 0 ? null : value;
                }
                node = child(items.get(nibbles[depth++]));
            } else if (items.size() == 2) {
                byte[] path = path(items.get(0).bytes());
                boolean onPath = Arrays.equals(path, 0, path.length, nibbles, depth,
                        Math.min(depth + path.length, nibbles.length));
                if ((items.get(0).bytes()[0] & 0x20) != 0) {
                    return leaf(items.get(items.size() - 1), onPath && depth + path.length == nibbles.length);
                }
                checkExtension(path, items.get(items.size() - 1));
                depth += path.length;
                node = onPath ? child(items.get(items.size() - 1)) : null;
            } else {
                throw new Malformed("expected a trie node of 2 or 17 items, found " + items.size());
            }
        }
        return null;
    }

    private static byte[] leaf(Rlp value, boolean onPath) {
        if (value.bytes().length == 0) {
            throw new Malformed("expected a leaf with a value, found an empty one");
        }
        return onPath ? value.bytes() : null;
    }

    private static void checkBranch(List<Rlp> items) {
        int taken = items.get(items.size() - 1).bytes().length == 0 ? 0 : 1;
        for (Rlp child : items.subList(0, BRANCH_ITEMS - 1)) {
            checkReference(child);
            taken += child.isList() || child.bytes().length > 0 ? 1 : 0;
        }
        if (taken < 2) {
            throw new Malformed("expected a branch with at least two entries, found " + taken);
        }
    }

    private static void checkExtension(byte[] path, Rlp child) {
        checkReference(child);
        if (path.length == 0 || !child.isList() && child.bytes().length == 0) {
            throw new Malformed("expected an extension with a path and a child");
        }
    }

    private static void checkReference(Rlp child) {
        if (child.isList() ? child.encode().length >= HASH : child.bytes().length != 0 && child.bytes().length != HASH) {
            throw new Malformed("expected a hash of 32 bytes, a node shorter than that, or nothing");
        }
    }

    private Rlp child(Rlp reference) {
        if (reference.isList()) {
            return reference;
        }
        return reference.bytes().length == 0 ? null : node(reference.bytes());
    }

    /** Hex-prefix encoding, Yellow Paper, appendix C. */
    private static byte[] path(byte[] encoded) {
        int flag = encoded.length == 0 ? -1 : encoded[0] & 0xFF;
        boolean odd = (flag & 0x10) != 0;
        if (flag < 0 || flag >= 0x40 || !odd && (flag & 0x0F) != 0) {
            throw new Malformed("expected a path in hex-prefix encoding, found " + Hex.prefixed(encoded));
        }
        byte[] nibbles = nibbles(encoded);
        return Arrays.copyOfRange(nibbles, odd ? 1 : 2, nibbles.length);
    }

    private static byte[] nibbles(byte[] bytes) {
        byte[] nibbles = new byte[2 * bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            nibbles[2 * i] = (byte) (bytes[i] >> 4 & 15);
            nibbles[2 * i + 1] = (byte) (bytes[i] & 15);
        }
        return nibbles;
    }
}
