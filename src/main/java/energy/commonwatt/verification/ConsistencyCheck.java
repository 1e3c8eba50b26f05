package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Answers whether the log that somebody saw then is a prefix of the log now. Each of the two files is a proof pack or a checkpoint. */
public final class ConsistencyCheck implements Steps.Checks {

    static final String VERB = "consistency";

    private final byte[] oldFile;
    private final byte[] newFile;
    private final byte[] proofFile;
    private final Trust trust;
    private final Steps steps = new Steps();
    private HeadFile older;
    private HeadFile newer;
    private ConsistencyPaths paths;

    private ConsistencyCheck(byte[] oldFile, byte[] newFile, byte[] proofFile, Trust trust) {
        this.oldFile = oldFile;
        this.newFile = newFile;
        this.proofFile = proofFile;
        this.trust = trust;
    }

    /**
     * @param proofs JSON of the format commonwatt-consistency/1 or an array of such; without it the path is taken from the newer pack
     * @param trust the chain and contract that the user decided on; without it they are taken from the files
     */
    public static Verdict of(byte[] oldFile, byte[] newFile, Optional<byte[]> proofs, Optional<Trust> trust) {
        return new ConsistencyCheck(oldFile, newFile, proofs.orElse(null), trust.orElse(null)).verdict();
    }

    private Verdict verdict() {
        steps.run("format", "Both files are well formed", this);
        if (trust != null) {
            steps.run("trust", "Both speak of the chain and contract that you trust", this);
        }
        steps.run("old", "The older file holds by itself", this);
        steps.run("new", "The newer file holds by itself", this);
        steps.run("log", "Both speak of the same log", this);
        steps.run("consistency", "What you saw then is still there, unchanged and in the same place", this);
        return Verdict.of(VERB, steps, statement());
    }

    @Override
    public String check(String id) {
        return switch (id) {
            case "format" -> format();
            case "trust" -> trust();
            case "old" -> holds(older);
            case "new" -> holds(newer);
            case "log" -> log();
            default -> consistency();
        };
    }

    private String format() {
        older = HeadFile.parse(oldFile);
        newer = HeadFile.parse(newFile);
        paths = ConsistencyPaths.parse(proofFile);
        return (older.pack() == null ? "a checkpoint" : "a proof pack") + " and "
                + (newer.pack() == null ? "a checkpoint" : "a proof pack");
    }

    private String trust() {
        trust.chain().checkSame(older.chain());
        trust.chain().checkSame(newer.chain());
        return "chain id " + trust.chain().chainId() + ", genesis block and contract are those of your trust file";
    }

    private static String holds(HeadFile file) {
        if (file.pack() == null) {
            return "a checkpoint is what nodes said; nothing in it can be checked alone";
        }
        Verdict verdict = InclusionCheck.of(file.pack(), Optional.empty());
        Step refuted = verdict.refutedStep();
        if (refuted != null) {
            throw new NotProven("the pack is refuted at the step " + refuted.id() + ": " + refuted.detail());
        }
        if (verdict.verdict() == Finding.UNKNOWN) {
            throw new NotKnown("the pack alone does not prove its head; inclusion says why");
        }
        return "the pack proves its head of size " + file.pack().head().size();
    }

    private String log() {
        older.chain().checkSame(newer.chain());
        int found = 0;
        for (Checkpoint.LogHead log : older.heads()) {
            if (Checkpoint.find(newer.heads(), log.id()) != null) {
                found++;
            } else if (newer.pack() == null || older.pack() != null) {
                throw new NotProven("expected the log " + Hex.of(log.id()) + " in the newer file, found none");
            }
        }
        if (found == 0) {
            throw new NotKnown("the older file says nothing about the log of the newer one");
        }
        return found + (found == 1 ? " log" : " logs") + " of the same contract";
    }

    private String consistency() {
        List<String> missing = new ArrayList<>();
        int checked = 0;
        for (Checkpoint.LogHead log : older.heads()) {
            Head now = Checkpoint.find(newer.heads(), log.id());
            if (now == null) {
                continue;
            }
            if (extended(log, now)) {
                checked++;
            } else {
                missing.add(Hex.of(log.id()) + " from size " + log.head().size() + " to " + now.size());
            }
        }
        if (!missing.isEmpty()) {
            throw new NotKnown("no consistency path for log " + String.join(", ", missing)
                    + "; ask the platform for one between these sizes and give it with --proof");
        }
        return checked == 1
                ? "the older head is a prefix of the newer one"
                : "each of the " + checked + " older heads is a prefix of the newer one";
    }

    /** @return false when there is no path to check */
    private boolean extended(Checkpoint.LogHead log, Head now) {
        Head then = log.head();
        if (then.size() > now.size()) {
            throw new NotProven(
                    "expected at least " + then.size() + " records in log " + Hex.of(log.id()) + ", found " + now.size());
        }
        if (then.size() == now.size() && !Arrays.equals(then.root(), now.root())) {
            throw new NotProven("expected the root " + Hex.of(then.root()) + " in log " + Hex.of(log.id()) + ", found "
                    + Hex.of(now.root()));
        }
        if (then.size() == now.size()) {
            return true;
        }
        ConsistencyPath path = paths.find(log.id(), then.size(), now.size());
        ConsistencyPath own = newer.pack() == null ? null : newer.pack().consistency();
        if (path == null && own != null && own.oldSize() == then.size()) {
            path = own;
        }
        if (path != null) {
            LogVerifier.consistency(then.size(), then.root(), now.size(), now.root(), path.path());
        }
        return path != null;
    }

    private TrustStatement statement() {
        String root = trust == null ? "self-asserted" : "given";
        String consensus = newer == null ? "unknown" : newer.chain().consensus();
        List<String> missing = new ArrayList<>();
        if (steps.finding() != Finding.PROVEN) {
            missing.add("That the log was only added to.");
            return new TrustStatement(root, consensus, List.of(), List.of(), missing);
        }
        List<String> honest = new ArrayList<>();
        honest.add(newer.pack() == null
                ? "The operators of the nodes that told the newer checkpoint."
                : "The operator of the single development node, for the newer head: no consortium signed its block.");
        missing.add("That the records say the truth; only that none was changed, moved or removed between the two.");
        missing.add("That everybody was shown the same log: compare your checkpoint with other people's.");
        return new TrustStatement(root, consensus,
                List.of("The newer log begins with exactly the records of the older one; records were only added at its end."),
                honest, missing);
    }
}
