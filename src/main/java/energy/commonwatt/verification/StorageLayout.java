package energy.commonwatt.verification;

/**
 * Where the log contract keeps a head (Solidity's layout of {@code mapping(bytes32 => struct {uint64 size; bytes32 root;})} at slot 1): the size in the slot
 * keccak256(log id || slot 1), the root in the slot after it.
 */
public final class StorageLayout {

    private static final int HEADS_SLOT = 1;

    private StorageLayout() {
    }

    /**
     * @param logId 32 bytes
     * @return the slot of the head's size, 32 bytes
     */
    public static byte[] sizeSlot(byte[] logId) {
        byte[] data = new byte[64];
        System.arraycopy(logId, 0, data, 0, 32);
        data[63] = HEADS_SLOT;
        return Keccak256.hash(data);
    }

    /**
     * @param logId 32 bytes
     * @return the slot of the head's root, 32 bytes
     */
    public static byte[] rootSlot(byte[] logId) {
        byte[] slot = sizeSlot(logId);
        for (int i = 31; i >= 0 && ++slot[i] == 0; i--) {
            // carry into the next byte
        }
        return slot;
    }
}
