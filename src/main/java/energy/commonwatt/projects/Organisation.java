package energy.commonwatt.projects;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A company or cooperative. People belong to one by the claim {@code organisation} of their token. */
@Entity
public class Organisation extends PanacheEntityBase {

    @Id
    public UUID id;
    public String name;

    protected Organisation() {
    }

    public Organisation(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    /** The issuer as records spell it. */
    public String issuer() {
        return "organisation/" + id;
    }
}
