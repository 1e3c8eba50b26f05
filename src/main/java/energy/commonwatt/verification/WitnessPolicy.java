package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose cosignatures the user asks for, decided before seeing a pack: part of a trust file.
 *
 * @param threshold how many of the witnesses must have cosigned
 * @param keys the witnesses' keys
 * @param originPrefix what the origin of each log begins with, up to and with {@code /logs/}
 */
public record WitnessPolicy(int threshold, List<NoteKey> keys, String originPrefix) {

    static WitnessPolicy of(Fields fields) {
        long threshold = fields.integer("threshold", 1);
        List<NoteKey> keys = keys(fields.texts("keys"));
        String origin = fields.text("origin");
        fields.end();
        // One key under two names is one witness, and a threshold that nobody can reach is a mistake.
        long different = keys.stream().map(key -> Hex.of(key.publicKey())).distinct().count();
        if (threshold > different) {
            throw new Malformed("expected a threshold of at most " + different + " different keys, found " + threshold);
        }
        if (!origin.endsWith("/logs/")) {
            throw new Malformed("expected an origin up to and with /logs/, found \"" + origin + "\"");
        }
        return new WitnessPolicy((int) threshold, keys, origin);
    }

    /** @throws Malformed if one is no key of a witness */
    static List<NoteKey> keys(List<String> vkeys) {
        List<NoteKey> keys = new ArrayList<>();
        for (String vkey : vkeys) {
            NoteKey key = NoteKey.parse(vkey);
            if (key.algorithm() != NoteKey.COSIGNATURE) {
                throw new Malformed("expected a witness's key, of the signature type 4, found " + vkey);
            }
            keys.add(key);
        }
        return keys;
    }
}
