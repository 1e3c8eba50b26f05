package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import energy.commonwatt.money.Iban;
import energy.commonwatt.projects.Organisation;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Who builds, attests and is paid after investors voted for other parties: one administrator proposes, another one decides. */
@Entity
public class Takeover extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "escrow_id")
    public Escrow escrow;
    @ManyToOne(optional = false)
    public Organisation operator;
    @ManyToOne(optional = false)
    public Organisation attester;
    /** Address, 0x-prefixed hex. */
    public String attesterKey;
    public String payeeName;
    public String payeeIban;
    public String proposedBy;
    public Instant proposedAt;
    public String decidedBy;
    public Instant decidedAt;
    public Boolean approved;
    public UUID recordId;
    @Version
    public int version;

    protected Takeover() {
    }

    Takeover(Escrow escrow, Organisation operator, Attester attester, MilestonePlans.Payee payee, String proposedBy,
            Instant at) {
        this.id = UUID.randomUUID();
        this.escrow = escrow;
        this.operator = operator;
        this.attester = attester.organisation;
        this.attesterKey = attester.address;
        this.payeeName = payee.name();
        this.payeeIban = payee.iban().text();
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    static Optional<Takeover> open(Escrow escrow) {
        return find("escrow = ?1 and decidedAt is null", escrow).firstResultOptional();
    }

    static List<Takeover> listApproved(Escrow escrow) {
        return list("escrow = ?1 and approved = true order by decidedAt desc", escrow);
    }

    public String groupedIban() {
        return new Iban(payeeIban).grouped();
    }

    void decide(boolean approved, String administrator, Instant at, UUID record) {
        this.approved = approved;
        this.decidedBy = administrator;
        this.decidedAt = at;
        this.recordId = record;
    }
}
