package energy.commonwatt.chain;

/** Something about chain, contract or key is not as it was set up; sending would be wrong. Says what was expected and found. */
public class ChainRuleViolation extends RuntimeException {

    ChainRuleViolation(String message) {
        super(message);
    }
}
