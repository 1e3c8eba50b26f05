package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

import energy.commonwatt.projects.Organisation;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An organisation whose engineers attest milestones, with the key that they sign with. */
@Entity
public class Attester extends PanacheEntityBase {

    @Id
    @Column(name = "organisation_id")
    public UUID id;
    @OneToOne(optional = false)
    @MapsId
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;
    /** 0x-prefixed lower-case hex. */
    public String address;
    public String registeredBy;
    public Instant registeredAt;

    protected Attester() {
    }

    Attester(Organisation organisation, String address, String registeredBy, Instant registeredAt) {
        this.organisation = organisation;
        this.address = address;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /** Plans that were made keep the key that they name. */
    void rekey(String address, String registeredBy, Instant registeredAt) {
        this.address = address;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    static Optional<Attester> of(UUID organisation) {
        return findByIdOptional(organisation);
    }

    static List<Attester> listByName() {
        return list("order by lower(organisation.name)");
    }
}
