package energy.commonwatt.generation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.verification.LogHash;

/**
 * Uploaded files in PostgreSQL, in pieces: any replica can go on with a file that another received, and a backup of the database
 * has everything. Works on connections of its own, outside of transactions, one piece at a time; nothing holds a whole file.
 */
@ApplicationScoped
class FileStore {

    private static final int PIECE = 1 << 20;
    /** A file without an upload for so long never gets one: its sender or its replica is gone. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final DataSource database;
    private final GenerationConfig config;
    private final Clock clock;

    FileStore(DataSource database, GenerationConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws UploadRuleViolation when the file is larger than allowed
     * @throws UnreadableFile when it has no bytes
     */
    StoredFile store(InputStream body) throws IOException, SQLException {
        UUID id = UUID.randomUUID();
        execute("insert into stored_file (id, size, created_at) values (?, 0, ?)", id,
                clock.instant().atOffset(ZoneOffset.UTC));
        try {
            return pieces(id, new DigestInputStream(body, LogHash.sha256()));
        } catch (IOException | SQLException | RuntimeException failed) {
            delete(id);
            throw failed;
        }
    }

    private StoredFile pieces(UUID id, DigestInputStream body) throws IOException, SQLException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        long size = 0;
        byte[] piece = body.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            size += piece.length;
            refuseTooLarge(size);
            head.write(piece, 0, Math.min(piece.length, TableDetector.HEAD - head.size()));
            execute("insert into stored_file_chunk (file_id, number, content) values (?, ?, ?)", id, number, piece);
            piece = body.readNBytes(PIECE);
        }
        if (size == 0) {
            throw new UnreadableFile("the file has 0 bytes; expected a table with at least one row");
        }
        String sha256 = HexFormat.of().formatHex(body.getMessageDigest().digest());
        execute("update stored_file set size = ?, sha256 = ? where id = ?", size, sha256, id);
        return new StoredFile(id, size, sha256, head.toByteArray());
    }

    private void refuseTooLarge(long size) {
        if (size > config.largestFile()) {
            throw new UploadRuleViolation(413, "The file is too large",
                    "at most " + config.largestFile() + " bytes; send longer periods in several files", "more than that");
        }
    }

    void delete(UUID id) throws SQLException {
        execute("delete from stored_file where id = ?", id);
    }

    /**
     * Forgets files that no upload speaks of: those that never became whole, and those whose replica was gone between their last byte and
     * their upload, or before the end of a preview.
     */
    void sweep() throws SQLException {
        Instant before = clock.instant().minus(FORGOTTEN);
        execute("delete from stored_file f where created_at < ? and not exists (select 1 from upload u where u.file_id = f.id)",
                before.atOffset(ZoneOffset.UTC));
    }

    /** The file from its beginning; reads one piece at a time. */
    InputStream open(UUID id) {
        return new PieceStream(number -> piece(id, number));
    }

    byte[] head(UUID id) throws IOException {
        try (InputStream in = open(id)) {
            return in.readNBytes(TableDetector.HEAD);
        }
    }

    private byte[] piece(UUID id, int number) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection
                        .prepareStatement("select content from stored_file_chunk where file_id = ? and number = ?")) {
            select.setObject(1, id);
            select.setInt(2, number);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getBytes(1) : null;
            }
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
