package energy.commonwatt.mail;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Sends letters for as long as the application runs, on every replica. */
@ApplicationScoped
class LetterRunner {

    private static final Logger LOG = Logger.getLogger(LetterRunner.class);

    private final LetterRound round;

    LetterRunner(LetterRound round) {
        this.round = round;
    }

    @Scheduled(identity = "letters", every = "${commonwatt.mail.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.error("The round of letters broke off; the next one goes on", e);
        }
    }
}
