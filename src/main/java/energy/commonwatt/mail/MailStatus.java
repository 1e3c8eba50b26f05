package energy.commonwatt.mail;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** What the last rounds met, for health and metrics. */
@ApplicationScoped
class MailStatus {

    private volatile WaitingLetters letters = WaitingLetters.NONE;
    private volatile String problem;

    void counted(WaitingLetters now) {
        letters = now;
    }

    /** The mail server took a letter, or said why not. */
    void answered() {
        problem = null;
    }

    void silent(String why) {
        problem = why;
    }

    WaitingLetters letters() {
        return letters;
    }

    /** Why the mail server cannot be asked, while letters wait for it. */
    Optional<String> problem() {
        return letters.waiting() == 0 ? Optional.empty() : Optional.ofNullable(problem);
    }
}
