package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks one witness what it cosigned last. What it does not answer, or answers without its signature, is {@link NotKnown}. */
final class WitnessClient {

    private static final int MAX_BYTES = 128 * 1024 * 1024;

    private final RemoteParty witness;

    /** @throws IllegalArgumentException if it is no http or https address */
    WitnessClient(String url) {
        this.witness = new RemoteParty(url, "witness", MAX_BYTES);
    }

    /** @return the address without user name and password */
    String url() {
        return witness.url();
    }

    /**
     * @param trusted keys of which the witness's must be one; empty for the key that it names itself
     * @return its last checkpoints, each with a cosignature that holds
     */
    WitnessHeads heads(List<NoteKey> trusted) {
        try {
            NoteKey key = WitnessPolicy.keys(List.of(new String(get("/key"), StandardCharsets.UTF_8).strip()))
                    .get(0);
            if (!trusted.isEmpty() && !trusted.contains(key)) {
                throw new NotKnown(url() + " is none of the witnesses of your trust file: its key is " + key);
            }
            if (!(Json.parse(get("/heads")) instanceof List<?> list) || list.size() > Checkpoint.MAX_LOGS) {
                throw new Malformed("expected a list of heads");
            }
            Map<String, String> notes = new LinkedHashMap<>();
            for (Object item : list) {
                String note = new Fields(item, "a head").text("checkpoint");
                if (notes.put(origin(note, key), note) != null) {
                    throw new Malformed("expected one head of each log");
                }
            }
            return new WitnessHeads(key, List.copyOf(notes.values()));
        } catch (NotProven e) {
            // Whoever answered, it was not the witness: its signature would be there. That accuses nobody.
            throw new NotKnown(url() + " does not answer as a witness: " + e.getMessage());
        }
    }

    private static String origin(String text, NoteKey key) {
        SignedNote note = SignedNote.parse(NoteText.utf8(text));
        LogCheckpoint checkpoint = LogCheckpoint.parse(note);
        checkpoint.logId();
        if (Cosignature.find(note, key) == null) {
            throw new NotProven("expected a cosignature of " + key.name());
        }
        return checkpoint.origin();
    }

    private byte[] get(String path) {
        return witness.send(witness.request(path).build());
    }
}
