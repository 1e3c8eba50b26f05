package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Roots and proofs against the plain recursion of RFC 9162 section 2.1 in {@link TestLog}. */
class LogPropertiesTest {

    private static final int LARGEST = 300;
    private static final TestLog LOG = TestLog.filled(LARGEST, 7);

    @Property
    void root_isThatOfTheNaiveRecursion(@ForAll @IntRange(max = LARGEST) int size) {
        RootBuilder builder = new RootBuilder();
        for (int i = 0; i < size; i++) {
            builder.add(LOG.leaf(i));
        }
        assertEquals(size, builder.size());
        assertArrayEquals(LOG.root(size), builder.root());
        assertArrayEquals(LOG.root(size), LogProver.root(LOG.source(), size));
    }

    @Property
    void inclusionPath_isThatOfTheNaiveRecursionAndProves(@ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int index) {
        Assume.that(index < size);
        TestLog log = TestLog.filled(size, 7);
        List<byte[]> path = LogProver.inclusion(LOG.source(), index, size);
        assertSame(log.inclusion(index), path);
        LogVerifier.inclusion(LOG.leaf(index), index, size, path, log.root());
    }

    @Property
    void inclusionPath_ofAnotherLeafIndexOrSize_isRefuted(@ForAll @IntRange(min = 2, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int index, @ForAll @IntRange(max = LARGEST - 1) int other) {
        Assume.that(index < size && other < size && index != other);
        List<byte[]> path = LogProver.inclusion(LOG.source(), index, size);
        byte[] root = LOG.root(size);
        assertThrows(NotProven.class, () -> LogVerifier.inclusion(LOG.leaf(other), index, size, path, root));
        assertThrows(NotProven.class, () -> LogVerifier.inclusion(LOG.leaf(index), other, size, path, root));
        assertThrows(NotProven.class, () -> LogVerifier.inclusion(LOG.leaf(index), size, size, path, root));
        assertThrows(NotProven.class, () -> LogVerifier.inclusion(LOG.leaf(index), -1, size, path, root));
    }

    @Property
    void consistencyPath_isThatOfTheNaiveRecursionAndProves(@ForAll @IntRange(max = LARGEST) int oldSize,
            @ForAll @IntRange(max = LARGEST) int newSize) {
        Assume.that(oldSize <= newSize);
        List<byte[]> path = LogProver.consistency(LOG.source(), oldSize, newSize);
        if (oldSize > 0) {
            assertSame(TestLog.filled(newSize, 7).consistency(oldSize), path);
        }
        LogVerifier.consistency(oldSize, LOG.root(oldSize), newSize, LOG.root(newSize), path);
    }

    @Property
    void consistencyPath_withAnyHashChangedDroppedOrAdded_isRefuted(@ForAll @IntRange(min = 1, max = LARGEST) int oldSize,
            @ForAll @IntRange(min = 2, max = LARGEST) int newSize, @ForAll @IntRange(max = 19) int at) {
        List<byte[]> path = oldSize < newSize ? LogProver.consistency(LOG.source(), oldSize, newSize) : List.of();
        Assume.that(at < path.size());
        refuted(oldSize, newSize, changed(path, at));
        List<byte[]> shorter = new ArrayList<>(path);
        shorter.remove(at);
        refuted(oldSize, newSize, shorter);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(at, path.get(at));
        refuted(oldSize, newSize, longer);
    }

    @Property
    void consistency_ofARewrittenLog_isRefuted(@ForAll @IntRange(min = 1, max = 100) int oldSize,
            @ForAll @IntRange(min = 2, max = 100) int newSize,
            @ForAll @IntRange(max = 99) int rewritten) {
        Assume.that(rewritten < oldSize && oldSize < newSize);
        TestLog lie = TestLog.filled(newSize, 7).with(rewritten, LogHash.leaf(new byte[]{1}));
        byte[] oldRoot = LOG.root(oldSize);
        assertThrows(NotProven.class,
                () -> LogVerifier.consistency(oldSize, oldRoot, newSize, lie.root(),
                        LogProver.consistency(lie.source(), oldSize, newSize)));
    }

    private static void refuted(int oldSize, int newSize, List<byte[]> path) {
        assertThrows(NotProven.class,
                () -> LogVerifier.consistency(oldSize, LOG.root(oldSize), newSize, LOG.root(newSize), path));
    }

    private static List<byte[]> changed(List<byte[]> path, int at) {
        List<byte[]> changed = new ArrayList<>(path);
        byte[] hash = path.get(at).clone();
        hash[at] ^= 1;
        changed.set(at, hash);
        return changed;
    }

    private static void assertSame(List<byte[]> expected, List<byte[]> found) {
        assertEquals(expected.stream().map(Hex::of).toList(), found.stream().map(Hex::of).toList());
    }
}
