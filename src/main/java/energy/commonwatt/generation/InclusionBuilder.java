package energy.commonwatt.generation;

import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.verification.LogHash;

/**
 * Finds the inclusion path (RFC 9162 section 2.1.3.1) of one leaf while all leaves stream by. Like a root builder it keeps one hash
 * per complete subtree on the right edge, so a batch of a million readings takes twenty.
 */
final class InclusionBuilder {

    private record Peak(byte[] hash, boolean holdsLeaf) {
    }

    private final List<Peak> peaks = new ArrayList<>();
    private final List<byte[]> path = new ArrayList<>();
    private long size;

    /** @param wanted whether the path is to lead from this leaf; at most one is */
    void add(byte[] leafHash, boolean wanted) {
        Peak peak = new Peak(leafHash, wanted);
        for (long merges = size; (merges & 1) == 1; merges >>= 1) {
            peak = join(peaks.removeLast(), peak, path);
        }
        peaks.add(peak);
        size++;
    }

    long size() {
        return size;
    }

    /** Lowest sibling first. More leaves can be added afterwards. */
    List<byte[]> path() {
        List<byte[]> whole = new ArrayList<>(path);
        Peak right = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            right = join(peaks.get(i), right, whole);
        }
        return whole;
    }

    private static Peak join(Peak left, Peak right, List<byte[]> path) {
        if (left.holdsLeaf()) {
            path.add(right.hash());
        } else if (right.holdsLeaf()) {
            path.add(left.hash());
        }
        return new Peak(LogHash.node(left.hash(), right.hash()), left.holdsLeaf() || right.holdsLeaf());
    }
}
