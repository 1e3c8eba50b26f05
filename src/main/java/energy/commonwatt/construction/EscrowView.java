package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;

import energy.commonwatt.money.Money;

/**
 * The money of a round and its milestones as pages show them.
 *
 * @param stopping milestone that stops the money now, null when none does
 */
public record EscrowView(Escrow escrow, List<MilestoneView> milestones, MilestoneView stopping, Gantt gantt,
        List<EscrowHistory> history, SiteProgress progress) {

    static EscrowView of(Escrow escrow, Instant now) {
        List<MilestoneView> milestones = Milestone.of(escrow).stream().map(it -> MilestoneView.of(it, now)).toList();
        MilestoneView stopping = escrow.state != EscrowState.RUNNING
                ? null
                : milestones.stream().filter(it -> it.milestone().stopsAt(now)).findFirst().orElse(null);
        return new EscrowView(escrow, milestones, stopping, Gantt.of(escrow, milestones, now), EscrowHistory.of(escrow),
                new SiteProgress(escrow, now));
    }

    /** planned | running | stopped | halted | replacing | wound-up | complete */
    public String phase() {
        if (escrow.state != EscrowState.RUNNING) {
            return escrow.state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        if (escrow.halted()) {
            return "halted";
        }
        return stopping != null ? "stopped" : escrow.released == escrow.whole ? "complete" : "running";
    }

    public String mark() {
        return switch (phase()) {
            case "running", "complete" -> "proven";
            case "stopped", "halted", "wound-up" -> "attention";
            default -> "waiting";
        };
    }

    public Money whole() {
        return escrow.amount(escrow.whole);
    }

    public Money released() {
        return escrow.amount(escrow.released);
    }

    public Money held() {
        return escrow.amount(escrow.whole - escrow.released);
    }

    /** In thousandths of the whole, for drawings. */
    public long releasedWidth() {
        return escrow.whole == 0 ? 0 : 1_000 * escrow.released / escrow.whole;
    }

    /** Paid by the bank to the operator. */
    public Money paid() {
        return escrow.amount(milestones.stream().map(MilestoneView::milestone).filter(it -> it.paidOn != null)
                .mapToLong(it -> it.tranche).sum());
    }

    public String href() {
        return "/projects/" + escrow.round.project.slug + "/rounds/" + escrow.round.number + "/construction";
    }
}
