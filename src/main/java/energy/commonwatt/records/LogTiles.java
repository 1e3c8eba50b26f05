package energy.commonwatt.records;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * A log as files (C2SP tlog-tiles), up to its newest signed head. A partial tile is there when a checkpoint was made of a size that
 * requires it, and for ever.
 */
@ApplicationScoped
class LogTiles {

    private final EntityManager database;

    LogTiles(EntityManager database) {
        this.database = database;
    }

    /** @return the file's bytes, empty when no checkpoint has such a tile */
    Optional<byte[]> read(Log log, TileName tile) {
        if (!isPublished(log.name, tile)) {
            return Optional.empty();
        }
        List<byte[]> parts = tile.entries()
                ? entries(log, tile)
                : new StoredNodes(database, log.name).row(tile.treeLevel(),
                        tile.firstNode(), tile.width());
        if (parts.size() != tile.width()) {
            throw new IllegalStateException("Tile " + tile + " of log " + log.name + " lacks parts: found " + parts.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            if (tile.entries()) {
                bytes.write(part.length >>> 8);
                bytes.write(part.length);
            }
            bytes.writeBytes(part);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static boolean isPublished(String log, TileName tile) {
        return StoredCheckpoint.existsBetween(log, tile.firstSize(), tile.isFull() ? Long.MAX_VALUE : tile.nextSize());
    }

    /** The records' canonical bytes, which are the leaf data. What a record only commits to is no part of them. */
    private List<byte[]> entries(Log log, TileName tile) {
        return database.createQuery("select r.canonical from StoredRecord r where r.logName = ?1 and r.leafIndex >= ?2 "
                + "and r.leafIndex < ?3 order by r.leafIndex", byte[].class).setParameter(1, log.name)
                .setParameter(2, tile.firstNode()).setParameter(3, tile.firstNode() + tile.width()).getResultList();
    }
}
