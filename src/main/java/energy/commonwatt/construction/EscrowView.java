package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;

import energy.commonwatt.money.Money;

/**
 * The money of a round and its milestones as pages show them.
 *
 * @param stopping milestone that stops the money now, null when none does
 * @param votes the newest first
 * @param takeover proposed by one administrator, null when none is
 */
public record EscrowView(Escrow escrow, List<MilestoneView> milestones, MilestoneView stopping, Gantt gantt,
        List<EscrowHistory> history, List<VoteView> votes, Takeover takeover, List<Takeover> replaced, SiteProgress progress) {

    static EscrowView of(Escrow escrow, Instant now) {
        List<MilestoneView> milestones = Milestone.of(escrow).stream().map(it -> MilestoneView.of(it, now)).toList();
        MilestoneView stopping = !EscrowState.UNDER_WAY.contains(escrow.state)
                ? null
                : milestones.stream().filter(it -> it.milestone().stopsAt(now)).findFirst().orElse(null);
        return new EscrowView(escrow, milestones, stopping, Gantt.of(escrow, milestones, now), EscrowHistory.of(escrow),
                Vote.of(escrow).stream().map(it -> VoteView.of(it, now)).toList(), Takeover.open(escrow).orElse(null),
                Takeover.listApproved(escrow), new SiteProgress(escrow, now));
    }

    /** The vote that runs or is being counted, null when none does. */
    public VoteView voting() {
        return votes.stream().filter(it -> !it.vote().closed()).findFirst().orElse(null);
    }

    /** Those that administrators can ask investors about. */
    public List<MilestoneView> askable() {
        return voting() != null || !EscrowState.UNDER_WAY.contains(escrow.state)
                ? List.of()
                : milestones.stream().filter(it -> it.delay() == Delay.OVERDUE).toList();
    }

    /** planned | running | voting | stopped | halted | replacing | wound-up | complete */
    public String phase() {
        if (voting() != null) {
            return "voting";
        }
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
            case "voting", "stopped", "halted", "wound-up" -> "attention";
            default -> "waiting";
        };
    }

    public Money whole() {
        return escrow.amount(escrow.whole);
    }

    public Money released() {
        return escrow.amount(escrow.released);
    }

    public Money returned() {
        return escrow.amount(escrow.returned);
    }

    public Money held() {
        return escrow.amount(escrow.held());
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
