package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

/** An approved plant written straight into the database, since generation does not propose plants. */
record PlantInDatabase(UUID id, String slug) {

    static final String OPERATOR = "0190c0de-0000-7000-8000-00000000a001";
    static final String STRANGER = "0190c0de-0000-7000-8000-00000000a002";

    static PlantInDatabase solar(DataSource database, String zone, long acWatts, String... codes) throws SQLException {
        UUID id = UUID.randomUUID();
        String slug = "plant-" + id;
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(
                    "insert into organisation (id, name) values ('" + OPERATOR + "', 'Operator of the upload tests'), ('"
                            + STRANGER
                            + "', 'Other operator') on conflict do nothing");
            statement.execute(
                    "insert into project (id, slug, name, summary, technology, ac_watts, place, latitude, longitude, time_zone,"
                            + " operator_id, state, proposed_by, proposed_at, first_approver, first_approved_at, decided_by, decided_at, version) values ('"
                            + id
                            + "', '" + slug
                            + "', 'Plant', 'Under test', 'SOLAR', " + acWatts + ", 'Golden', 39.7406, -105.1775, '" + zone
                            + "', '" + OPERATOR
                            + "', 'APPROVED', 'proposer', now(), 'first', now(), 'decider', now(), 0)");
            for (String code : codes) {
                statement.execute(
                        "insert into metering_point (id, project_id, code, ac_watts, trust_tier) values ('" + UUID.randomUUID()
                                + "', '" + id + "', '" + code + "', " + acWatts + ", 'PORTAL_EXPORT')");
            }
        }
        return new PlantInDatabase(id, slug);
    }
}
