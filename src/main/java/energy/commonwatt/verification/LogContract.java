package energy.commonwatt.verification;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the log contract through a node, with the Solidity contract ABI. */
final class LogContract {

    /** More logs than a consortium has plants; stops a lying node from keeping us asking. */
    private static final int MAX_LOGS = 100_000;
    private static final int WORD = 32;

    private final NodeClient node;
    private final byte[] address;

    LogContract(NodeClient node, byte[] address) {
        this.node = node;
        this.address = address;
    }

    /** @return the head, or empty when the log has none */
    Optional<Head> head(byte[] logId, String block) {
        byte[] answer = call("head(bytes32)", logId, 2, block);
        BigInteger size = new BigInteger(1, Arrays.copyOf(answer, WORD));
        if (size.signum() == 0) {
            return Optional.empty();
        }
        if (size.bitLength() > 53) {
            throw new NotKnown("expected a log size below 2^53 from the node, found " + size);
        }
        return Optional.of(new Head(size.longValue(), Arrays.copyOfRange(answer, WORD, 2 * WORD)));
    }

    /** @return ids of all logs, in the contract's order */
    List<byte[]> logs(String block) {
        BigInteger count = new BigInteger(1, call("logCount()", new byte[0], 1, block));
        if (count.compareTo(BigInteger.valueOf(MAX_LOGS)) > 0) {
            throw new NotKnown("expected at most " + MAX_LOGS + " logs, the node says " + count);
        }
        List<byte[]> logs = new ArrayList<>();
        for (int i = 0; i < count.intValue(); i++) {
            byte[] index = new byte[WORD];
            for (int shift = 0; shift < 4; shift++) {
                index[WORD - 1 - shift] = (byte) (i >>> 8 * shift);
            }
            logs.add(call("logAt(uint256)", index, 1, block));
        }
        return logs;
    }

    private byte[] call(String signature, byte[] argument, int words, String block) {
        byte[] data = Arrays.copyOf(Keccak256.hash(signature.getBytes(StandardCharsets.US_ASCII)), 4 + argument.length);
        System.arraycopy(argument, 0, data, 4, argument.length);
        byte[] answer = node.call(address, data, block);
        if (answer.length != words * WORD) {
            throw new NotKnown("expected " + words * WORD + " bytes from " + signature + ", the node answers " + answer.length);
        }
        return answer;
    }
}
