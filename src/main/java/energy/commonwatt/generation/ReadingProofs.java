package energy.commonwatt.generation;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.verification.Json;

/** Proofs of single readings: section {@code reading} of a proof pack, and all leaves of a batch for whoever recomputes its root. */
@ApplicationScoped
public class ReadingProofs {

    private final BatchReadings readings;

    ReadingProofs(BatchReadings readings) {
        this.readings = readings;
    }

    /**
     * @param recordId a record {@code reading-batch/1}
     * @param start start of the reading's interval
     * @return the section as JSON values, empty when the batch has no reading that starts then
     */
    @Transactional
    public Optional<Map<String, Object>> section(UUID recordId, Instant start) {
        return ReadingBatch.ofRecord(recordId).flatMap(batch -> section(batch, start.getEpochSecond()));
    }

    private Optional<Map<String, Object>> section(ReadingBatch batch, long wanted) {
        ReadingLeaf leaf = new ReadingLeaf(batch.meteringPoint.code);
        InclusionBuilder tree = new InclusionBuilder();
        Map<String, Object> section = new LinkedHashMap<>();
        readings.stream(batch, (start, end, energy, verdicts) -> {
            if (start == wanted) {
                section.put("reading", Json.parse(leaf.bytes(start, end, energy)));
                section.put("leafIndex", tree.size());
            }
            tree.add(leaf.hash(start, end, energy), start == wanted);
        });
        if (section.isEmpty()) {
            return Optional.empty();
        }
        section.put("path", tree.path().stream().map(HexFormat.of()::formatHex).toList());
        return Optional.of(section);
    }

    /** Receives the leaves of a batch, first to last: the exact bytes that are hashed. */
    public interface LeafSink {
        void leaf(byte[] canonical);
    }

    /** Streams the leaves of a batch in the order of its tree. */
    @Transactional
    public void leaves(ReadingBatch batch, LeafSink sink) {
        ReadingLeaf leaf = new ReadingLeaf(batch.meteringPoint.code);
        readings.stream(batch, (start, end, energy, verdicts) -> sink.leaf(leaf.bytes(start, end, energy)));
    }
}
