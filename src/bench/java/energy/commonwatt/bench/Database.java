package energy.commonwatt.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import energy.commonwatt.projects.Project;
import energy.commonwatt.local.TemporaryStack;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The application's database, looked at from outside. */
final class Database {

    private static final String OPERATOR = "0190c0de-0000-7000-8000-00000000b001";

    private Database() {
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(TemporaryStack.databaseUrl(), "commonwatt", null);
    }

    /** So that no side pays for what the other one left to be written. */
    static void checkpoint() throws SQLException {
        try (Connection connection = DriverManager.getConnection(TemporaryStack.databaseUrl(), "postgres", null);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** An approved plant with one metering point. */
    static Project plant() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute(
                    "insert into organisation (id, name) values ('" + OPERATOR + "', 'Operator') on conflict do nothing");
            statement.execute("insert into project (id, slug, name, summary, technology, ac_watts, place, latitude, longitude,"
                    + " time_zone, operator_id, state, proposed_by, proposed_at, decided_by, decided_at, version) values ('"
                    + id
                    + "', 'plant-" + id + "', 'Plant', 'Measured', 'SOLAR', " + PlantYears.AC_WATTS
                    + ", 'Golden', 39.7406, -105.1775, '" + PlantYears.ZONE + "', '" + OPERATOR
                    + "', 'APPROVED', 'proposer', now(), 'decider', now(), 0)");
            statement.execute("insert into metering_point (id, project_id, code, ac_watts, trust_tier) values ('"
                    + UUID.randomUUID() + "', '" + id + "', '" + PlantYears.POINT + "', " + PlantYears.AC_WATTS
                    + ", 'PORTAL_EXPORT')");
        }
        return QuarkusTransaction.requiringNew().call(() -> Project.findBySlug("plant-" + id).orElseThrow());
    }

    static UUID meteringPoint(Project plant) throws SQLException {
        try (Connection connection = connect()) {
            return UUID.fromString(text(connection, "select id from metering_point where project_id = '" + plant.id + "'"));
        }
    }

    /** The one value that a query finds, as text. */
    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
