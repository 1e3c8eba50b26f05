package energy.commonwatt.sheets;

/** One main risk of the offer (Annex I, Part C). */
public record RiskFactor(RiskType type, String text) {
}
