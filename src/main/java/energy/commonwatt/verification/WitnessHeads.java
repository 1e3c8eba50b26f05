package energy.commonwatt.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one witness says it cosigned last, kept in a checkpoint file.
 *
 * @param key the witness's
 * @param notes checkpoints with its cosignature
 */
record WitnessHeads(NoteKey key, List<String> notes) {

    static WitnessHeads of(Fields fields) {
        NoteKey key = WitnessPolicy.keys(List.of(fields.text("key"))).get(0);
        List<String> notes = fields.texts("heads", Checkpoint.MAX_LOGS);
        fields.end();
        return new WitnessHeads(key, notes);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", key.vkey());
        map.put("heads", notes);
        return map;
    }
}
