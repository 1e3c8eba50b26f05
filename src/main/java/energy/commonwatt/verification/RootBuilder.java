package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes the root of a log while its leaves stream by. Keeps one hash per complete subtree on the right edge, so a log of a billion leaves takes 30 hashes of
 * memory. Not safe for use by several threads at once.
 */
public final class RootBuilder {

    /** Roots of the complete subtrees, largest (leftmost) first; their sizes are the bits that are set in {@link #size}. */
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /** @param leafHash the next leaf's {@link LogHash#leaf hash}, 32 bytes */
    public void add(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long merges = size; (merges & 1) == 1; merges >>= 1) {
            hash = LogHash.node(peaks.remove(peaks.size() - 1), hash);
        }
        peaks.add(hash);
        size++;
    }

    /** @return the number of leaves added so far */
    public long size() {
        return size;
    }

    /** @return MTH of the leaves added so far (RFC 9162 section 2.1.1), 32 bytes; more leaves can be added afterwards */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return LogHash.emptyRoot();
        }
        byte[] root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = LogHash.node(peaks.get(i), root);
        }
        return root.clone();
    }
}
