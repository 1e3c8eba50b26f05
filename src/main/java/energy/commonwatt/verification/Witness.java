package energy.commonwatt.verification;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cosigns a checkpoint of a log only if it extends the last one that it cosigned (C2SP tlog-witness). Watches all logs of one platform: their origins begin with one
 * prefix, and one Ed25519 key signs for all of them, under each log's origin as its name.
 */
final class Witness {

    private static final int STRIPES = 64;

    private final NoteSigner signer;
    private final String originPrefix;
    private final byte[] logKey;
    private final WitnessFiles files;
    private final Clock clock;
    private final Contradictions contradictions;
    private final Map<String, Cosigned> heads = new ConcurrentHashMap<>();
    private final Object[] locks = new Object[STRIPES];

    /** @param note the checkpoint with the log's signature and the witness's cosignature */
    record Cosigned(String note, LogCheckpoint checkpoint, long time) {
    }

    /**
     * @param originPrefix what the origin of each log begins with, up to and with {@code /logs/}
     * @param logKey the platform's public key, 32 bytes
     * @throws NotProven if what is remembered is not of this witness and log key: to forget it silently would be to cosign a contradiction
     */
    Witness(NoteSigner signer, String originPrefix, byte[] logKey, WitnessFiles files, Clock clock) throws IOException {
        this.signer = signer;
        this.originPrefix = originPrefix;
        this.logKey = logKey;
        this.files = files;
        this.clock = clock;
        this.contradictions = new Contradictions(files);
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new Object();
        }
        for (byte[] note : files.heads()) {
            remember(SignedNote.parse(note));
        }
    }

    private void remember(SignedNote note) {
        LogCheckpoint checkpoint = LogCheckpoint.parse(note);
        Cosignature own = Cosignature.find(note, signer.key());
        if (own == null) {
            throw new NotProven("expected a cosignature of " + signer.key().name() + " on the remembered checkpoint of "
                    + checkpoint.origin());
        }
        if (knows(checkpoint) && !note.isSignedBy(logKey(checkpoint))) {
            throw new NotProven(
                    "expected the given log key's signature on the remembered checkpoint of " + checkpoint.origin());
        }
        String lines = note.signatures().stream().map(SignedNote.Line::write).reduce("", String::concat);
        heads.put(checkpoint.origin(), new Cosigned(note.text() + '\n' + lines, checkpoint, own.time()));
    }

    /** @param body of an add-checkpoint request */
    WitnessAnswer addCheckpoint(byte[] body) throws IOException {
        WitnessRequest request;
        try {
            request = WitnessRequest.parse(body);
        } catch (Malformed e) {
            return WitnessAnswer.plain(400, e.getMessage() + '\n');
        }
        if (!knows(request.checkpoint())) {
            return WitnessAnswer.plain(404, "this witness watches the logs " + originPrefix + "…\n");
        }
        if (!isSigned(request)) {
            return WitnessAnswer.plain(403, "the checkpoint is not signed by the log's key\n");
        }
        // One request for a log at a time: comparing with the last head and replacing it must not be interleaved.
        synchronized (locks[Math.floorMod(request.checkpoint().origin().hashCode(), STRIPES)]) {
            return judge(request);
        }
    }

    private WitnessAnswer judge(WitnessRequest request) throws IOException {
        LogCheckpoint checkpoint = request.checkpoint();
        Cosigned last = heads.get(checkpoint.origin());
        Head seen = last == null ? new Head(0, LogHash.emptyRoot()) : last.checkpoint.head();
        if (last != null && checkpoint.contradicts(last.checkpoint)) {
            contradictions.keep(Contradiction.ofLog(checkpoint, last.note, request.note().onlyOf(logKey(checkpoint)), now()));
        }
        if (request.oldSize() > checkpoint.size()) {
            return WitnessAnswer.plain(400, "the old size is larger than the checkpoint's\n");
        }
        if (request.oldSize() != seen.size()
                || checkpoint.contradicts(new LogCheckpoint(checkpoint.origin(), seen.size(), seen.root()))) {
            return WitnessAnswer.conflict(seen.size());
        }
        try {
            LogVerifier.consistency(seen.size(), seen.root(), checkpoint.size(), checkpoint.root(), request.proof());
        } catch (NotProven e) {
            return WitnessAnswer.plain(422, e.getMessage() + '\n');
        }
        return cosign(request, last);
    }

    private WitnessAnswer cosign(WitnessRequest request, Cosigned last) throws IOException {
        LogCheckpoint checkpoint = request.checkpoint();
        // A later statement never has an earlier time, even when somebody sets the clock back.
        long time = last == null ? now() : Math.max(now(), last.time);
        String line = Cosignature.line(signer, request.note().text(), time);
        String note = request.note().onlyOf(logKey(checkpoint)) + line;
        files.writeHead(checkpoint.origin(), note);
        heads.put(checkpoint.origin(), new Cosigned(note, checkpoint, time));
        return WitnessAnswer.plain(200, line);
    }

    /** Keeps it if the chain has another root for the size of the checkpoint that was cosigned last. */
    void compare(String origin, Head chain, Map<String, Object> said) throws IOException {
        Cosigned last = heads.get(origin);
        if (last.checkpoint.contradicts(new LogCheckpoint(origin, chain.size(), chain.root()))) {
            contradictions.keep(Contradiction.ofChain(last.checkpoint, last.note, said, now()));
        }
    }

    private boolean knows(LogCheckpoint checkpoint) {
        try {
            checkpoint.logId();
            return checkpoint.originPrefix().equals(originPrefix);
        } catch (Malformed e) {
            return false;
        }
    }

    private boolean isSigned(WitnessRequest request) {
        try {
            return request.note().isSignedBy(logKey(request.checkpoint()));
        } catch (NotProven e) {
            return false;
        }
    }

    private NoteKey logKey(LogCheckpoint checkpoint) {
        return new NoteKey(checkpoint.origin(), NoteKey.ED25519, logKey);
    }

    NoteKey key() {
        return signer.key();
    }

    String originPrefix() {
        return originPrefix;
    }

    String logKeyText() {
        return Base64.getEncoder().encodeToString(logKey);
    }

    /** @return the last cosigned checkpoints by origin */
    Map<String, Cosigned> heads() {
        return new TreeMap<>(heads);
    }

    List<Contradiction> contradictions() {
        return contradictions.list();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
