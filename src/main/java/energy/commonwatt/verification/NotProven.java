package energy.commonwatt.verification;

/**
 * Something that was claimed does not follow from the bytes that were given. The message says what was expected and what was found, in words that can be shown
 * to the person who asked.
 */
public class NotProven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was expected and what was found */
    public NotProven(String message) {
        // No stack trace: a refutation is an answer, not a fault of the program, and the checker refutes by the hundred thousand in its tests.
        super(message, null, false, false);
    }
}
