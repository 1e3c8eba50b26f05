package energy.commonwatt.verification;

import java.util.List;

/**
 * Path that shows a smaller log to be a prefix of a larger one (RFC 9162 section 2.1.4).
 *
 * @param path hashes of 32 bytes
 */
public record ConsistencyPath(long oldSize, long newSize, List<byte[]> path) {
}
