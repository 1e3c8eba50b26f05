package energy.commonwatt.generation;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.records.RecordEvidence;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.verification.Json;
import energy.commonwatt.verification.RootBuilder;

/** Recomputes a batch from the readings stored today and holds it against its record, and the sums of its days against the readings. */
@ApplicationScoped
class BatchAudit implements RecordEvidence {

    private final BatchReadings readings;
    private final DayAudit days;

    BatchAudit(BatchReadings readings, DayAudit days) {
        this.readings = readings;
        this.days = days;
    }

    @Override
    public boolean speaksOf(String type) {
        return ReadingBatch.TYPE.equals(type);
    }

    @Override
    @Transactional
    public Optional<String> contradiction(StoredRecord record) {
        Map<?, ?> body = (Map<?, ?>) ((Map<?, ?>) Json.parse(record.canonicalText())).get("body");
        Optional<ReadingBatch> batch = ReadingBatch.ofRecord(record.id);
        if (batch.isEmpty()) {
            return Optional.of("The readings of this record are gone: expected a batch, found none");
        }
        Sums sums = new Sums(batch.get().meteringPoint.code);
        readings.stream(batch.get(), sums);
        return sums.contradiction(body).or(() -> days.contradiction(batch.get()));
    }

    private static final class Sums implements BatchReadings.Sink {

        private final ReadingLeaf leaf;
        private final RootBuilder tree = new RootBuilder();
        private long generated;
        private long consumed;

        Sums(String code) {
            this.leaf = new ReadingLeaf(code);
        }

        @Override
        public void reading(long start, long end, long milliwattHours, int verdicts) {
            tree.add(leaf.hash(start, end, milliwattHours));
            if (Plausibility.counted(verdicts)) {
                generated += Math.max(milliwattHours, 0);
                consumed += Math.max(-milliwattHours, 0);
            }
        }

        Optional<String> contradiction(Map<?, ?> body) {
            Map<?, ?> stated = (Map<?, ?>) body.get("readings");
            return differs("number of readings", stated.get("count"), tree.size())
                    .or(() -> differs("root of the readings", stated.get("root"), HexFormat.of().formatHex(tree.root())))
                    .or(() -> differs("generated Wh", body.get("generatedWh"), WattHours.down(generated)))
                    .or(() -> differs("consumed Wh", body.get("consumedWh"), WattHours.down(consumed)));
        }

        private static Optional<String> differs(String what, Object recorded, Object stored) {
            return String.valueOf(recorded).equals(String.valueOf(stored))
                    ? Optional.empty()
                    : Optional.of("The stored readings were changed: expected " + what + " " + recorded + ", found " + stored);
        }
    }
}
