package energy.commonwatt.trials;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The last outcome of a trial. */
@Entity
@Table(name = "trial_report")
public class StoredTrial extends PanacheEntityBase {

    @Id
    int number;
    Instant ranAt;
    long milliseconds;
    /** Null when the attack could not be carried out. */
    Boolean withstood;
    /** Why it could not be carried out; else null. */
    String broken;
    /** {@link TrialReport} as JSON; null when the attack could not be carried out. */
    String report;

    protected StoredTrial() {
    }

    StoredTrial(int number, Instant ranAt, long milliseconds, Boolean withstood, String broken, String report) {
        this.number = number;
        this.ranAt = ranAt;
        this.milliseconds = milliseconds;
        this.withstood = withstood;
        this.broken = broken;
        this.report = report;
    }

    /** In place of the one before. */
    void store() {
        getEntityManager().merge(this);
    }

    /** The last outcomes by number. */
    static Map<Integer, StoredTrial> last() {
        List<StoredTrial> all = listAll();
        return all.stream().collect(Collectors.toMap(trial -> trial.number, Function.identity()));
    }
}
