package energy.commonwatt.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What makes an entry the same one in every statement that tells of it: direction, amount, booking date, the bank's references and the
 * end-to-end identification. Where the bank gives no reference of its own, the other party and the words count too. NtryRef does not count:
 * many banks only number the entries of one statement with it. Of several entries that agree in all this the first of a statement is the
 * first, the second the second. Should a bank split such twins over two statements, the second would be taken for known; then the balances
 * do not continue, and the statement is refused instead of money lost.
 */
final class EntryIdentity {

    private EntryIdentity() {
    }

    /** @return SHA-256 in 64 hex digits for each entry, in order */
    static List<String> of(List<ReadEntry> entries) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        List<String> identities = new ArrayList<>();
        for (ReadEntry entry : entries) {
            List<Object> features = features(entry);
            identities.add(sha256(features, seen.merge(features, 1, Integer::sum)));
        }
        return identities;
    }

    private static List<Object> features(ReadEntry entry) {
        List<Object> features = new ArrayList<>(List.of(entry.credit(), entry.minorUnits(), entry.bookedOn(),
                entry.bankReference(), String.valueOf(entry.endToEnd())));
        if (entry.bankReference().isEmpty()) {
            features.addAll(List.of(String.valueOf(entry.party().iban()), String.valueOf(entry.party().name()), entry.words(),
                    entry.references()));
        }
        return features;
    }

    /** Each feature with its length before it, so that no two lists of features read the same. */
    private static String sha256(List<Object> features, int occurrence) {
        StringBuilder text = new StringBuilder("commonwatt bank entry 1\n");
        for (Object feature : features) {
            String value = feature.toString();
            text.append(value.length()).append(':').append(value).append('\n');
        }
        return sha256(text.append(occurrence).toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
