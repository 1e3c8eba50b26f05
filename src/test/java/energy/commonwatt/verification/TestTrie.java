package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds a Merkle-Patricia trie from scratch, the plain recursive way of the Yellow Paper, appendix D. Keys are paths; nothing is hashed here. */
final class TestTrie {

    private record Node(Rlp rlp, byte[] prefix, Node[] children) {

        boolean isLeaf() {
            return children == null;
        }
    }

    private final Node root;

    private TestTrie(Node root) {
        this.root = root;
    }

    static TestTrie of(Map<byte[], byte[]> entries) {
        TreeMap<byte[], byte[]> nibbles = new TreeMap<>(Arrays::compare);
        entries.forEach((key, value) -> nibbles.put(nibbles(key), value));
        return new TestTrie(nibbles.isEmpty() ? null : build(new ArrayList<>(nibbles.entrySet()), 0));
    }

    byte[] root() {
        return Keccak256.hash(root == null ? new byte[]{(byte) 0x80} : root.rlp.encode());
    }

    /** As eth_getProof: nodes that are not inside their parent, down to where the key ends or leaves the trie. */
    List<byte[]> proof(byte[] key) {
        byte[] path = nibbles(key);
        List<byte[]> proof = new ArrayList<>();
        int depth = 0;
        Node node = root;
        while (node != null) {
            byte[] encoded = node.rlp.encode();
            if (proof.isEmpty() || encoded.length >= 32) {
                proof.add(encoded);
            }
            if (node.isLeaf()) {
                break;
            }
            if (node.prefix != null) {
                int end = depth + node.prefix.length;
                boolean follows = end <= path.length && Arrays.equals(node.prefix, Arrays.copyOfRange(path, depth, end));
                depth = end;
                node = follows ? node.children[0] : null;
            } else {
                node = depth == path.length ? null : node.children[path[depth++]];
            }
        }
        return proof;
    }

    private static Node build(List<Map.Entry<byte[], byte[]>> entries, int depth) {
        byte[] first = entries.getFirst().getKey();
        if (entries.size() == 1) {
            Rlp rlp = Rlp
                    .of(List.of(Rlp.of(prefixed(first, depth, first.length, true)), Rlp.of(entries.getFirst().getValue())));
            return new Node(rlp, null, null);
        }
        int common = commonLength(first, entries.getLast().getKey());
        if (common > depth) {
            Node child = build(entries, common);
            Rlp rlp = Rlp.of(List.of(Rlp.of(prefixed(first, depth, common, false)), reference(child)));
            return new Node(rlp, Arrays.copyOfRange(first, depth, common), new Node[]{child});
        }
        return branch(entries, depth);
    }

    private static Node branch(List<Map.Entry<byte[], byte[]>> entries, int depth) {
        Node[] children = new Node[16];
        List<Rlp> items = new ArrayList<>();
        for (int nibble = 0; nibble < 16; nibble++) {
            int wanted = nibble;
            List<Map.Entry<byte[], byte[]>> below = entries.stream()
                    .filter(e -> e.getKey().length > depth && e.getKey()[depth] == wanted)
                    .toList();
            children[nibble] = below.isEmpty() ? null : build(below, depth + 1);
            items.add(below.isEmpty() ? Rlp.of(new byte[0]) : reference(children[nibble]));
        }
        byte[] value = entries.getFirst().getKey().length == depth ? entries.getFirst().getValue() : new byte[0];
        items.add(Rlp.of(value));
        return new Node(Rlp.of(items), null, children);
    }

    private static Rlp reference(Node node) {
        byte[] encoded = node.rlp.encode();
        return encoded.length < 32 ? node.rlp : Rlp.of(Keccak256.hash(encoded));
    }

    private static byte[] prefixed(byte[] path, int from, int to, boolean leaf) {
        int length = to - from;
        int odd = length % 2;
        byte[] encoded = new byte[length / 2 + 1];
        encoded[0] = (byte) ((leaf ? 0x20 : 0) | (odd == 1 ? 0x10 | path[from] : 0));
        for (int i = 1; i < encoded.length; i++) {
            int at = from + odd + 2 * (i - 1);
            encoded[i] = (byte) (path[at] << 4 | path[at + 1]);
        }
        return encoded;
    }

    private static int commonLength(byte[] one, byte[] other) {
        int mismatch = Arrays.mismatch(one, other);
        return mismatch < 0 ? one.length : mismatch;
    }

    static byte[] nibbles(byte[] bytes) {
        byte[] nibbles = new byte[2 * bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            nibbles[2 * i] = (byte) (bytes[i] >> 4 & 15);
            nibbles[2 * i + 1] = (byte) (bytes[i] & 15);
        }
        return nibbles;
    }
}
