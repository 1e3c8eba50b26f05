package energy.commonwatt.trials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogCheckpoint;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.NoteSigner;
import energy.commonwatt.verification.SignedNote;

/** Another history of a log with one record, signed by the platform's own key as only the platform can. */
final class SplitView {

    private final LogCheckpoint honest;
    private final NoteSigner signer;
    private final Map<String, Object> record;
    private final byte[] leaf;

    private SplitView(LogCheckpoint honest, NoteSigner signer, Map<String, Object> record) {
        this.honest = honest;
        this.signer = signer;
        this.record = record;
        this.leaf = LogHash.leaf(CanonicalJson.integersOnly(record));
    }

    /**
     * @param checkpoint what the platform has published of the log
     * @param key file with the platform's log key
     * @param record that the investor is to be shown instead
     */
    static SplitView of(String checkpoint, Path key, Map<String, Object> record) {
        LogCheckpoint honest = LogCheckpoint.parse(SignedNote.parse(checkpoint.getBytes(StandardCharsets.UTF_8)));
        try {
            byte[] seed = Base64.getDecoder().decode(Files.readString(key).strip());
            return new SplitView(honest, NoteSigner.of(honest.origin(), NoteKey.ED25519, seed), record);
        } catch (IOException e) {
            throw new TrialBroken("The platform's log key cannot be read", e);
        }
    }

    String origin() {
        return honest.origin();
    }

    /** The other head of the same size, signed. */
    String sameSize() {
        return signed(new LogCheckpoint(honest.origin(), 1, leaf));
    }

    /** A head that goes on from the other history, signed. */
    String larger() {
        return signed(new LogCheckpoint(honest.origin(), 2, LogHash.node(leaf, leaf)));
    }

    /** Request to cosign, from size 1 on (C2SP tlog-witness). */
    String request(String note) {
        return note.equals(sameSize())
                ? "old 1\n\n" + note
                : "old 1\n" + Base64.getEncoder().encodeToString(leaf) + "\n\n" + note;
    }

    /** Puts the other history into an honest pack. */
    void into(Map<String, Object> pack) {
        pack.put("record", record);
        pack.put("inclusion", Map.of("leafIndex", 0L, "path", List.of()));
        pack.put("head", Map.of("size", 1L, "root", Hex.of(leaf)));
        TrustFile.object(pack, "witnesses").put("checkpoint", sameSize());
    }

    private String signed(LogCheckpoint checkpoint) {
        return checkpoint.body() + '\n' + signer.sign(checkpoint.body());
    }
}
