package energy.commonwatt.records;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.verification.LogHash;

/** What is published of the logs, for pages. */
@ApplicationScoped
public class LogPublications {

    private final LogKey key;
    private final Witnesses witnesses;

    LogPublications(LogKey key, Witnesses witnesses) {
        this.key = key;
        this.witnesses = witnesses;
    }

    /** All witnesses that are asked, in the order of the configuration. */
    public List<WitnessRef> witnesses() {
        return witnesses.known();
    }

    /** What the origin of each log begins with: a witness's option {@code --origin}. */
    public String originPrefix() {
        return key.originPrefix();
    }

    /** The public key that signs all logs, 32 bytes in Base64: a witness's option {@code --log-key}. */
    public String publicKey() {
        return key.publicKeyText();
    }

    /** Logs with a signed head, those signed last first. @param page from 0 */
    @Transactional
    public List<LogPublication> newest(int page, int size) {
        return StoredCheckpoint
                .<StoredCheckpoint>find("from StoredCheckpoint c where not exists (select 1 from StoredCheckpoint later"
                        + " where later.logName = c.logName and later.size > c.size) order by c.madeAt desc, c.id desc")
                .page(page, size)
                .list().stream().map(this::publication).toList();
    }

    /** @param log its name @return empty while no head of it is signed */
    @Transactional
    public Optional<LogPublication> of(String log) {
        return StoredCheckpoint.newest(log).map(this::publication);
    }

    private LogPublication publication(StoredCheckpoint head) {
        byte[] id = LogHash.logId(head.logName);
        return new LogPublication(head.logName, HexFormat.of().formatHex(id), key.origin(id), key.key(id).vkey(),
                head.size, HexFormat.of().formatHex(head.root), head.madeAt,
                witnesses.known().stream().map(witness -> standing(witness, head.logName)).toList());
    }

    private static LogPublication.Standing standing(WitnessRef witness, String log) {
        Optional<StoredCosignature> newest = StoredCosignature.newest(witness.vkey(), log);
        LogPublication.Trouble trouble = WitnessTrouble.of(witness.vkey(), log)
                .map(it -> new LogPublication.Trouble(it.kind, it.words, it.since, it.nextTry)).orElse(null);
        return new LogPublication.Standing(witness, newest.map(it -> it.size).orElse(0L),
                newest.map(it -> it.time).orElse(null), trouble);
    }
}
