package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.ReadonlyTransactionManager;
import org.web3j.tx.gas.DefaultGasProvider;
import org.web3j.utils.Numeric;

import energy.commonwatt.chain.contract.AppendOnlyLogs;
import energy.commonwatt.verification.StorageLayout;

/** What the platform knows about the contract AppendOnlyLogs: its calls, its event and where its heads lie in storage. */
@ApplicationScoped
class LogContract {

    /** Only encodes calls; nothing is ever sent through it. */
    private final Web3j encoder = Web3j.build(new HttpService());

    /** The encoded call that appends this anchor's head, 0x-prefixed hex. */
    String appendCall(Anchor anchor, String contract) {
        return appendCall(anchor.logId, anchor.oldSize, anchor.newSize, anchor.newRoot, anchor.consistencyPath(), contract);
    }

    String appendCall(byte[] logId, long oldSize, long newSize, byte[] newRoot, List<byte[]> path, String contract) {
        return wrapper(contract).append(logId, BigInteger.valueOf(oldSize), BigInteger.valueOf(newSize), newRoot, path)
                .encodeFunctionCall();
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
        return AppendOnlyLogs.load(contract, encoder, new ReadonlyTransactionManager(encoder, contract),
                new DefaultGasProvider());
    }

    /** The two storage slots of a log's head, size first, 0x-prefixed 32-byte hex. */
    static List<String> headSlots(byte[] logId) {
        return List.of(Numeric.toHexString(StorageLayout.sizeSlot(logId)), Numeric.toHexString(StorageLayout.rootSlot(logId)));
    }

    /** @param proof of {@link #headSlots} */
    static long headSize(EthGetProof.Proof proof) {
        return Numeric.decodeQuantity(proof.getStorageProof().getFirst().getValue()).longValueExact();
    }
}
