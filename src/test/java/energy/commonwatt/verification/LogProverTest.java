package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class LogProverTest {

    private static final TestLog LOG = TestLog.filled(8, 1);

    @Test
    void emptyLog_hasTheHashOfNothing() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex.of(new RootBuilder().root()));
    }

    @Test
    void root_ofTheLeavesOfRfc6962_isThePublishedOne() {
        // The eight leaves of the reference implementation of RFC 6962, certificate-transparency merkletree test.
        RootBuilder builder = new RootBuilder();
        for (String leaf : List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                "606162636465666768696a6b6c6d6e6f")) {
            builder.add(LogHash.leaf(Hex.parse(leaf)));
        }
        assertEquals("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", Hex.of(builder.root()));
    }

    @Test
    void rootAskedForBetweenLeaves_changesNothing() {
        RootBuilder builder = new RootBuilder();
        for (int i = 0; i < 8; i++) {
            builder.add(LOG.leaf(i));
            builder.root()[0] ^= 1;
            assertArrayEquals(LOG.root(i + 1), builder.root());
        }
    }

    @Test
    void leafIndexBeyondTheLog_isRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> LogProver.inclusion(LOG.source(), 8, 8));
        assertThrows(IndexOutOfBoundsException.class, () -> LogProver.inclusion(LOG.source(), -1, 8));
    }

    @Test
    void consistencyFromALargerLog_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> LogProver.consistency(LOG.source(), 9, 8));
        assertThrows(IllegalArgumentException.class, () -> LogProver.consistency(LOG.source(), -1, 8));
        assertThrows(IllegalArgumentException.class, () -> LogProver.root(LOG.source(), -1));
    }

    @Test
    void consistencyFromTheEmptyLog_needsItsRootAndNoPath() {
        LogVerifier.consistency(0, LogHash.emptyRoot(), 8, LOG.root(), List.of());
        assertThrows(NotProven.class, () -> LogVerifier.consistency(0, LOG.root(1), 8, LOG.root(), List.of()));
        assertThrows(NotProven.class,
                () -> LogVerifier.consistency(0, LogHash.emptyRoot(), 8, LOG.root(), List.of(LOG.leaf(0))));
    }

    @Test
    void hugeSizes_areProvedWithoutOverflow() {
        List<byte[]> levels = new ArrayList<>(List.of(LogHash.leaf(new byte[0])));
        for (int level = 1; level < 53; level++) {
            levels.add(LogHash.node(levels.getLast(), levels.getLast()));
        }
        NodeSource same = (level, index) -> levels.get(level);
        long size = (1L << 53) - 1;
        long index = size - 3;
        LogVerifier.inclusion(same.node(0, index), index, size, LogProver.inclusion(same, index, size),
                LogProver.root(same, size));
        LogVerifier.consistency(1L << 52, LogProver.root(same, 1L << 52), size, LogProver.root(same, size),
                LogProver.consistency(same, 1L << 52, size));
    }
}
