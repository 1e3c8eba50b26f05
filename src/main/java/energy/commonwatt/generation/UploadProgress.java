package energy.commonwatt.generation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Tells how far an upload is, while its own transaction is still open: on another connection, which nobody waits for. Also lets
 * the file be read beside that transaction.
 */
final class UploadProgress {

    private static final long EVERY_BYTES = 4 << 20;

    private final DataSource database;
    private final UUID upload;
    private long rows;

    UploadProgress(DataSource database, UUID upload) {
        this.database = database;
        this.upload = upload;
    }

    ReadingSink counting(ReadingSink sink) {
        return (point, start, end, energy, line) -> {
            rows = line;
            sink.reading(point, start, end, energy, line);
        };
    }

    void state(UploadState state) {
        update("update upload set state = ? where id = ? and state not in ('CLOSED', 'REFUSED')", state.name());
    }

    InputStream watching(InputStream in) {
        return new Watched(in);
    }

    private void update(String sql, Object value) {
        QuarkusTransaction.suspendingExisting().run(() -> {
            try (Connection connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, value);
                statement.setObject(2, upload);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new DatabaseFailed(e);
            }
        });
    }

    private final class Watched extends FilterInputStream {

        private long bytes;
        private long told;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = QuarkusTransaction.suspendingExisting().call(() -> in.read(target, offset, length));
            bytes += Math.max(count, 0);
            if (bytes - told >= EVERY_BYTES) {
                told = bytes;
                update("update upload set bytes_done = ?, rows_done = " + rows + " where id = ?", bytes);
            }
            return count;
        }
    }
}
