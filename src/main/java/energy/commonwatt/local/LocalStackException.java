package energy.commonwatt.local;

/** A local service cannot run. The message is one sentence for the person at the terminal: what is wrong and what to do. */
public final class LocalStackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalStackException(String message) {
        super(message);
    }

    LocalStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
