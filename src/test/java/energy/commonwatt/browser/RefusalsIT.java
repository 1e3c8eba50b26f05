package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the site refuses, in words, and that nothing changed. */
@QuarkusTest
@TestProfile(DemoSite.class)
class RefusalsIT extends Journey {

    private static final String OWN_FORMAT = "meteringPoint,start,end,energyWh\nPV-50,2013-07-01T12:00:00Z,2013-07-01T12:15:00Z,%s\n";

    private static final String READINGS_AND_RECORDS = "select (select count(*) from reading) || ' ' || (select count(*) from record)";

    @Inject
    AgroalDataSource database;

    @Test
    void wrongRole_isToldSo() {
        Visitor investor = anybody().signIn("investor");
        for (String path : new String[]{"/operator/uploads", "/operator/projects", "/administrator/approvals"}) {
            assertEquals(403, investor.open(path));
            assertThat(investor.heading("This page is not for your role")).isVisible();
        }
        investor.look("error-403");
        Visitor operator = anybody().signIn("operator");
        assertEquals(403, operator.open("/administrator/approvals"));
    }

    @Test
    void foreignUploadAndPlant_areMissing() throws SQLException {
        openProven(anybody(), WIND, 5);
        UUID foreign = UUID.fromString(
                one("select u.id from upload u join project p on p.id = u.project_id where p.slug = '" + WIND + "'"));
        Visitor operator = anybody().signIn("operator");
        assertEquals(404, operator.open("/operator/uploads/" + foreign));
        assertThat(operator.heading("There is no such upload")).isVisible();
        assertEquals(404, operator.open("/operator/uploads/" + foreign + "/mapping"));
        String before = counts();
        operator.open("/operator/uploads");
        operator.page().evaluate("slug => document.querySelector('#project option').value = slug", WIND);
        send(operator, "foreign.csv", OWN_FORMAT.formatted("100").getBytes(StandardCharsets.UTF_8));
        assertThat(operator.heading("There is no such project")).isVisible();
        assertEquals(before, counts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.csv   |
            binary.csv  | 89504e470d0a1a0a0000000d49484452000000ff
            """)
    void fileThatIsNoTable_isRefusedWithWords(String name, String hex) throws SQLException {
        openProven(anybody(), SOLAR, 2);
        Visitor operator = anybody().signIn("operator");
        String before = counts();
        operator.open("/operator/uploads");
        send(operator, name, hex == null ? new byte[0] : HexFormat.of().parseHex(hex));
        assertThat(operator.alert()).containsText("Nothing was changed.");
        operator.look("upload-refused-" + name.replace(".csv", ""));
        assertEquals(before, counts());
    }

    @Test
    void rowsWithOtherColumns_areNamedBeforeAndRefusedAfterConfirming() throws SQLException {
        openProven(anybody(), SOLAR, 2);
        Visitor operator = anybody().signIn("operator");
        operator.open("/operator/uploads");
        send(operator, "mixed.csv", """
                time,power
                2013-08-01 12:00,100
                2013-08-01 12:15,110,7,8
                2013-08-01 12:30,120
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(operator.alert()).containsText("4 columns; expected 2 as in the first row");
        operator.look("mapping-mixed");
        String before = one(READINGS_AND_RECORDS);
        operator.page().getByLabel("Unit").selectOption("W");
        operator.button("Confirm and store").click();
        assertThat(operator.alert()).containsText("The file was refused and nothing was changed.",
                new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        operator.look("upload-refused-mixed");
        assertEquals(before, one(READINGS_AND_RECORDS));
    }

    @Test
    void doubleClick_isOneUpload() throws SQLException {
        openProven(anybody(), SOLAR, 2);
        Visitor operator = anybody().signIn("operator");
        operator.open("/operator/uploads");
        operator.page().locator("#file")
                .setInputFiles(payload("twice.csv", OWN_FORMAT.formatted("100").getBytes(StandardCharsets.UTF_8)));
        operator.button("Send and look at it").dblclick();
        assertThat(operator.heading("twice.csv")).isVisible();
        assertEquals("1", one("select count(*) from upload where file_name = 'twice.csv'"));
    }

    @Test
    void withoutJavaScript_operatorSendsAFile() {
        Visitor operator = withoutJavaScript().signIn("operator");
        operator.open("/operator/uploads");
        send(operator, "plain.csv", OWN_FORMAT.formatted("plenty").getBytes(StandardCharsets.UTF_8));
        assertThat(operator.alert()).containsText("refused and nothing was changed");
        assertThat(operator.alert()).containsText("line 2, column \"energyWh\", value \"plenty\"");
        operator.open("/operator/uploads");
        send(operator, "plain.csv", OWN_FORMAT.formatted("101").getBytes(StandardCharsets.UTF_8));
        assertThat(operator.link("See the plant")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    private static void send(Visitor operator, String name, byte[] content) {
        operator.page().locator("#file").setInputFiles(payload(name, content));
        operator.button("Send and look at it").click();
    }

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "text/csv", content);
    }

    /** Everything that an upload could leave behind. */
    private String counts() throws SQLException {
        return one("select (select count(*) from upload) || ' ' || (select count(*) from stored_file) || ' '"
                + " || (select count(*) from reading) || ' ' || (select count(*) from record)");
    }

    private String one(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
