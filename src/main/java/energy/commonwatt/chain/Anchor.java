package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One head of one log on its way to the chain: {@code CLOSED → SIGNED → SENT → MINED → PROVEN}, or {@code STUCK} in sight of all. */
@Entity
public class Anchor extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public byte[] logId;
    public long oldSize;
    public long newSize;
    public byte[] newRoot;
    String consistency;
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

    Anchor(LogHead from, LogHead to, List<byte[]> consistency, Instant closedAt) {
        this.logId = to.logId();
        this.oldSize = from.size();
        this.newSize = to.size();
        this.newRoot = to.root();
        this.consistency = consistency.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(" "));
        this.state = AnchorState.CLOSED;
        this.closedAt = closedAt;
    }

    /** The newest anchor of the log, whatever its state. */
    public static Optional<Anchor> newest(byte[] logId) {
        return find("logId = ?1 order by newSize desc", logId).firstResultOptional();
    }

    /** The anchor that carried the leaf, if its head was closed already. */
    public static Optional<Anchor> covering(byte[] logId, long leafIndex) {
        return find("logId = ?1 and oldSize <= ?2 and newSize > ?2", logId, leafIndex).firstResultOptional();
    }

    List<byte[]> consistencyPath() {
        return consistency.isEmpty() ? List.of() : Arrays.stream(consistency.split(" ")).map(HexFormat.of()::parseHex).toList();
    }

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
