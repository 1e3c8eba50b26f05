package energy.commonwatt.generation;

import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.LogProver;
import energy.commonwatt.verification.NodeSource;

/** All nodes of a small tree. A batch is a month of one metering point, so it has thousands of leaves, not millions. */
final class LeafTree implements NodeSource {

    private final List<List<byte[]>> levels = new ArrayList<>();

    LeafTree(List<byte[]> leaves) {
        levels.add(leaves);
        for (List<byte[]> level = leaves; level.size() > 1; level = levels.getLast()) {
            List<byte[]> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(LogHash.node(level.get(i), level.get(i + 1)));
            }
            levels.add(above);
        }
    }

    @Override
    public byte[] node(int level, long index) {
        return levels.get(level).get((int) index);
    }

    List<byte[]> inclusion(long leaf) {
        return LogProver.inclusion(this, leaf, levels.getFirst().size());
    }
}
