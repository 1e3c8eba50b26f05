package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;

import energy.commonwatt.web.Format;

/**
 * A round as everybody may see it.
 *
 * @param phase announced, open, sold-out, settling, suspended, funded, failed or cancelled
 * @param settled how many paid or unpaid commitments there are
 */
public record RoundView(FundingRound round, String phase, MoneyBar bar, InformationSheet sheet, long commitments,
        boolean reflecting) {

    static RoundView of(FundingRound round, Instant now, Format format) {
        List<Commitment> made = Commitment.of(round);
        long inReflection = made.stream().filter(it -> it.isRevocable(now)).mapToLong(it -> it.units).sum();
        long kept = round.openUnits + round.paidUnits;
        MoneyBar bar = MoneyBar.of(
                new MoneyBar.Amounts(amount(round, kept), amount(round, round.paidUnits), amount(round, inReflection),
                        amount(round, round.minimumUnits), amount(round, round.targetUnits), amount(round, round.capUnits)),
                round.currency, format);
        return new RoundView(round, phase(round, now), bar, InformationSheet.current(round),
                made.stream().filter(it -> it.state == CommitmentState.OPEN || it.state == CommitmentState.PAID).count(),
                inReflection > 0);
    }

    private static long amount(FundingRound round, long units) {
        return round.price(units).minorUnits();
    }

    static String phase(FundingRound round, Instant now) {
        return switch (round.state) {
            case OPEN -> now.isBefore(round.opensAt)
                    ? "announced"
                    : !now.isBefore(round.closesAt) ? "settling" : round.freeUnits() == 0 ? "sold-out" : "open";
            default -> round.state.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    public boolean takesCommitments() {
        return phase.equals("open");
    }

    public boolean ended() {
        return round.state.isOutcome();
    }

    /** How a badge shows the phase. */
    public String mark() {
        return switch (round.state) {
            case FUNDED -> "proven";
            case SUSPENDED, FAILED, CANCELLED -> "attention";
            default -> "waiting";
        };
    }

    public String href() {
        return "/projects/" + round.project.slug + "/rounds/" + round.number;
    }

    public String sheetHref() {
        return href() + "/sheets/" + sheet.version;
    }

    /** For example "4.5". */
    public String returnPercent() {
        return percent(round.returnBasisPoints);
    }

    public String feePercent() {
        return percent(round.feeBasisPoints);
    }

    static String percent(int basisPoints) {
        return java.math.BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
