package energy.commonwatt.chain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where anchors are kept. Everything but {@link #inTransaction} and {@link #change} is called inside the work of one. */
interface AnchorStore {

    /** Runs the work in a transaction of its own: committed when it returns, undone when it throws. */
    <T> T inTransaction(Supplier<T> work);

    Optional<ChainIdentity> identity();

    void add(ChainIdentity identity);

    void add(SignerAccount account);

    void add(ReplacedTransaction replaced);

    /** Locks the account until the transaction ends, so that no nonce is taken twice and none is left out. */
    Optional<SignerAccount> lockAccount(String address);

    /** Locks the anchor until the transaction ends. */
    Anchor lock(long id);

    /** Anchors in one state by nonce and age; those with a problem in spite of being in a block come last. */
    List<Anchor> in(AnchorState state, int most);

    /**
     * Closed anchors that the chain would take in its next block, the oldest first: none before its time, and no entry of a round before the
     * earlier ones of that round, or after one that the contract refused.
     */
    List<Anchor> signable(Instant newestBlock, int most);

    /** Anchors that lie in a block as far as we know, whose nonce is this or a later one. */
    List<Anchor> inBlocksFrom(String signer, long nonce);

    /** Proven anchors, those with the newest block of proof first. */
    List<Anchor> newestProven(int most);

    /** The anchor that closed the log at this size. */
    Optional<HeadAnchor> closing(byte[] logId, long size);

    /** Hashes that the anchor had before its present one, the newest first. */
    List<String> replacedHashes(Anchor anchor);

    /** Changes an anchor in a transaction of its own, unless another replica moved it since it was read. */
    default void change(Anchor seen, Consumer<Anchor> change) {
        inTransaction(() -> {
            Anchor now = lock(seen.id);
            if (now.state == seen.state && Objects.equals(now.hash, seen.hash)) {
                change.accept(now);
            }
            return now;
        });
    }
}
