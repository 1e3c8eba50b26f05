package energy.commonwatt.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contradictions that a witness noticed; the first ones of each log are kept, once and for ever. */
final class Contradictions {

    /** One proves the lie; a log that signs thousands shall neither fill the disk nor leave no room for what the chain contradicts. */
    private static final int MAX_OF_A_KIND = 10;

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
        if (!kept.containsKey(name) && others(contradiction) < MAX_OF_A_KIND) {
            files.writeContradiction(name, Json.write(contradiction.toMap()));
            kept.put(name, contradiction);
            System.err.println("commonwatt-checker: two different heads of size " + contradiction.size() + " of "
                    + contradiction.origin() + " were kept; see /contradictions");
        }
    }

    private long others(Contradiction contradiction) {
        return kept.values().stream().filter(other -> other.origin().equals(contradiction.origin())
                && (other.chain() == null) == (contradiction.chain() == null)).count();
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
