package energy.commonwatt.generation;

import java.util.UUID;

/**
 * A file in the store.
 *
 * @param size bytes
 * @param sha256 64 hex digits
 * @param head its first bytes, at most {@link TableDetector#HEAD}
 */
record StoredFile(UUID id, long size, String sha256, byte[] head) {
}
