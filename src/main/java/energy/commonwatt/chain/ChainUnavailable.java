package energy.commonwatt.chain;

/** No node gave a usable answer. Nothing is lost: whatever waited goes on waiting. */
public class ChainUnavailable extends RuntimeException {

    ChainUnavailable(String message) {
        super(message);
    }

    ChainUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
