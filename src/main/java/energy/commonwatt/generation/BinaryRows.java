package energy.commonwatt.generation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

import org.postgresql.PGConnection;

/**
 * Rows in PostgreSQL's binary COPY format (manual, COPY, "Binary Format"): sent in portions, so that a million rows need the
 * memory of a few thousand.
 */
final class BinaryRows {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0,
            0};
    /** PostgreSQL counts microseconds from 2000-01-01. */
    private static final long EPOCH_2000 = 946_684_800L;
    private static final int PORTION = 1 << 20;
    private static final int LONGEST_ROW = 256;

    private final Connection connection;
    private final String copy;
    private final int columns;
    private final ByteBuffer buffer = ByteBuffer.allocate(PORTION + LONGEST_ROW);

    BinaryRows(Connection connection, String table, int columns) {
        this.connection = connection;
        this.copy = "copy " + table + " from stdin (format binary)";
        this.columns = columns;
        buffer.put(HEADER);
    }

    void row() {
        if (buffer.position() > PORTION) {
            flush();
        }
        buffer.putShort((short) columns);
    }

    void bigint(long value) {
        buffer.putInt(8).putLong(value);
    }

    void smallint(int value) {
        buffer.putInt(2).putShort((short) value);
    }

    void timestamp(long second) {
        bigint((second - EPOCH_2000) * 1_000_000);
    }

    void uuid(UUID value) {
        buffer.putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    /** Sends what is there. */
    void flush() {
        if (buffer.position() == HEADER.length) {
            return;
        }
        buffer.putShort((short) -1);
        byte[] portion = Arrays.copyOf(buffer.array(), buffer.position());
        buffer.clear().put(HEADER);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new ByteArrayInputStream(portion), 1 << 16);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
