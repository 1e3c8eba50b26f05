package energy.commonwatt.sandbox;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A credit-transfer file that the sandbox bank has carried out. */
@Entity
public class SandboxExecutedFile extends PanacheEntityBase {

    @Id
    public UUID fileId;
    public Instant executedAt;

    protected SandboxExecutedFile() {
    }

    SandboxExecutedFile(UUID fileId, Instant executedAt) {
        this.fileId = fileId;
        this.executedAt = executedAt;
    }
}
