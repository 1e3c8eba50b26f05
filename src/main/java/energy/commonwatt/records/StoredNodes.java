package energy.commonwatt.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.NodeSource;

/** Complete subtrees of one log in table {@code log_node}. Remembers what it read or wrote, so make one per transaction. */
class StoredNodes implements NodeSource {

    private record Place(int level, long index) {
    }

    private final EntityManager database;
    private final String log;
    private final Map<Place, byte[]> known = new HashMap<>();

    StoredNodes(EntityManager database, String log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public byte[] node(int level, long index) {
        return known.computeIfAbsent(new Place(level, index), this::read);
    }

    private byte[] read(Place place) {
        return find(place).orElseThrow(() -> new IllegalStateException(
                "Log " + log + " has lost its node " + place.index + " at level " + place.level));
    }

    /** Hash of one leaf, empty when somebody deleted it. */
    Optional<byte[]> leaf(long index) {
        return find(new Place(0, index));
    }

    private Optional<byte[]> find(Place place) {
        return database.createNativeQuery("select hash from log_node where log_name = ?1 and level = ?2 and node_index = ?3",
                byte[].class).setParameter(1, log).setParameter(2, place.level).setParameter(3, place.index)
                .getResultStream().map(byte[].class::cast).findFirst();
    }

    /** @return hashes of neighbouring subtrees of one level, in order; fewer when the log has fewer */
    @SuppressWarnings("unchecked")
    List<byte[]> row(int level, long first, int count) {
        return database.createNativeQuery("select hash from log_node where log_name = ?1 and level = ?2 and node_index >= ?3 "
                + "and node_index < ?4 order by node_index", byte[].class).setParameter(1, log).setParameter(2, level)
                .setParameter(3, first).setParameter(4, first + count).getResultList();
    }

    /** Stores the leaf and every subtree that it completes. */
    void append(byte[] leafHash, long leafIndex) {
        byte[] hash = leafHash;
        int level = 0;
        long index = leafIndex;
        write(level, index, hash);
        while (index % 2 == 1) {
            hash = LogHash.node(node(level, index - 1), hash);
            write(++level, index /= 2, hash);
        }
    }

    private void write(int level, long index, byte[] hash) {
        known.put(new Place(level, index), hash);
        database.createNativeQuery("insert into log_node (log_name, level, node_index, hash) values (?1, ?2, ?3, ?4)")
                .setParameter(1, log).setParameter(2, level).setParameter(3, index).setParameter(4, hash).executeUpdate();
    }
}
