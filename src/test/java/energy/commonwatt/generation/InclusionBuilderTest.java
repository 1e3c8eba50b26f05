package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.LogVerifier;
import energy.commonwatt.verification.NotProven;
import energy.commonwatt.verification.RootBuilder;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class InclusionBuilderTest {

    @Property
    void pathFromAStream_provesItsLeafAndNoOther(@ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 299) int index) {
        Assume.that(index < size);
        InclusionBuilder builder = new InclusionBuilder();
        RootBuilder root = new RootBuilder();
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(LogHash.leaf(ByteBuffer.allocate(4).putInt(i).array()));
            builder.add(leaves.get(i), i == index);
            root.add(leaves.get(i));
        }
        LogVerifier.inclusion(leaves.get(index), index, size, builder.path(), root.root());
        if (size > 1) {
            int other = (index + 1) % size;
            assertThrows(NotProven.class,
                    () -> LogVerifier.inclusion(leaves.get(other), other, size, builder.path(), root.root()));
        }
    }
}
