package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Monthly partitions of the table of readings, made when first needed. In a transaction of their own and attached rather than
 * created in place: {@code create table … partition of} would shut out every reader of every month until the upload is done.
 */
final class ReadingPartitions {

    /** Any constant of our own: one maker of partitions at a time. */
    private static final long LOCK = 0x636f_6d6d_6f6e_7761L;

    private ReadingPartitions() {
    }

    static Set<YearMonth> months(Collection<Long> epochDays) {
        return epochDays.stream().map(day -> YearMonth.from(LocalDate.ofEpochDay(day)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Must not run within the caller's transaction. */
    static void ensure(DataSource database, Set<YearMonth> months) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                make(statement, months);
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(automatic);
            }
        }
    }

    private static void make(Statement statement, Set<YearMonth> months) throws SQLException {
        boolean locked = false;
        for (YearMonth month : months) {
            if (exists(statement, month)) {
                continue;
            }
            if (!locked) {
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
                locked = true;
            }
            if (!exists(statement, month)) {
                String name = name(month);
                statement.execute("create table " + name + " (like reading including all)");
                statement.execute("alter table reading attach partition " + name + " for values from ('" + month
                        + "-01T00:00Z') to ('" + month.plusMonths(1) + "-01T00:00Z')");
            }
        }
    }

    private static boolean exists(Statement statement, YearMonth month) throws SQLException {
        try (var found = statement.executeQuery("select to_regclass('" + name(month) + "') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static String name(YearMonth month) {
        return "reading_" + month.toString().replace('-', '_');
    }
}
