package energy.commonwatt.sheets;

/**
 * Annex I, Part F, as far as a loan has it.
 *
 * @param key what an investor may ask for
 * @param restrictions what limits that, for example ranking behind the bank
 * @param transfer whether the claim can be given to somebody else
 * @param exit how an investor gets out before the term ends
 */
public record InvestorRights(String key, String restrictions, String transfer, String exit) {
}
