package energy.commonwatt.projects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A name that an organisation was given, by whom and when. Rows are only ever added: plants show an organisation by its name. */
@Entity
public class OrganisationName extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Organisation organisation;
    public String name;
    /** Account at the identity provider. */
    public String givenBy;
    public Instant givenAt;

    protected OrganisationName() {
    }

    OrganisationName(Organisation organisation, String givenBy, Instant givenAt) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.name = organisation.name;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    /** The newest first. */
    public static List<OrganisationName> of(Organisation organisation) {
        return list("organisation = ?1 order by givenAt desc", organisation);
    }
}
