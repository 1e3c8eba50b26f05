package energy.commonwatt.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contradictions that a witness noticed; each is kept once and for ever. */
final class Contradictions {

    /** Two notes prove the lie; a log that signs thousands of them shall not fill the disk. */
    private static final int MAX_KEPT = 1_000;

    private final WitnessFiles files;
    private final Map<String, Contradiction> kept = new LinkedHashMap<>();

    Contradictions(WitnessFiles files) throws IOException {
        this.files = files;
        for (byte[] file : files.contradictions()) {
            Contradiction contradiction = parse(file);
            kept.put(name(contradiction), contradiction);
        }
    }

    synchronized void keep(Contradiction contradiction) throws IOException {
        String name = name(contradiction);
        if (kept.size() < MAX_KEPT && !kept.containsKey(name)) {
            files.writeContradiction(name, Json.write(contradiction.toMap()));
            kept.put(name, contradiction);
        }
    }

    synchronized List<Contradiction> list() {
        return List.copyOf(kept.values());
    }

    /** The same two heads again, in another block or with another time, are the same contradiction. */
    private static String name(Contradiction contradiction) {
        List<String> roots = new ArrayList<>();
        for (String note : contradiction.checkpoints()) {
            roots.add(LogCheckpoint.parse(SignedNote.parse(NoteText.utf8(note))).body());
        }
        if (contradiction.chain() != null) {
            roots.add(contradiction.chain().get("node") + " " + contradiction.chain().get("root"));
        }
        return Hex.of(LogHash.sha256(NoteText.utf8(String.join("\n", roots))));
    }

    @SuppressWarnings("unchecked")
    private static Contradiction parse(byte[] file) {
        Fields fields = new Fields(Json.parse(file), "a kept contradiction");
        List<String> checkpoints = new ArrayList<>();
        for (Object note : fields.list("checkpoints", 2)) {
            checkpoints.add((String) note);
        }
        return new Contradiction(fields.text("origin"), fields.integer("size", 0), checkpoints,
                fields.has("chain") ? (Map<String, Object>) fields.any("chain") : null, fields.integer("time", 0));
    }
}
