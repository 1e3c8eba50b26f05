package energy.commonwatt.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server from the binaries that the build fetched, reachable from this machine only and without a password.
 *
 * @param port
 *            where it listens on 127.0.0.1
 * @param pidFile
 *            how to stop it
 */
record PostgresServer(int port, PidFile pidFile) {

    static final String NAME = "PostgreSQL";
    static final String ROLE = "commonwatt";
    static final String APPLICATION_DATABASE = "commonwatt";
    static final String IDENTITY_DATABASE = "keycloak";

    /**
     * Starts the server and creates the databases that are missing.
     *
     * @param port
     *            where to listen
     */
    static PostgresServer start(Run run, int port) {
        var log = run.log("postgres");
        var data = run.data("postgres");
        // Where the library unpacks its binaries, and looks for data directories of its own making.
        System.setProperty("ot.epg.working-dir", run.files().root().resolve("postgres").toString());
        try {
            Files.deleteIfExists(log);
            var server = builder(run, port, data, log).start();
            var pidFile = PidFile.write(run, NAME, postmaster(data), Signal.INT);
            createDatabases(server);
            return new PostgresServer(port, pidFile);
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            throw new LocalStackException(
                    "%s does not start (%s); the end of its log %s says:%n%s%s".formatted(NAME, e.getMessage(), log,
                            Service.tail(log), rootHint()),
                    e);
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Makes an empty database; one of that name is forgotten with everything in it. */
    static void renew(int port, String database) {
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setURL(url(port, "postgres"));
        source.setUser("postgres");
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + database + " OWNER " + ROLE);
        } catch (SQLException e) {
            throw new LocalStackException("The database %s cannot be renewed: %s".formatted(database, e.getMessage()), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Run run, int port, Path data, Path log) {
        var durable = run.temporary() ? "off" : "on";
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                // The same order and case rules on every machine, whatever its own locale is.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library switches it off; a developer's data should survive a power cut, a test's need not.
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("timezone", "UTC");
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("the server ended at once"));
    }

    private static void createDatabases(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            if (!exists(statement, "pg_roles", "rolname", ROLE)) {
                statement.execute("CREATE ROLE " + ROLE + " LOGIN");
            }
            for (var database : new String[]{APPLICATION_DATABASE, IDENTITY_DATABASE}) {
                if (!exists(statement, "pg_database", "datname", database)) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + ROLE);
                }
            }
        }
    }

    private static boolean exists(java.sql.Statement statement, String table, String column, String name) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 1 FROM %s WHERE %s = '%s'".formatted(table, column, name))) {
            return rows.next();
        }
    }

    /** PostgreSQL refuses to run as root; as root it is started in a user namespace, which some kernels forbid. */
    private static String rootHint() {
        return "root".equals(System.getProperty("user.name"))
                ? "%nYou are root: PostgreSQL then needs `unshare -U` to work; otherwise start as another user.".formatted()
                : "";
    }
}
