package energy.commonwatt.construction;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That a delay was noticed, told and put on record: once for each due date. */
@Entity
@IdClass(MilestoneDelay.Key.class)
class MilestoneDelay extends PanacheEntityBase {

    record Key(UUID milestoneId, Delay delay, Instant dueAt) implements Serializable {
    }

    @Id
    UUID milestoneId;
    @Id
    @Enumerated(EnumType.STRING)
    Delay delay;
    @Id
    Instant dueAt;
    Instant noticedAt;
    UUID recordId;

    protected MilestoneDelay() {
    }

    MilestoneDelay(Milestone milestone, Delay delay, Instant noticedAt, UUID recordId) {
        this.milestoneId = milestone.id;
        this.delay = delay;
        this.dueAt = milestone.dueAt;
        this.noticedAt = noticedAt;
        this.recordId = recordId;
    }

    static boolean isNoticed(Milestone milestone, Delay delay) {
        return count("milestoneId = ?1 and delay = ?2 and dueAt = ?3", milestone.id, delay, milestone.dueAt) > 0;
    }
}
