package energy.commonwatt.records;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import energy.commonwatt.chain.HeadAnchor;
import energy.commonwatt.chain.HeadMined;
import energy.commonwatt.chain.LogHead;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.LogProver;
import energy.commonwatt.verification.ProofPack;
import energy.commonwatt.verification.Verdict;

/**
 * Makes the proof packs of a head's new records when the head is found on the chain, and lets our own verifier judge each before
 * it is stored: nothing is called proven that an investor's checker would refuse.
 */
@ApplicationScoped
class ProofPackMaker {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    ProofPackMaker(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void make(@Observes HeadMined mined) {
        HeadAnchor anchor = mined.anchor();
        Log log = Log.<Log>find("id", anchor.logId).firstResultOptional().orElse(null);
        if (log == null) {
            return;
        }
        StoredNodes nodes = new StoredNodes(database, log.name);
        List<StoredRecord> records = StoredRecord.list("logName = ?1 and leafIndex >= ?2 and leafIndex < ?3 order by leafIndex",
                log.name, anchor.oldSize, anchor.newSize);
        for (StoredRecord record : records) {
            String pack = pack(record, nodes, mined.head(), mined.chainProof());
            verify(record, pack);
            new StoredProofPack(record.id, anchor.id, clock.instant(), pack).persist();
        }
    }

    private String pack(StoredRecord record, StoredNodes nodes, LogHead head, String chainProof) {
        ObjectNode pack = json.createObjectNode().put("format", "commonwatt-proof-pack/1");
        pack.putRawValue("record", new RawValue(record.canonicalText()));
        ArrayNode path = pack.putObject("inclusion").put("leafIndex", record.leafIndex).putArray("path");
        LogProver.inclusion(nodes, record.leafIndex, head.size()).forEach(hash -> path.add(HexFormat.of().formatHex(hash)));
        pack.putObject("head").put("size", head.size()).put("root", HexFormat.of().formatHex(head.root()));
        pack.putRawValue("chain", new RawValue(chainProof));
        try {
            return json.writeValueAsString(pack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void verify(StoredRecord record, String pack) {
        Verdict verdict = InclusionCheck.of(ProofPack.parse(pack.getBytes(StandardCharsets.UTF_8)), Optional.empty());
        if (verdict.verdict() != Finding.PROVEN) {
            throw new IllegalStateException("The proof pack of record " + record.id + " does not verify: " + verdict.toJson());
        }
    }
}
