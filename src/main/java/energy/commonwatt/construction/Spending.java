package energy.commonwatt.construction;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Everything that was spent on a line of the budget until an update, as the operator says. */
@Entity
@Table(name = "site_spending")
@IdClass(Spending.Key.class)
class Spending extends PanacheEntityBase {

    record Key(UUID updateId, int line) implements Serializable {
    }

    @Id
    UUID updateId;
    /** As the approved cost plan counts, from 1. */
    @Id
    int line;
    String name;
    /** In minor units. */
    long spent;

    protected Spending() {
    }

    Spending(SiteUpdate update, Budget.Line line, long spent) {
        this.updateId = update.id;
        this.line = line.number();
        this.name = line.name();
        this.spent = spent;
    }

    static List<Spending> of(SiteUpdate update) {
        return list("updateId = ?1 order by line", update.id);
    }
}
