package energy.commonwatt.trials;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

/** A record and its proof pack as whoever has the database's password may edit them; remembers what was there. */
final class EditedRecord {

    private final DataSource database;
    private final UUID record;
    private final String canonical;
    private final String pack;

    /** @param record with a proof pack */
    EditedRecord(DataSource database, UUID record) {
        this.database = database;
        this.record = record;
        this.canonical = one("select convert_from(canonical, 'UTF8') from record where id = ?");
        this.pack = one("select pack from proof_pack where record_id = ? order by id desc limit 1");
    }

    /** Replaces a text in both. @throws TrialBroken when one of them does not have it */
    void replace(String text, String other) {
        if (!canonical.contains(text) || !pack.contains(text)) {
            throw new TrialBroken("The record does not say " + text);
        }
        write(canonical.replace(text, other), pack.replace(text, other));
    }

    void putBack() {
        write(canonical, pack);
    }

    private String one(String query) {
        try (Connection connection = database.getConnection(); var select = connection.prepareStatement(query)) {
            select.setObject(1, record);
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    throw new TrialBroken("The record or its proof is not in the database");
                }
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new TrialBroken("The database could not be read", e);
        }
    }

    private void write(String canonicalText, String packText) {
        try (Connection connection = database.getConnection();
                var records = connection.prepareStatement("update record set canonical = ? where id = ?");
                var packs = connection.prepareStatement(
                        "update proof_pack set pack = ? where id = (select max(id) from proof_pack where record_id = ?)")) {
            records.setBytes(1, canonicalText.getBytes(StandardCharsets.UTF_8));
            records.setObject(2, record);
            records.executeUpdate();
            packs.setString(1, packText);
            packs.setObject(2, record);
            packs.executeUpdate();
        } catch (SQLException e) {
            throw new TrialBroken("The database could not be edited", e);
        }
    }
}
