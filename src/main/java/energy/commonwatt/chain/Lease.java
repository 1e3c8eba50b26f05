package energy.commonwatt.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * One replica at a time, whatever their number: one submitter per signing key, one round per witness. The lease is a PostgreSQL
 * advisory lock of one session: when its holder dies, the database gives it to the next.
 */
@ApplicationScoped
public class Lease {

    private final DataSource database;

    Lease(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the work when the lease is free.
     *
     * @param name what one replica alone may do
     * @return false when another replica has the lease; nothing was done then
     */
    public boolean whileHeld(String name, Runnable work) {
        long key = name.hashCode();
        try (Connection session = database.getConnection()) {
            if (!ask(session, "select pg_try_advisory_lock(?)", key)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(session, "select pg_advisory_unlock(?)", key);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lease could not be taken: " + e.getMessage(), e);
        }
    }

    private static boolean ask(Connection session, String question, long key) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, key);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
