package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import energy.commonwatt.chain.EscrowTotals;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.payments.PaymentOrder;
import energy.commonwatt.projects.PlannedMilestone;
import energy.commonwatt.testsupport.OurBank;

/** One escrow as a person with pencil and paper would have it, from the words of the plan alone. Money in minor units. */
final class EscrowBooks {

    /** A milestone. */
    static final class Step {

        final UUID id;
        final int number;
        final long part;
        final boolean inOrder;
        final boolean stops;
        final Instant lateFrom;
        final Instant overdueFrom;
        MilestoneState state = MilestoneState.PLANNED;
        long tranche;
        /** Who uploaded what will be handed in, or was, by content. */
        final Map<String, String> files = new HashMap<>();
        String attestedBy;
        String firstReleaser;
        String secondReleaser;
        final Set<Delay> noticed = EnumSet.noneOf(Delay.class);
        /** Of the newest payment order; null without one. */
        PaymentOrder.State order;
        boolean paid;

        Step(Milestone made, PlannedMilestone planned, int graceDays) {
            id = made.id;
            number = made.number;
            part = planned.trancheMinorUnits();
            inOrder = planned.inOrder();
            stops = planned.stops();
            lateFrom = planned.dueOn().plusDays(1).atStartOfDay(made.escrow.round.project.zone()).toInstant();
            overdueFrom = lateFrom.plus(Duration.ofDays(graceDays));
        }

        boolean attested() {
            return state == MilestoneState.ATTESTED || state == MilestoneState.RELEASED;
        }

        Delay delay(Instant now) {
            if (attested() || now.isBefore(lateFrom)) {
                return Delay.ON_TIME;
            }
            return now.isBefore(overdueFrom) ? Delay.LATE : Delay.OVERDUE;
        }

        @Override
        public String toString() {
            return "\n    " + number + " " + state + ": part " + part + ", tranche " + tranche + (inOrder ? ", in order" : "")
                    + (stops ? ", stops" : "") + ", late from " + lateFrom + ", overdue from " + overdueFrom;
        }

        private String shown(Instant now) {
            if (attested() || delay(now) == Delay.ON_TIME) {
                return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
            return delay(now) == Delay.LATE ? "late" : "overdue";
        }
    }

    private static final long WHOLE = 10_000;

    final List<Step> steps;
    /** What happened, the newest last, as the public history must have it. */
    final List<String> told = new ArrayList<>(List.of("milestone-plan"));
    boolean started;
    boolean halted;
    /** Received for nothing that was ordered or expected; likewise taken. */
    long unallocated;
    long claimed;
    private long raised;
    private long fee;

    EscrowBooks(List<Step> steps) {
        this.steps = steps;
    }

    void tell(String kind, Step about, Long amount) {
        told.add(kind + (about == null ? "" : " " + about.number) + (amount == null ? "" : " " + amount));
    }

    void start(long paidIn, int feeBasisPoints) {
        started = true;
        raised = paidIn;
        fee = paidIn * feeBasisPoints / WHOLE;
        long all = steps.stream().mapToLong(it -> it.part).sum();
        long upTo = 0;
        for (Step it : steps) {
            it.tranche = whole() * (upTo + it.part) / all - whole() * upTo / all;
            upTo += it.part;
        }
        tell("escrow-started", null, whole());
    }

    private long whole() {
        return raised - fee;
    }

    private long sum(Predicate<Step> wanted) {
        return steps.stream().filter(wanted).mapToLong(it -> it.tranche).sum();
    }

    private long released() {
        return sum(it -> it.state == MilestoneState.RELEASED);
    }

    private boolean stopped(Instant now) {
        return steps.stream().anyMatch(it -> it.stops && it.delay(now) == Delay.OVERDUE);
    }

    private static boolean settled(Step it) {
        return it.part == 0 ? it.attested() : it.state == MilestoneState.RELEASED;
    }

    boolean mayRelease(Step it, ReleaseService.Administrator who, Instant now) {
        boolean turn = !it.inOrder || steps.subList(0, it.number).stream().allMatch(EscrowBooks::settled);
        return started && !halted && !stopped(now) && turn && it.part > 0 && it.state == MilestoneState.ATTESTED
                && who.organisation().isEmpty() && !who.account().equals(it.firstReleaser)
                && !who.account().equals(it.attestedBy);
    }

    /** @return whether it was the second half */
    boolean release(Step it, String who) {
        if (it.firstReleaser == null) {
            it.firstReleaser = who;
            return false;
        }
        it.secondReleaser = who;
        it.state = MilestoneState.RELEASED;
        it.order = it.tranche == 0 ? null : PaymentOrder.State.APPROVED;
        tell("tranche-released", it, it.tranche);
        return true;
    }

    /** By the bank; said once, however often it is tried. */
    void paid(Step it) {
        if (!it.paid) {
            tell("tranche-paid", it, it.tranche);
        }
        it.paid = true;
    }

    /** What the next look at the clock writes down. */
    void noticed(Instant now) {
        steps.stream().filter(it -> it.delay(now) != Delay.ON_TIME && it.noticed.add(it.delay(now)))
                .forEach(it -> tell("milestone-delay", it, null));
    }

    /** The next moment at which something becomes late or overdue. */
    Optional<Instant> edge(Instant now) {
        return steps.stream().flatMap(it -> Stream.of(it.lateFrom, it.overdueFrom)).filter(it -> it.isAfter(now))
                .min(Instant::compareTo);
    }

    /** What came to the bank for this round and has not left it. */
    long atBank() {
        return raised - sum(it -> it.order == PaymentOrder.State.CONFIRMED) + unallocated - claimed;
    }

    @Override
    public String toString() {
        return "with milestones" + steps;
    }

    /** The platform's own books of the escrow, and what its pages show. */
    void compare(Escrow escrow, Instant now) {
        assertEquals(List.of(whole(), released(), 0L, halted),
                List.of(escrow.whole, escrow.released, escrow.returned, escrow.halted()), "escrow");
        assertEquals(told, EscrowEvent.of(escrow).reversed().stream().map(EscrowBooks::words).toList(), "history");
        EscrowView view = EscrowView.of(escrow, now);
        assertEquals(phase(now), view.phase(), "phase");
        assertEquals(sum(it -> it.paid), view.paid().minorUnits(), "paid");
        view.milestones().forEach(it -> compare(steps.get(it.milestone().number), it, now));
    }

    private static String words(EscrowEvent it) {
        return it.kind + (it.milestone == null ? "" : " " + it.milestone.number) + (it.amount == null ? "" : " " + it.amount);
    }

    String phase(Instant now) {
        if (!started) {
            return "planned";
        }
        if (halted) {
            return "halted";
        }
        return stopped(now) ? "stopped" : released() == whole() ? "complete" : "running";
    }

    private static void compare(Step step, MilestoneView view, Instant now) {
        Milestone it = view.milestone();
        assertEquals(step.state + " " + step.shown(now) + " " + step.delay(now) + " " + step.tranche + " " + step.firstReleaser
                + " " + step.secondReleaser + " " + step.paid,
                it.state + " " + view.status() + " " + it.delay(now) + " " + it.tranche + " " + it.firstReleaser + " "
                        + it.secondReleaser + " " + (it.paidOn != null),
                "milestone " + it.number);
        if (!step.attested()) {
            assertEquals(step.files.size(), EvidenceFile.of(it, Finding.submission(it)).size(), "files");
        }
    }

    void compare(OurBank bank, UUID round) {
        long payable = sum(it -> it.order != null && it.order != PaymentOrder.State.CONFIRMED);
        assertEquals(List.of(whole() - released(), payable, fee, 0L),
                Stream.of(Purpose.ESCROW, Purpose.PAYABLE, Purpose.FEES, Purpose.RELEASED)
                        .map(it -> bank.posted(AccountRef.of(it, round, "EUR"))).toList(),
                "escrow, payable, fees and released");
        steps.forEach(EscrowBooks::comparePayments);
    }

    /** One payment for a tranche, however often it is tried. */
    private static void comparePayments(Step step) {
        List<PaymentOrder> orders = PaymentOrder.list("about = ?1 order by attempt", step.id);
        assertEquals(step.order, orders.isEmpty() ? null : orders.getLast().state, "order of " + step.number);
        orders.forEach(it -> assertEquals(step.tranche, it.minorUnits, "amount of " + step.number));
        orders.stream().limit(Math.max(0, orders.size() - 1))
                .forEach(it -> assertEquals(PaymentOrder.State.RETURNED, it.state, "earlier order of " + step.number));
    }

    /** The chain's, once it has every entry. */
    void compare(EscrowTotals chain, long entries) {
        EscrowTotals.State state = started ? EscrowTotals.State.RUNNING : EscrowTotals.State.PLANNED;
        assertEquals(new EscrowTotals(state, halted, entries, whole(), released(), 0), chain, "chain");
    }
}
