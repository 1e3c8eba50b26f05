package energy.commonwatt.chain;

import java.util.Arrays;
import java.util.List;

import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

import energy.commonwatt.chain.contract.AppendOnlyLogs;
import energy.commonwatt.verification.StorageLayout;

/** What the platform knows about the contract AppendOnlyLogs: its calls, its event and where its heads lie in storage. */
final class LogContract {

    private LogContract() {
    }

    /** The encoded call of {@code append}, 0x-prefixed hex. */
    static String appendCall(byte[] logId, long oldSize, long newSize, byte[] newRoot, List<byte[]> path) {
        return FunctionEncoder.encode(new Function(AppendOnlyLogs.FUNC_APPEND,
                List.of(new Bytes32(logId), new Uint64(oldSize), new Uint64(newSize), new Bytes32(newRoot),
                        new DynamicArray<>(Bytes32.class, path.stream().map(Bytes32::new).toList())),
                List.of()));
    }

    /** Whether the receipt's events say exactly what the anchor wanted said. */
    static boolean says(TransactionReceipt receipt, HeadAnchor anchor, String contract) {
        return AppendOnlyLogs.getHeadAppendedEvents(receipt).stream()
                .anyMatch(event -> event.log.getAddress().equalsIgnoreCase(contract)
                        && Arrays.equals(event.logId, anchor.logId)
                        && event.newSize.longValueExact() == anchor.newSize && event.oldSize.longValueExact() == anchor.oldSize
                        && Arrays.equals(event.newRoot, anchor.newRoot));
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
