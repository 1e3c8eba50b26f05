package energy.commonwatt.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The sheet that an operator is writing for an offer, as it was typed; it stays when a version is finished, to go on from. */
@Entity
class SheetDraft extends PanacheEntityBase {

    @Id
    @Column(name = "round_id")
    UUID roundId;
    /** Last part of the offer's identifier. */
    long number;
    /** JSON. */
    String answers;
    String savedBy;
    Instant savedAt;
    @Version
    int version;

    protected SheetDraft() {
    }

    SheetDraft(UUID roundId) {
        this.roundId = roundId;
        this.number = ((Number) getEntityManager().createNativeQuery("select nextval('offer_identifier')").getSingleResult())
                .longValue();
    }

    static Optional<SheetDraft> of(UUID round) {
        return findByIdOptional(round);
    }

    static Optional<SheetDraft> lock(UUID round) {
        return findByIdOptional(round, LockModeType.PESSIMISTIC_WRITE);
    }
}
