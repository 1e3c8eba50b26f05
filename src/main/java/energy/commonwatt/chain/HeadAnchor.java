package energy.commonwatt.chain;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** One head of one log on its way to the chain. */
@Entity
@DiscriminatorValue("HEAD")
public class HeadAnchor extends Anchor {

    public byte[] logId;
    public long oldSize;
    public long newSize;
    public byte[] newRoot;
    String consistency;

    protected HeadAnchor() {
    }

    HeadAnchor(LogHead from, LogHead to, List<byte[]> consistency, Instant closedAt) {
        super(closedAt);
        this.logId = to.logId();
        this.oldSize = from.size();
        this.newSize = to.size();
        this.newRoot = to.root();
        this.consistency = consistency.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(" "));
    }

    /** The newest anchor of the log, whatever its state. */
    public static Optional<HeadAnchor> newest(byte[] logId) {
        return find("logId = ?1 order by newSize desc", logId).firstResultOptional();
    }

    /** The anchor that carried the leaf, if its head was closed already. */
    public static Optional<HeadAnchor> covering(byte[] logId, long leafIndex) {
        return find("logId = ?1 and oldSize <= ?2 and newSize > ?2", logId, leafIndex).firstResultOptional();
    }

    List<byte[]> consistencyPath() {
        return consistency.isEmpty() ? List.of() : Arrays.stream(consistency.split(" ")).map(HexFormat.of()::parseHex).toList();
    }

    @Override
    String subject() {
        return "the head of size " + newSize + " of a log";
    }

    @Override
    String to(ChainIdentity identity) {
        return identity.contract;
    }

    @Override
    String call() {
        return LogContract.appendCall(logId, oldSize, newSize, newRoot, consistencyPath());
    }

    @Override
    boolean isSaidBy(TransactionReceipt receipt, ChainIdentity identity) {
        return LogContract.says(receipt, this, identity.contract);
    }

    @Override
    boolean isInEffectAt(MemberNode node, ChainIdentity identity) {
        return LogContract
                .headSize(node.proof(identity.contract, LogContract.headSlots(logId), node.tip().number())) >= newSize;
    }
}
