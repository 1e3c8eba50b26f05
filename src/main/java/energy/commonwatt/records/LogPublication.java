package energy.commonwatt.records;

import java.time.Instant;
import java.util.List;

/**
 * What everybody can read of a log, and what witnesses say of it.
 *
 * @param log its name
 * @param id SHA-256 of the name, hex; its files lie under {@code /logs/<id>/}
 * @param origin its name in checkpoints
 * @param vkey the key that signs its checkpoints (C2SP signed-note)
 * @param size leaves of the newest signed head
 * @param root its root, hex
 * @param signedAt when it was signed
 * @param witnesses all that are configured, in that order
 */
public record LogPublication(String log, String id, String origin, String vkey, long size, String root, Instant signedAt,
        List<Standing> witnesses) {

    /**
     * How far one witness has come with the log.
     *
     * @param size of the newest head that it cosigned, 0 for none
     * @param cosignedAt as the witness states it, null for none
     * @param trouble what keeps it from cosigning, null for nothing
     */
    public record Standing(WitnessRef witness, long size, Instant cosignedAt, Trouble trouble) {

        /** Whether it cosigned the newest head. */
        public boolean isCurrent(LogPublication publication) {
            return size == publication.size();
        }
    }

    /**
     * @param words the witness's own or the network's, as text
     * @param since when it began
     * @param nextTry when it is asked again
     */
    public record Trouble(WitnessProblem kind, String words, Instant since, Instant nextTry) {
    }
}
