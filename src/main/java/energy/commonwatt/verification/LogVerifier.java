package energy.commonwatt.verification;

import static java.security.MessageDigest.isEqual;

import java.util.List;

/** Verifies inclusion and consistency proofs, after RFC 9162 sections 2.1.3.2 and 2.1.4.2. Hashes of any length but 32 bytes are refused. */
public final class LogVerifier {

    private LogVerifier() {
    }

    /**
     * Proves that the log of the given size and root has the leaf at the index.
     *
     * @throws NotProven if it does not follow from the path, or the path is too short or too long
     */
    public static void inclusion(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) throws NotProven {
        if (index < 0 || index >= size) {
            throw new NotProven("expected a leaf index below the size " + size + ", found " + index);
        }
        checkLengths(path, leafHash, root);
        byte[] hash = leafHash;
        long node = index;
        long last = size - 1;
        for (byte[] sibling : path) {
            if (last == 0) {
                throw tooLong(path);
            }
            if ((node & 1) == 1 || node == last) {
                hash = LogHash.node(sibling, hash);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = LogHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        checkEnd(last, path, hash, root);
    }

    /**
     * Proves that the old log is a prefix of the new one. From an old size of 0 everything follows, with an empty path and the root of the empty log; equal sizes
     * need an empty path and equal roots.
     *
     * @throws NotProven if it does not follow from the path, or the path is too short or too long
     */
    public static void consistency(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> path)
            throws NotProven {
        checkLengths(path, oldRoot, newRoot);
        if (oldSize < 0 || oldSize > newSize) {
            throw new NotProven("expected a log of at least " + oldSize + " records, found one of " + newSize);
        }
        if (oldSize == 0 || oldSize == newSize) {
            checkTrivial(oldRoot, oldSize == 0 ? LogHash.emptyRoot() : newRoot, path);
            return;
        }
        boolean complete = Long.bitCount(oldSize) == 1;
        if (!complete && path.isEmpty()) {
            throw new NotProven("expected a consistency path, found none");
        }
        byte[] seed = complete ? oldRoot : path.get(0);
        climb(oldSize, oldRoot, newSize, newRoot, seed, complete ? path : path.subList(1, path.size()));
    }

    private static void climb(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, byte[] seed, List<byte[]> path) {
        int complete = Long.numberOfTrailingZeros(oldSize);
        long node = oldSize - 1 >> complete;
        long last = newSize - 1 >> complete;
        byte[] oldHash = seed;
        byte[] newHash = seed;
        for (byte[] sibling : path) {
            if (last == 0) {
                throw tooLong(path);
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = LogHash.node(sibling, oldHash);
                newHash = LogHash.node(sibling, newHash);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                newHash = LogHash.node(newHash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (!isEqual(oldHash, oldRoot)) {
            throw new NotProven("expected the old root " + Hex.of(oldRoot) + ", the path gives " + Hex.of(oldHash));
        }
        checkEnd(last, path, newHash, newRoot);
    }

    private static void checkTrivial(byte[] oldRoot, byte[] expected, List<byte[]> path) {
        if (!path.isEmpty()) {
            throw tooLong(path);
        }
        if (!isEqual(oldRoot, expected)) {
            throw new NotProven("expected the same root twice, found " + Hex.of(oldRoot) + " and " + Hex.of(expected));
        }
    }

    private static void checkEnd(long last, List<byte[]> path, byte[] hash, byte[] root) {
        if (last != 0) {
            throw new NotProven("the path of " + path.size() + " hashes is too short");
        }
        if (!isEqual(hash, root)) {
            throw new NotProven("expected the root " + Hex.of(root) + ", the path gives " + Hex.of(hash));
        }
    }

    private static void checkLengths(List<byte[]> path, byte[] first, byte[] second) {
        checkLength(first);
        checkLength(second);
        for (byte[] hash : path) {
            checkLength(hash);
        }
    }

    private static void checkLength(byte[] hash) {
        if (hash.length != LogHash.LENGTH) {
            throw new NotProven("expected hashes of 32 bytes, found one of " + hash.length);
        }
    }

    private static NotProven tooLong(List<byte[]> path) {
        return new NotProven("the path of " + path.size() + " hashes is too long");
    }
}
