package energy.commonwatt.construction;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That a missing update was noticed, told and put on record: once for each day on which one was due. */
@Entity
@IdClass(MissingUpdate.Key.class)
class MissingUpdate extends PanacheEntityBase {

    record Key(UUID escrowId, LocalDate dueOn) implements Serializable {
    }

    @Id
    UUID escrowId;
    @Id
    LocalDate dueOn;
    Instant noticedAt;
    UUID recordId;

    protected MissingUpdate() {
    }

    MissingUpdate(Escrow escrow, LocalDate dueOn, Instant noticedAt, UUID recordId) {
        this.escrowId = escrow.id;
        this.dueOn = dueOn;
        this.noticedAt = noticedAt;
        this.recordId = recordId;
    }

    static boolean isNoticed(Escrow escrow, LocalDate dueOn) {
        return count("escrowId = ?1 and dueOn = ?2", escrow.id, dueOn) > 0;
    }
}
