package energy.commonwatt.projects;

import java.util.function.Supplier;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

import energy.commonwatt.web.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Two requests at once may both find a name free. The database gives it to one of them; the other is told so. */
final class Unique {

    private Unique() {
    }

    /** Writes the entity now. @param taken thrown when another one has its name */
    static void persist(PanacheEntityBase entity, Supplier<? extends RuleViolation> taken) {
        try {
            entity.persistAndFlush();
        } catch (ConstraintViolationException violation) {
            throw violation.getKind() == ConstraintKind.UNIQUE ? taken.get() : violation;
        }
    }
}
