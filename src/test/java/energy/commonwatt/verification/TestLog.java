package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** A small log in memory. The naive recursion is the definition of RFC 9162 section 2.1.1, and shares no code with what it tests. */
final class TestLog {

    private final List<byte[]> leaves = new ArrayList<>();
    private final BinaryOperator<byte[]> node;

    TestLog() {
        this(LogHash::node);
    }

    /** A log whose inner nodes are hashed in another way, to lie with. */
    TestLog(BinaryOperator<byte[]> node) {
        this.node = node;
    }

    static TestLog filled(int size, int salt) {
        TestLog log = new TestLog();
        log.fill(size, salt);
        return log;
    }

    void fill(int size, int salt) {
        while (leaves.size() < size) {
            leaves.add(LogHash.leaf(("filler " + salt + " " + leaves.size()).getBytes()));
        }
    }

    TestLog with(int index, byte[] leafHash) {
        leaves.set(index, leafHash);
        return this;
    }

    TestLog add(byte[] leafHash) {
        leaves.add(leafHash);
        return this;
    }

    int size() {
        return leaves.size();
    }

    byte[] leaf(int index) {
        return leaves.get(index);
    }

    byte[] root() {
        return root(leaves.size());
    }

    byte[] root(int size) {
        return size == 0 ? LogHash.sha256(new byte[0]) : range(0, size);
    }

    List<byte[]> inclusion(int index) {
        List<byte[]> path = new ArrayList<>();
        int from = 0;
        int to = leaves.size();
        while (to - from > 1) {
            int split = from + split(to - from);
            if (index < split) {
                path.addFirst(range(split, to));
                to = split;
            } else {
                path.addFirst(range(from, split));
                from = split;
            }
        }
        return path;
    }

    List<byte[]> consistency(int oldSize) {
        return subproof(oldSize, 0, leaves.size(), true);
    }

    NodeSource source() {
        return (level, index) -> range((int) index << level, (int) index + 1 << level);
    }

    private List<byte[]> subproof(int old, int from, int to, boolean known) {
        List<byte[]> path = new ArrayList<>();
        if (old == to - from) {
            if (!known) {
                path.add(range(from, to));
            }
            return path;
        }
        int split = split(to - from);
        if (old <= split) {
            path.addAll(subproof(old, from, from + split, known));
            path.add(range(from + split, to));
        } else {
            path.addAll(subproof(old - split, from + split, to, false));
            path.add(range(from, from + split));
        }
        return path;
    }

    private byte[] range(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int split = split(to - from);
        return node.apply(range(from, from + split), range(from + split, to));
    }

    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }
}
