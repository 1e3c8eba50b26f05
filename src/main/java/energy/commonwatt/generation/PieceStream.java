package energy.commonwatt.generation;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

/** A stream over the pieces of a stored file. */
final class PieceStream extends InputStream {

    interface Pieces {
        /** @return the piece, or null after the last */
        byte[] piece(int number) throws SQLException;
    }

    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int number;
    private int at;

    PieceStream(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        if (piece != null && at == piece.length) {
            try {
                piece = pieces.piece(number++);
            } catch (SQLException e) {
                throw new IOException(e);
            }
            at = 0;
        }
        return piece != null;
    }
}
