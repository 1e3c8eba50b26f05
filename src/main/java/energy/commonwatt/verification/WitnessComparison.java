package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what witnesses cosigned with what the nodes say, and with each other. A head of another size is no contradiction: witnesses may be behind. */
final class WitnessComparison {

    private final WitnessPolicy policy;
    private final List<byte[]> onlyLogs;
    private final ConsistencyPaths paths;
    private final Map<String, WitnessHeads> heads = new LinkedHashMap<>();
    private final List<String> silent = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int compared;
    private int apart;

    /** @param time of the cosignature, seconds since 1970-01-01T00:00:00Z */
    private record Statement(String party, LogCheckpoint checkpoint, String note, long time) {
    }

    /**
     * @param policy null when the user named no witnesses' keys
     * @param onlyLogs ids of the logs to compare; empty for all
     * @param paths consistency paths between heads of different sizes
     */
    WitnessComparison(WitnessPolicy policy, List<byte[]> onlyLogs, ConsistencyPaths paths) {
        this.policy = policy;
        this.onlyLogs = onlyLogs;
        this.paths = paths;
    }

    void ask(List<WitnessClient> clients) {
        for (WitnessClient client : clients) {
            try {
                WitnessHeads said = client.heads(policy == null ? List.of() : policy.keys());
                heads.put(client.url(), said);
                said.notes().forEach(note -> add(client.url(), said.key(), note));
            } catch (NotKnown e) {
                silent.add(e.getMessage());
            }
        }
    }

    private void add(String url, NoteKey key, String text) {
        SignedNote note = SignedNote.parse(NoteText.utf8(text));
        LogCheckpoint checkpoint = LogCheckpoint.parse(note);
        boolean asked = onlyLogs.isEmpty() || onlyLogs.stream().anyMatch(id -> Arrays.equals(id, checkpoint.logId()));
        if (asked && (policy == null || checkpoint.originPrefix().equals(policy.originPrefix()))) {
            statements.add(new Statement(key.name() + " (" + url + ")", checkpoint, text, Cosignature.find(note, key).time()));
        }
    }

    /**
     * @param chain what the nodes agree on, or null
     * @param nodes who they are
     * @return what was found, in words
     * @throws NotProven if two parties told different stories
     * @throws NotKnown if a witness was silent
     */
    String check(Checkpoint chain, String nodes) {
        for (Statement statement : statements) {
            Head head = chain == null ? null : Checkpoint.find(chain.logs(), statement.checkpoint.logId());
            if (head != null && !agree(statement.checkpoint, head)) {
                told.add(told(statement) + " against size " + head.size() + " root " + Hex.of(head.root()) + " at " + nodes);
                contradictions.add(Contradiction.ofChain(statement.checkpoint, statement.note,
                        Contradiction.chain(nodes, chain, head), statement.time));
            }
        }
        compareWitnesses();
        if (!contradictions.isEmpty()) {
            throw new NotProven("equivocation: " + String.join(" | ", told));
        }
        if (!silent.isEmpty()) {
            throw new NotKnown(String.join("; ", silent));
        }
        return heads.size() + (heads.size() == 1 ? " witness" : " witnesses") + ", " + compared + " heads that agree, " + apart
                + " of another size that no path was given for";
    }

    private void compareWitnesses() {
        Map<String, List<Statement>> byOrigin = new LinkedHashMap<>();
        for (Statement statement : statements) {
            List<Statement> earlier = byOrigin.computeIfAbsent(statement.checkpoint.origin(), origin -> new ArrayList<>());
            for (Statement other : earlier) {
                if (!agree(other.checkpoint, statement.checkpoint.head())) {
                    told.add(told(other) + " against " + told(statement));
                    contradictions.add(Contradiction.ofLog(statement.checkpoint, other.note, statement.note,
                            Math.max(other.time, statement.time)));
                }
            }
            earlier.add(statement);
        }
    }

    /** @return false if the two cannot both be heads of one append-only log */
    private boolean agree(LogCheckpoint checkpoint, Head head) {
        Head mine = checkpoint.head();
        boolean isOlder = mine.size() <= head.size();
        Head older = isOlder ? mine : head;
        Head newer = isOlder ? head : mine;
        ConsistencyPath path = paths.find(checkpoint.logId(), older.size(), newer.size());
        if (older.size() != newer.size() && older.size() > 0 && path == null) {
            apart++;
            return true;
        }
        try {
            LogVerifier.consistency(older.size(), older.root(), newer.size(), newer.root(),
                    path == null || older.size() == newer.size() ? List.of() : path.path());
            compared++;
            return true;
        } catch (NotProven e) {
            return false;
        }
    }

    private static String told(Statement statement) {
        return statement.party + " cosigned size " + statement.checkpoint.size() + " root "
                + Hex.of(statement.checkpoint.root()) + " of " + statement.checkpoint.origin();
    }

    /** @return what the witnesses said, to be saved */
    List<WitnessHeads> heads() {
        return List.copyOf(heads.values());
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    /** Words for the trust statement. */
    String honest() {
        return (policy == null ? "The witnesses, under keys that they name themselves: " : "The witnesses that you named: ")
                + String.join(", ", heads.values().stream().map(each -> each.key().name()).toList()) + ".";
    }
}
