package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

import org.web3j.protocol.core.methods.response.TransactionReceipt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * One statement on its way to the chain: {@code CLOSED → SIGNED → SENT → MINED → PROVEN}, or {@code STUCK} in sight of all. What it states
 * is a log's head ({@link HeadAnchor}) or an entry of a round ({@link EntryAnchor}).
 */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
public abstract class Anchor extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @Enumerated(EnumType.STRING)
    public AnchorState state;
    public Instant closedAt;
    public String signer;
    public Long nonce;
    BigInteger maxFee;
    String raw;
    public String hash;
    /** Chain height when these bytes went out last. */
    Long sentBlock;
    /** How often these bytes went out without a block taking them. */
    int fruitless;
    /** Which of the anchor's transactions the block has: the present one or one that was replaced. */
    String minedHash;
    public Long blockNumber;
    public String blockHash;
    String chainProof;
    /** The block whose state the proof is about: this anchor's or a later one. */
    Long proofBlock;
    String proofHash;
    public Instant provenAt;
    public String problem;

    protected Anchor() {
    }

    Anchor(Instant closedAt) {
        this.state = AnchorState.CLOSED;
        this.closedAt = closedAt;
    }

    /** What it states, for people who read the log of the outbox. */
    abstract String subject();

    /** The contract that it is stated to, 0x-prefixed hex. */
    abstract String to(ChainIdentity identity);

    /** The encoded call, 0x-prefixed hex. */
    abstract String call();

    /** Whether the receipt's events say exactly what this wants said. */
    abstract boolean isSaidBy(TransactionReceipt receipt, ChainIdentity identity);

    /** Whether the newest state of the node's chain has what this states. */
    abstract boolean isInEffectAt(MemberNode node, ChainIdentity identity);

    void sign(String signer, long nonce, SignedTransaction transaction) {
        require(AnchorState.CLOSED);
        this.signer = signer;
        this.nonce = nonce;
        carry(transaction);
        state = AnchorState.SIGNED;
    }

    /** The same nonce and call with a higher fee. The replaced bytes may still be mined, so they are kept. */
    ReplacedTransaction replace(SignedTransaction transaction, Instant at) {
        require(AnchorState.SENT, AnchorState.STUCK);
        ReplacedTransaction replaced = new ReplacedTransaction(this, at);
        carry(transaction);
        state = AnchorState.SIGNED;
        return replaced;
    }

    private void carry(SignedTransaction transaction) {
        raw = transaction.raw();
        hash = transaction.hash();
        maxFee = transaction.maxFee();
        sentBlock = null;
        fruitless = 0;
    }

    /** A node has the bytes. */
    void sent(long chainHeight) {
        require(AnchorState.SIGNED, AnchorState.SENT, AnchorState.STUCK);
        state = AnchorState.SENT;
        inBlock(null, null, null);
        sentBlock = chainHeight;
        problem = null;
    }

    void mined(String transaction, long number, String block) {
        require(AnchorState.SIGNED, AnchorState.SENT, AnchorState.STUCK, AnchorState.MINED);
        state = AnchorState.MINED;
        inBlock(transaction, number, block);
        problem = null;
    }

    /** In a block, but without the effect. Its nonce is used up, so nothing can be sent in its place. */
    void minedInVain(String transaction, long number, String block, String why) {
        stuck(why);
        inBlock(transaction, number, block);
    }

    void proven(String chainProof, long block, String hashOfBlock, Instant at) {
        require(AnchorState.MINED);
        state = AnchorState.PROVEN;
        this.chainProof = chainProof;
        proofBlock = block;
        proofHash = hashOfBlock;
        provenAt = at;
        problem = null;
    }

    void stuck(String why) {
        require(AnchorState.SIGNED, AnchorState.SENT, AnchorState.STUCK, AnchorState.MINED);
        state = AnchorState.STUCK;
        inBlock(null, null, null);
        problem = why;
    }

    /** No block took the bytes so far; they went out once more. */
    void waitedInVain(long chainHeight) {
        fruitless++;
        sentBlock = chainHeight;
        stuck("No block took the transaction; it was sent to every node again "
                + (fruitless == 1 ? "once" : fruitless + " times"));
    }

    /** The chain lost the block of this anchor: the same bytes go out again. */
    void lost() {
        require(AnchorState.MINED, AnchorState.PROVEN, AnchorState.STUCK);
        state = AnchorState.SIGNED;
        problem = "The chain lost block " + blockNumber + "; the same transaction is sent again";
        inBlock(null, null, null);
        withoutProof();
        sentBlock = null;
    }

    /** The chain lost the block of the proof, though not necessarily that of the transaction. */
    void proofLost() {
        require(AnchorState.PROVEN);
        state = AnchorState.MINED;
        withoutProof();
    }

    private void withoutProof() {
        chainProof = null;
        proofBlock = null;
        proofHash = null;
        provenAt = null;
    }

    private void inBlock(String transaction, Long number, String block) {
        minedHash = transaction;
        blockNumber = number;
        blockHash = block;
    }

    private void require(AnchorState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("anchor " + id + " is " + state + ", expected one of " + Arrays.toString(allowed));
        }
    }
}
