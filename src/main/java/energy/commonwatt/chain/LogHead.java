package energy.commonwatt.chain;

/**
 * The head of a log: its id (32 bytes), its number of leaves and its root (32 bytes; meaningless when empty).
 */
public record LogHead(byte[] logId, long size, byte[] root) {

    /** The head before the first leaf. */
    public static LogHead empty(byte[] logId) {
        return new LogHead(logId, 0, new byte[32]);
    }
}
