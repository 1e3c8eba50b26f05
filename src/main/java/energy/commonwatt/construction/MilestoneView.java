package energy.commonwatt.construction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import energy.commonwatt.money.Money;

/**
 * A milestone as pages show it.
 *
 * @param number from 1
 * @param daysLate whole days past the due date, until it was attested or until now; 0 when it was or is on time
 * @param files those of submissions that were handed in, the newest first
 */
public record MilestoneView(Milestone milestone, int number, Delay delay, long daysLate, List<EvidenceFile> files,
        List<Finding> findings) {

    static MilestoneView of(Milestone it, Instant now) {
        Instant until = it.attestedAt == null ? now : it.attestedAt;
        int open = it.state == MilestoneState.PLANNED ? Finding.submission(it) : Integer.MAX_VALUE;
        return new MilestoneView(it, it.number + 1, it.delay(now),
                until.isBefore(it.dueAt) ? 0 : Duration.between(it.dueAt, until).toDays() + 1,
                EvidenceFile.of(it).stream().filter(file -> file.submission < open).toList(), Finding.of(it));
    }

    /** Its tranche: what it is after the start, before it what the plan promises at the target. */
    public Money tranche() {
        return milestone.escrow.state == EscrowState.PLANNED ? milestone.escrow.amount(milestone.part) : milestone.tranche();
    }

    /** released | attested | handed-in | late | overdue | planned: what a reader wants to know first. */
    public String status() {
        return switch (milestone.state) {
            case RELEASED -> "released";
            case ATTESTED -> "attested";
            default -> delay != Delay.ON_TIME
                    ? delay.code()
                    : milestone.state == MilestoneState.HANDED_IN ? "handed-in" : "planned";
        };
    }

    /** Icon of the status. */
    public String mark() {
        return switch (status()) {
            case "released", "attested" -> "proven";
            case "late", "overdue" -> "attention";
            default -> "waiting";
        };
    }

    public boolean planned() {
        return milestone.state == MilestoneState.PLANNED;
    }

    /** The attester's last words, while the operator has to act on them. */
    public Finding askedBack() {
        return planned() && !findings.isEmpty() ? findings.getFirst() : null;
    }
}
