package energy.commonwatt.records;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import energy.commonwatt.verification.NotProven;

/** Offers one witness the checkpoints that it lacks, log by log (C2SP tlog-witness). */
class WitnessRound {

    private static final Logger LOG = Logger.getLogger(WitnessRound.class);
    /** A witness that joins late is led through all heads, this many at a time, so that no log waits for another. */
    private static final int IN_ONE_TURN = 50;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private final WitnessRef witness;
    private final WitnessLedger ledger;
    private final WitnessClient client;

    WitnessRound(WitnessRef witness, WitnessLedger ledger, WitnessClient client) {
        this.witness = witness;
        this.ledger = ledger;
        this.client = client;
    }

    void run(List<String> logs) {
        for (int i = 0; i < logs.size(); i++) {
            try {
                offer(logs.get(i));
            } catch (IOException e) {
                // It is silent about the others as well: asking them all would cost a timeout each.
                logs.subList(i, logs.size()).forEach(log -> note(log, WitnessProblem.SILENT, e.getMessage()));
                return;
            }
        }
    }

    private void offer(String log) throws IOException {
        long oldSize = ledger.cosignedSize(witness.vkey(), log);
        boolean corrected = false;
        for (int i = 0; i < IN_ONE_TURN; i++) {
            Optional<WitnessLedger.Offer> next = ledger.next(witness.vkey(), log, oldSize);
            if (next.isEmpty()) {
                if (corrected) {
                    note(log, WitnessProblem.OTHER_HEAD, "it cosigned the size " + oldSize + ", which this log never had");
                }
                return;
            }
            StoredCheckpoint checkpoint = next.get().checkpoint();
            WitnessClient.Answer answer = client.addCheckpoint(witness.url(), oldSize, next.get().consistency(),
                    checkpoint.note);
            if (answer.status() == CONFLICT && !corrected && isOtherSize(answer.text(), oldSize)) {
                oldSize = Long.parseLong(answer.text().strip());
                corrected = true;
            } else if (take(checkpoint, answer)) {
                oldSize = checkpoint.size;
                corrected = false;
            } else {
                return;
            }
        }
    }

    /** It may have seen more than it told us (an answer was lost), or less (it lost its memory). */
    private static boolean isOtherSize(String text, long oldSize) {
        return text.matches("(0|[1-9][0-9]{0,15})\n") && Long.parseLong(text.strip()) != oldSize;
    }

    /** @return whether it cosigned */
    private boolean take(StoredCheckpoint checkpoint, WitnessClient.Answer answer) {
        if (answer.status() == 200) {
            try {
                ledger.cosigned(checkpoint, witness.key(), answer.text());
                return true;
            } catch (NotProven e) {
                note(checkpoint.logName, WitnessProblem.NO_COSIGNATURE, e.getMessage());
            }
        } else if (answer.status() == CONFLICT) {
            note(checkpoint.logName, WitnessProblem.OTHER_HEAD, "it holds another head of the size " + answer.text().strip()
                    + ", and was offered the size " + checkpoint.size);
        } else {
            boolean outOfOrder = answer.status() >= 500 || answer.status() == TOO_MANY_REQUESTS;
            note(checkpoint.logName, outOfOrder ? WitnessProblem.SILENT : WitnessProblem.REFUSED,
                    answer.status() + " for the size " + checkpoint.size + ": " + answer.text());
        }
        return false;
    }

    private void note(String log, WitnessProblem kind, String said) {
        String words = WitnessTrouble.plain(said);
        if (ledger.troubled(witness.vkey(), log, kind, words)) {
            LOG.warnf("The witness %s does not cosign log %s (%s): %s", witness.name(), log, kind, words);
        }
    }
}
