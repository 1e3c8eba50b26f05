package energy.commonwatt.verification;

/** A check that cannot be made: a node is silent, an answer is null, a kind of seal is not understood. Never a refutation. */
final class NotKnown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKnown(String message) {
        super(message, null, false, false);
    }
}
