package energy.commonwatt.records;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.Json;

/** Member {@code witnesses} of a proof pack: cosignatures come after the pack was made, so it is added when the pack is handed out. */
final class PackWitnesses {

    private PackWitnesses() {
    }

    /**
     * @param pack JSON text as it is stored; every byte of it stays
     * @return the pack with the note over exactly its head, when a witness cosigned that
     */
    static String added(String pack, String log) {
        Map<?, ?> head = (Map<?, ?>) ((Map<?, ?>) Json.parse(pack)).get("head");
        byte[] root = HexFormat.of().parseHex((String) head.get("root"));
        return StoredCheckpoint.of(log, (Long) head.get("size")).filter(checkpoint -> Arrays.equals(checkpoint.root, root))
                .filter(checkpoint -> !checkpoint.cosignatures().isEmpty()).map(checkpoint -> added(pack, checkpoint))
                .orElse(pack);
    }

    private static String added(String pack, StoredCheckpoint checkpoint) {
        List<StoredCosignature> cosignatures = checkpoint.cosignatures();
        Map<String, Object> witnesses = new LinkedHashMap<>();
        witnesses.put("checkpoint", checkpoint.cosigned());
        witnesses.put("keys", cosignatures.stream().map(cosignature -> cosignature.witness).toList());
        return pack.substring(0, pack.lastIndexOf('}')) + ",\"witnesses\":" + Json.write(witnesses) + "}";
    }
}
