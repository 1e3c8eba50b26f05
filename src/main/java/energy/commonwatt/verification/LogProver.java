package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Roots and proofs of a log, after RFC 9162 section 2.1. Asks its source for at most O(log² size) hashes. */
public final class LogProver {

    private LogProver() {
    }

    /**
     * @param size number of leaves, 0 or more
     * @return MTH of the first {@code size} leaves, 32 bytes
     */
    public static byte[] root(NodeSource source, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A log has 0 or more leaves, not " + size);
        }
        return size == 0 ? LogHash.emptyRoot() : subtree(source, 0, size);
    }

    /**
     * @return the inclusion path of RFC 9162 section 2.1.3.1, lowest sibling first
     * @throws IndexOutOfBoundsException if {@code leafIndex} is not below {@code size}
     */
    public static List<byte[]> inclusion(NodeSource source, long leafIndex, long size) {
        Objects.checkIndex(leafIndex, size);
        List<byte[]> path = new ArrayList<>();
        inclusion(source, leafIndex, 0, size, path);
        return path;
    }

    /**
     * @param oldSize at least 0; the path from the empty log is empty
     * @param newSize at least {@code oldSize}
     * @return the consistency path of RFC 9162 section 2.1.4.1
     */
    public static List<byte[]> consistency(NodeSource source, long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("No consistency path leads from size " + oldSize + " to size " + newSize);
        }
        List<byte[]> path = new ArrayList<>();
        if (oldSize > 0) {
            consistency(source, oldSize, 0, newSize, true, path);
        }
        return path;
    }

    /** PATH(index - start, D[start:start+size]). */
    private static void inclusion(NodeSource source, long index, long start, long size, List<byte[]> path) {
        if (size == 1) {
            return;
        }
        long left = leftSize(size);
        if (index < start + left) {
            inclusion(source, index, start, left, path);
            path.add(subtree(source, start + left, size - left));
        } else {
            inclusion(source, index, start + left, size - left, path);
            path.add(subtree(source, start, left));
        }
    }

    /** SUBPROOF(old, D[start:start+size], known): {@code known} while the old tree's root is that of this subtree. */
    private static void consistency(NodeSource source, long old, long start, long size, boolean known, List<byte[]> path) {
        if (old == size) {
            if (!known) {
                path.add(subtree(source, start, size));
            }
            return;
        }
        long left = leftSize(size);
        if (old <= left) {
            consistency(source, old, start, left, known, path);
            path.add(subtree(source, start + left, size - left));
        } else {
            consistency(source, old - left, start + left, size - left, false, path);
            path.add(subtree(source, start, left));
        }
    }

    /** {@code start} is always a multiple of the largest power of two that fits into {@code size}, so complete subtrees are nodes of the source. */
    private static byte[] subtree(NodeSource source, long start, long size) {
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return source.node(level, start >>> level);
        }
        long left = leftSize(size);
        return LogHash.node(subtree(source, start, left), subtree(source, start + left, size - left));
    }

    /** The largest power of two below {@code size}. */
    private static long leftSize(long size) {
        return Long.highestOneBit(size - 1);
    }
}
