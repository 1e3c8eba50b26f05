package energy.commonwatt.trials;

import java.util.Map;
import java.util.UUID;

import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.RecordRef;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** A log of a trial's own, which belongs to no project, seen as everybody sees it. */
final class OwnLog {

    private final TrialGround ground;
    private final String name = "asset/" + UUID.randomUUID();

    OwnLog(TrialGround ground) {
        this.ground = ground;
    }

    /** The log's id on the chain, 64 hexadecimal digits. */
    String id() {
        return Hex.of(LogHash.logId(name));
    }

    String name() {
        return name;
    }

    SeenRecord append(int number) {
        RecordRef record = QuarkusTransaction.requiringNew().call(() -> ground.records()
                .append(new RecordDraft("trial/1", name, "platform", null, null, Map.of("number", number))));
        return new SeenRecord(ground, record.id());
    }

    /** The newest signed head with its cosignatures. */
    String checkpoint() {
        return Requests.get(ground, "/logs/" + id() + "/checkpoint");
    }
}
