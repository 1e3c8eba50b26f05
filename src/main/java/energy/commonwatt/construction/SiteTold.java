package energy.commonwatt.construction;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** How far the subscribers of an escrow were told of its history. Changed under the escrow's lock. */
@Entity
class SiteTold extends PanacheEntityBase {

    @Id
    UUID escrowId;
    /** The last event that they were told of; 0 before the first. */
    long eventId;

    protected SiteTold() {
    }

    private SiteTold(Escrow escrow) {
        this.escrowId = escrow.id;
    }

    static SiteTold of(Escrow escrow) {
        return SiteTold.<SiteTold>findByIdOptional(escrow.id).orElseGet(() -> {
            SiteTold first = new SiteTold(escrow);
            first.persist();
            return first;
        });
    }
}
