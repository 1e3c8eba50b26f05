package energy.commonwatt.chain;

import java.util.Optional;

import energy.commonwatt.verification.RuleSetText;

/**
 * A rule set that the members adopted. Several coexist: a record is judged by the one it names.
 *
 * @param id SHA-256 of its name, 0x-prefixed hex
 * @param text the text that this platform carries under that name; empty when it has none
 * @param sha256 SHA-256 of the text that the members adopted, 0x-prefixed hex
 * @param fromBlock the first block for whose records it was adopted
 * @param inForce whether it is the one in force for the next block
 */
public record AdoptedRuleSet(String id, Optional<RuleSetText> text, String sha256, long fromBlock, boolean inForce) {

    /** Whether this platform carries the very text that the members adopted. */
    public boolean textIsTheAdoptedOne() {
        return text.isPresent() && sha256.equals(org.web3j.utils.Numeric.toHexString(text.get().sha256()));
    }
}
