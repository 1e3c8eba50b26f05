package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.ReadonlyTransactionManager;
import org.web3j.tx.gas.DefaultGasProvider;
import org.web3j.utils.Numeric;

import energy.commonwatt.chain.contract.AppendOnlyLogs;
import energy.commonwatt.verification.Keccak256;

/** What the platform knows about the contract AppendOnlyLogs: its calls, its event and where its heads lie in storage. */
@ApplicationScoped
class LogContract {

    /** Storage slot of the mapping from log id to head; stated in docs/proof-pack.md and tested in the contract's tests. */
    private static final int HEADS_SLOT = 1;

    private final MemberNodes nodes;

    LogContract(MemberNodes nodes) {
        this.nodes = nodes;
    }

    /** The encoded call that appends this anchor's head, 0x-prefixed hex. */
    String appendCall(Anchor anchor, String contract) {
        return wrapper(contract).append(anchor.logId, BigInteger.valueOf(anchor.oldSize),
                BigInteger.valueOf(anchor.newSize), anchor.newRoot, anchor.consistencyPath()).encodeFunctionCall();
    }

    /** Whether the receipt's events say exactly what the anchor wanted said. */
    boolean says(TransactionReceipt receipt, Anchor anchor, String contract) {
        return AppendOnlyLogs.getHeadAppendedEvents(receipt).stream()
                .anyMatch(event -> event.log.getAddress().equalsIgnoreCase(contract)
                        && Arrays.equals(event.logId, anchor.logId)
                        && event.newSize.longValueExact() == anchor.newSize && event.oldSize.longValueExact() == anchor.oldSize
                        && Arrays.equals(event.newRoot, anchor.newRoot));
    }

    private AppendOnlyLogs wrapper(String contract) {
        var web3j = nodes.all().getFirst().web3j();
        return AppendOnlyLogs.load(contract, web3j, new ReadonlyTransactionManager(web3j, contract), new DefaultGasProvider());
    }

    /** The two storage slots of a log's head, size first, 0x-prefixed 32-byte hex. */
    static List<String> headSlots(byte[] logId) {
        byte[] position = Numeric.toBytesPadded(BigInteger.valueOf(HEADS_SLOT), 32);
        byte[] preimage = new byte[64];
        System.arraycopy(logId, 0, preimage, 0, 32);
        System.arraycopy(position, 0, preimage, 32, 32);
        BigInteger base = new BigInteger(1, Keccak256.hash(preimage));
        return List.of(slot(base), slot(base.add(BigInteger.ONE)));
    }

    private static String slot(BigInteger number) {
        return Numeric.toHexStringWithPrefixZeroPadded(number.mod(BigInteger.ONE.shiftLeft(256)), 64);
    }
}
