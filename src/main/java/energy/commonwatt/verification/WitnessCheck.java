package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges the cosignatures of a pack's head, and words what follows from them. */
final class WitnessCheck {

    private final ProofPack pack;
    private final WitnessPolicy policy;
    private List<Cosignature> cosigned = List.of();

    /** @param policy null when the user named no witnesses */
    WitnessCheck(ProofPack pack, WitnessPolicy policy) {
        this.pack = pack;
        this.policy = policy;
    }

    /**
     * @param logId id of the record's log, 32 bytes
     * @return what was found, in words
     * @throws NotProven if the checkpoint is not of this head, or a known witness did not sign what stands in its name
     * @throws NotKnown if too few known witnesses cosigned
     */
    String check(byte[] logId) {
        if (pack.witnesses() == null) {
            throw new NotKnown("the pack has no cosigned checkpoint; your trust file asks for " + policy.threshold()
                    + (policy.threshold() == 1 ? " witness" : " witnesses"));
        }
        SignedNote note = SignedNote.parse(NoteText.utf8(pack.witnesses().checkpoint()));
        checkHead(LogCheckpoint.parse(note), logId);
        cosigned = cosignatures(note, policy == null ? WitnessPolicy.keys(pack.witnesses().keys()) : policy.keys());
        int asked = policy == null ? 1 : policy.threshold();
        if (cosigned.size() < asked) {
            throw new NotKnown((policy == null ? "no witness that the pack names" : cosigned.size() + " of your witnesses")
                    + " cosigned this head" + (policy == null ? "" : ", your trust file asks for " + asked));
        }
        return cosigned.size() + (policy == null ? " named by the pack itself: " : " of your witnesses cosigned: ") + names();
    }

    private void checkHead(LogCheckpoint checkpoint, byte[] logId) {
        if (!Arrays.equals(checkpoint.logId(), logId)) {
            throw new NotProven("expected a checkpoint of the log " + Hex.of(logId) + ", found one of " + checkpoint.origin());
        }
        if (policy != null && !checkpoint.originPrefix().equals(policy.originPrefix())) {
            throw new NotProven("expected an origin that begins with " + policy.originPrefix() + ", found "
                    + checkpoint.origin());
        }
        Head head = pack.head();
        if (checkpoint.size() != head.size() || !Arrays.equals(checkpoint.root(), head.root())) {
            throw new NotProven("expected a checkpoint of size " + head.size() + " and root " + Hex.of(head.root())
                    + ", found one of size " + checkpoint.size() + " and root " + Hex.of(checkpoint.root()));
        }
    }

    /** One for each witness: somebody who gives one key two names does not become two. */
    private static List<Cosignature> cosignatures(SignedNote note, List<NoteKey> known) {
        List<Cosignature> found = new ArrayList<>();
        for (NoteKey key : known) {
            Cosignature cosignature = Cosignature.find(note, key);
            if (cosignature != null && found.stream()
                    .noneMatch(other -> Arrays.equals(other.key().publicKey(), key.publicKey()))) {
                found.add(cosignature);
            }
        }
        return found;
    }

    private boolean isEnough() {
        return cosigned.size() >= (policy == null ? 1 : policy.threshold());
    }

    void addProved(List<String> proved) {
        if (isEnough()) {
            proved.add("Witnesses" + (policy == null ? " that the pack itself names" : " that you named")
                    + " cosigned this head of the log, each saying that it extends every head it had seen: " + names() + ".");
        }
    }

    void addHonest(List<String> honest) {
        if (isEnough() && policy != null) {
            honest.add(cosigned.size() == 1
                    ? "The witness " + names() + ", for cosigning only heads that extend each other."
                    : "At least one of the witnesses " + names() + ", for cosigning only heads that extend each other: all "
                            + cosigned.size() + " together could show you another log than others see.");
        }
    }

    void addNotProved(List<String> missing) {
        if (!isEnough()) {
            missing.add("That witnesses cosigned this head: "
                    + (policy == null
                            ? "none that the pack names did."
                            : cosigned.size() + " of the " + policy.threshold() + " that you ask for did."));
        } else if (policy == null) {
            missing.add("That these witnesses exist and are independent: anybody can make up keys. Name yours with --trust.");
        }
    }

    private String names() {
        List<String> names = new ArrayList<>();
        for (Cosignature cosignature : cosigned) {
            names.add(cosignature.key().name() + " (" + Utc.format(cosignature.time()) + ")");
        }
        return String.join(", ", names);
    }
}
