package energy.commonwatt.trials;

/** The attack could not be carried out, so that the trial shows nothing. The text says why. */
class TrialBroken extends RuntimeException {

    TrialBroken(String reason) {
        super(reason);
    }

    TrialBroken(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
