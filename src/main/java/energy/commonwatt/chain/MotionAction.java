package energy.commonwatt.chain;

/** What a motion would do. Organisations and rule sets are named by the SHA-256 of their names, 0x-prefixed hex. */
public sealed interface MotionAction {

    /** Admits an organisation. @param node account of its validator; the zero address for a member without one */
    record Admit(String organisation, String key, String node, Role role) implements MotionAction {
    }

    /** Removes a member. @param member number of its admission */
    record Remove(long member) implements MotionAction {
    }

    /** Lets an account append to the logs. */
    record AppointRecorder(String recorder) implements MotionAction {
    }

    /** Takes that right away. */
    record DismissRecorder(String recorder) implements MotionAction {
    }

    /** Adopts a rule set. @param sha256 SHA-256 of its text @param fromBlock first block for whose records it holds */
    record AdoptRuleSet(String ruleSet, String sha256, long fromBlock) implements MotionAction {
    }

    /** An action with numbers out of range, which the contract takes as a motion and will never execute. */
    record Impossible(String encoded) implements MotionAction {
    }
}
