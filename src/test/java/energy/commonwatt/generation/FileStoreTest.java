package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class FileStoreTest extends UploadSteps {

    @Inject
    FileStore files;

    @Test
    void wholeFileWithoutAnUpload_isForgottenAfterADay() throws Exception {
        UUID fresh = files.store(new ByteArrayInputStream(new byte[]{'a'})).id();
        UUID old = files.store(new ByteArrayInputStream(new byte[]{'a'})).id();
        UUID used = UUID.fromString(
                text("select file_id from upload where id = '" + closed(post(own(rows("M1", 1)))).getString("id") + "'"));
        age(old);
        age(used);
        files.sweep();
        assertEquals(1, sum("select count(*) from stored_file where id = '" + fresh + "'"));
        assertEquals(0, sum("select count(*) from stored_file where id = '" + old + "'"));
        assertEquals(0, sum("select count(*) from stored_file_chunk where file_id = '" + old + "'"));
        assertEquals(1, sum("select count(*) from stored_file where id = '" + used + "'"));
    }

    private void age(UUID file) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update stored_file set created_at = now() - interval '2 days' where id = '" + file + "'");
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
