package energy.commonwatt.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Investors decide what becomes of an overdue milestone. Changed under its escrow's lock. */
@Entity
public class Vote extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "escrow_id")
    public Escrow escrow;
    /** From 1, as the contract counts. */
    public int number;
    @ManyToOne(optional = false)
    public Milestone milestone;
    /** The milestone's, before investors were asked: the first moment that is late. */
    public Instant wasDueAt;
    /** The milestone's, when investors continue or replace: the first moment that is late. */
    public Instant dueAt;
    public Instant opensAt;
    /** The first moment that is too late for a ballot. */
    public Instant closesAt;
    /** Of everybody who may vote. */
    public long units;
    public long continueUnits;
    public long replaceUnits;
    public long windUpUnits;
    /** Null when it opened by itself. */
    public String openedBy;
    @Enumerated(EnumType.STRING)
    public Choice outcome;
    public Instant closedAt;
    @Version
    public int version;

    protected Vote() {
    }

    Vote(Milestone milestone, int number, Instant opensAt, Instant dueAt, String openedBy) {
        this.id = UUID.randomUUID();
        this.escrow = milestone.escrow;
        this.number = number;
        this.milestone = milestone;
        this.opensAt = opensAt;
        this.closesAt = opensAt.plus(escrow.voting());
        this.wasDueAt = milestone.dueAt;
        this.dueAt = dueAt;
        this.units = escrow.round.paidUnits;
        this.openedBy = openedBy;
    }

    /** The newest first. */
    static List<Vote> of(Escrow escrow) {
        return list("escrow = ?1 order by number desc", escrow);
    }

    static Optional<Vote> running(Escrow escrow) {
        return find("escrow = ?1 and closedAt is null", escrow).firstResultOptional();
    }

    static List<Vote> listDue(Instant now) {
        return list("closedAt is null and closesAt <= ?1 order by closesAt", now);
    }

    /** Of these rounds, the newest first. */
    static List<Vote> listIn(List<UUID> rounds) {
        return rounds.isEmpty() ? List.of() : list("escrow.id in ?1 order by opensAt desc, number desc", rounds);
    }

    /** Whether investors were asked about it since it is overdue. */
    static boolean wasHeld(Milestone milestone) {
        return count("milestone = ?1 and opensAt >= ?2", milestone, milestone.overdueFrom()) > 0;
    }

    public Tally tally() {
        return new Tally(continueUnits, replaceUnits, windUpUnits, units, escrow.quorumBasisPoints);
    }

    /** The milestone's last day in time, if they continue or replace, in the plant's zone. */
    public LocalDate newDueOn() {
        return lastDay(dueAt);
    }

    /** The milestone's last day in time before investors were asked, in the plant's zone. */
    public LocalDate wasDueOn() {
        return lastDay(wasDueAt);
    }

    private LocalDate lastDay(Instant late) {
        return LocalDate.ofInstant(late.minusSeconds(1), escrow.round.project.zone());
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** @throws ConstructionRuleViolation when it is too late */
    void cast(Choice choice, long units, Instant at) {
        if (closed() || !at.isBefore(closesAt)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "This vote is over",
                    "a ballot before " + closesAt, at.toString());
        }
        switch (choice) {
            case CONTINUE -> continueUnits += units;
            case REPLACE -> replaceUnits += units;
            case WIND_UP -> windUpUnits += units;
            case NONE -> throw new IllegalArgumentException("nobody votes for nothing");
        }
    }

    void close(Instant at) {
        if (closed() || at.isBefore(closesAt)) {
            throw new IllegalStateException("vote " + id + " cannot be closed at " + at);
        }
        outcome = tally().outcome();
        closedAt = at;
    }
}
