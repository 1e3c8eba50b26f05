package energy.commonwatt.records;

/** Something about publishing logs is not as it was set up, or a rule of logs would be broken. Says what was expected and found. */
public class LogRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogRuleViolation(String message) {
        super(message);
    }
}
