package energy.commonwatt.verification;

import java.util.List;
import java.util.Map;

/**
 * A file with one or more log heads: a proof pack or a checkpoint.
 *
 * @param pack null when it is a checkpoint
 */
record HeadFile(ChainIdentity chain, List<Checkpoint.LogHead> heads, ProofPack pack) {

    static HeadFile parse(byte[] file) {
        Object json = Json.parse(file);
        if (json instanceof Map<?, ?> map && Checkpoint.FORMAT.equals(map.get("format"))) {
            Checkpoint checkpoint = Checkpoint.parse(json);
            return new HeadFile(checkpoint.chain(), checkpoint.logs(), null);
        }
        ProofPack pack = ProofPack.parse(json);
        String log = Envelope.of(pack.record()).log();
        return new HeadFile(pack.chain(), List.of(new Checkpoint.LogHead(LogHash.logId(log), pack.head())), pack);
    }
}
