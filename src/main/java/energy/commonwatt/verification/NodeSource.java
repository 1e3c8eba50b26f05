package energy.commonwatt.verification;

/** Where a {@link LogProver} finds the hashes of complete subtrees. */
@FunctionalInterface
public interface NodeSource {

    /**
     * @param level 0 for leaves
     * @param index the subtree's place among those of its level, from 0
     * @return hash of the complete subtree of 2<sup>level</sup> leaves that starts at leaf index * 2<sup>level</sup>, 32 bytes
     */
    byte[] node(int level, long index);
}
