package energy.commonwatt.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.LogHash;

/** Writes by SQL what {@link Records} writes, for an application that is being killed. */
class RecordFeed {

    private final Connection database;
    private final String log;
    private final List<List<byte[]>> levels = new ArrayList<>();

    RecordFeed(Connection database, String log) {
        this.database = database;
        this.log = log;
    }

    long size() {
        return levels.isEmpty() ? 0 : levels.getFirst().size();
    }

    /** One record, committed. */
    void append() throws SQLException {
        database.setAutoCommit(false);
        long index = size();
        run("insert into log (name, id, size) values (?, ?, 0) on conflict do nothing", log, LogHash.logId(log));
        run("select size from log where name = ? for update", log);
        UUID id = UUID.fromString("018f0000-0000-7000-8000-%012x".formatted(System.nanoTime() & 0xffff_ffff_ffffL));
        Map<String, Object> record = new LinkedHashMap<>(Map.of("type", "test/1", "id", id.toString(), "log", log, "issuer",
                "platform", "issuedAt", "2026-06-01T12:00:00Z", "ruleSet", "commonwatt-rules/1", "body",
                Map.of("number", index)));
        byte[] canonical = CanonicalJson.integersOnly(record);
        run("insert into record (id, log_name, leaf_index, type, issuer, issued_at, canonical) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                log, index, "test/1", "platform", java.sql.Timestamp.from(Instant.parse("2026-06-01T12:00:00Z")), canonical);
        node(0, LogHash.leaf(canonical));
        run("update log set size = ? where name = ?", index + 1, log);
        database.commit();
        database.setAutoCommit(true);
    }

    private void node(int level, byte[] hash) throws SQLException {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<byte[]> nodes = levels.get(level);
        nodes.add(hash);
        run("insert into log_node (log_name, level, node_index, hash) values (?, ?, ?, ?)", log, level, nodes.size() - 1L,
                hash);
        if (nodes.size() % 2 == 0) {
            node(level + 1, LogHash.node(nodes.get(nodes.size() - 2), hash));
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
