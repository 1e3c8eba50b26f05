package energy.commonwatt.generation;

import java.sql.SQLException;

/** The database failed in the middle of work; the transaction rolls back and the work is tried again. */
final class DatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailed(SQLException cause) {
        super(cause);
    }
}
