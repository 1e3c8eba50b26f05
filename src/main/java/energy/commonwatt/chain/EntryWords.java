package energy.commonwatt.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.utils.Numeric;

import energy.commonwatt.verification.Keccak256;

/** How entries are spelled for the contracts (Solidity ABI). Every value here fills one word. */
final class EntryWords {

    private EntryWords() {
    }

    static String call(String function, List<? extends Type<?>> values) {
        return ConsortiumCalls.selector(function)
                + FunctionEncoder.encodeConstructor(Arrays.asList(values.toArray(Type[]::new)));
    }

    /** The event's signature, the round, and the first word of its data; 0x-prefixed hex, separated by blanks. */
    static String event(String signature, byte[] round, Type<?> first) {
        return Stream.of(topic(signature), word(new Bytes32(round)), word(first)).collect(Collectors.joining(" "));
    }

    static Uint64 seconds(Instant instant) {
        return new Uint64(instant.getEpochSecond());
    }

    private static String word(Type<?> value) {
        return "0x" + FunctionEncoder.encodeConstructor(List.of(value));
    }

    private static String topic(String signature) {
        return Numeric.toHexString(Keccak256.hash(signature.getBytes(StandardCharsets.US_ASCII)));
    }
}
