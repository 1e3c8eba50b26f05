package energy.commonwatt.records;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.verification.LogHash;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** A new log of a test's own. */
record PublishedLog(String name) {

    PublishedLog() {
        this("asset/" + UUID.randomUUID());
    }

    String id() {
        return HexFormat.of().formatHex(LogHash.logId(name));
    }

    String url() {
        return "http://localhost:" + TemporaryStack.application() + "/logs/" + id();
    }

    /** Appends in one transaction and waits until the head is signed. */
    List<RecordRef> append(Records records, int count) {
        List<RecordRef> refs = QuarkusTransaction.requiringNew().call(() -> IntStream.range(0, count)
                .mapToObj(i -> records.append(new RecordDraft("test/1", name, "platform", null, null, Map.of("number", i))))
                .toList());
        await(() -> signedSize() == refs.getLast().leafIndex() + 1);
        return refs;
    }

    long signedSize() {
        return QuarkusTransaction.requiringNew().call(() -> StoredCheckpoint.newest(name).map(it -> it.size).orElse(0L));
    }

    List<StoredCheckpoint> checkpoints() {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredCheckpoint.list("from StoredCheckpoint c where c.logName = ?1 order by c.size", name));
    }

    static void await(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertTrue(condition.getAsBoolean(), "did not come about within a minute");
    }
}
