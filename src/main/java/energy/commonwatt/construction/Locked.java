package energy.commonwatt.construction;

import io.quarkus.hibernate.orm.panache.Panache;

/** Milestones are changed under their escrow's lock: who comes second sees what the first one did. */
final class Locked {

    private Locked() {
    }

    static Milestone milestone(Milestone found) {
        Escrow escrow = Escrow.lock(found.escrow.id).orElseThrow();
        Panache.getEntityManager().refresh(escrow);
        Panache.getEntityManager().refresh(found);
        return found;
    }
}
