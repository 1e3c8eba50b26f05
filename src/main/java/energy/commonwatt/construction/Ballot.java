package energy.commonwatt.construction;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import energy.commonwatt.funding.RoundInvestors;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One commitment's part in a vote. Insert only: nobody takes a ballot back. */
@Entity
@IdClass(Ballot.Key.class)
public class Ballot extends PanacheEntityBase {

    record Key(UUID voteId, UUID commitmentId) implements Serializable {
    }

    @Id
    public UUID voteId;
    @Id
    public UUID commitmentId;
    @Enumerated(EnumType.STRING)
    public Choice choice;
    public long units;
    public Instant castAt;
    public UUID recordId;

    protected Ballot() {
    }

    Ballot(Vote vote, RoundInvestors.Share share, Choice choice, Instant castAt, UUID recordId) {
        this.voteId = vote.id;
        this.commitmentId = share.commitment();
        this.choice = choice;
        this.units = share.units();
        this.castAt = castAt;
        this.recordId = recordId;
    }

    /** Those of one investor's commitments. */
    static List<Ballot> of(Vote vote, List<RoundInvestors.Share> shares) {
        return list("voteId = ?1 and commitmentId in ?2", vote.id, shares.stream().map(it -> it.commitment()).toList());
    }
}
