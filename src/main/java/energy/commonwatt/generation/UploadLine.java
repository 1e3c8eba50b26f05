package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A remark on one line of an upload. At most a thousand of each outcome are kept; the upload's counts are complete. */
@Entity
public class UploadLine extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    UUID uploadId;
    public long line;
    @Enumerated(EnumType.STRING)
    public LineRemark.Outcome outcome;
    int severity;
    public String columnName;
    public String value;
    public String rule;

    protected UploadLine() {
    }

    /** Remarks, the gravest first, then in the order of the file. */
    public static List<UploadLine> of(Upload upload, int page, int size) {
        return find("uploadId = ?1 order by severity, line, id", upload.id).page(page, size).list();
    }

    static long count(Upload upload) {
        return count("uploadId", upload.id);
    }

    /** How many of one kind are kept. */
    static long count(Upload upload, LineRemark.Outcome outcome) {
        return count("uploadId = ?1 and outcome = ?2", upload.id, outcome);
    }

    static void write(Connection connection, UUID upload, List<LineRemark> remarks) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into upload_line (upload_id, line, outcome, severity, column_name, value, rule)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (LineRemark remark : remarks) {
                insert.setObject(1, upload);
                insert.setLong(2, remark.line());
                insert.setString(3, remark.outcome().name());
                insert.setInt(4, remark.outcome().ordinal());
                insert.setString(5, remark.column());
                insert.setString(6, remark.value());
                insert.setString(7, remark.rule());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public LineRemark remark() {
        return new LineRemark(line, outcome, columnName, value, rule);
    }
}
