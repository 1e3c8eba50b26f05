package energy.commonwatt.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.utils.Numeric;

import energy.commonwatt.chain.contract.Consortium;
import energy.commonwatt.verification.Keccak256;

/** Encodes what members send to the contract Consortium, and reads actions back. All encoded calls are 0x-prefixed hex. */
final class ConsortiumCalls {

    /** The five actions, in the order of {@link MotionAction}'s kinds. */
    private enum Kind {
        ADMIT(Consortium.FUNC_ADMIT, Bytes32.class, Address.class, Address.class, Uint8.class), REMOVE(Consortium.FUNC_REMOVE,
                Uint32.class), APPOINT(Consortium.FUNC_APPOINTRECORDER, Address.class), DISMISS(
                        Consortium.FUNC_DISMISSRECORDER,
                        Address.class), ADOPT(Consortium.FUNC_ADOPTRULESET, Bytes32.class, Bytes32.class, Uint64.class);

        private final String function;
        private final List<Class<? extends Type<?>>> types;

        @SafeVarargs
        Kind(String function, Class<? extends Type<?>>... types) {
            this.function = function;
            this.types = List.of(types);
        }

        String selector() {
            String signature = types.stream().map(ConsortiumCalls::solidityName)
                    .collect(Collectors.joining(",", function + "(", ")"));
            return ConsortiumCalls.selector(signature);
        }

        String encode(Type<?>... values) {
            return FunctionEncoder.encode(new Function(function, Arrays.<Type>asList(values), List.of()));
        }

        @SuppressWarnings({"rawtypes", "unchecked"})
        List<Type> decode(String encoded) {
            List references = types.stream().map(TypeReference::create).toList();
            return FunctionReturnDecoder.decode("0x" + encoded.substring(10), references);
        }
    }

    private ConsortiumCalls() {
    }

    /** First four bytes of the Keccak-256 of a function's or an error's signature, 0x-prefixed hex. */
    static String selector(String signature) {
        return Numeric.toHexString(Keccak256.hash(signature.getBytes(StandardCharsets.US_ASCII))).substring(0, 10);
    }

    static String propose(MotionAction action) {
        return FunctionEncoder.encode(new Function(Consortium.FUNC_PROPOSE,
                List.of(new DynamicBytes(Numeric.hexStringToByteArray(encode(action)))), List.of()));
    }

    static String vote(String motion) {
        return FunctionEncoder.encode(new Function(Consortium.FUNC_VOTE, List.of(bytes32(motion)), List.of()));
    }

    static String execute(String motion) {
        return FunctionEncoder.encode(new Function(Consortium.FUNC_EXECUTE, List.of(bytes32(motion)), List.of()));
    }

    /** Keccak-256 of {@code abi.encode(uint64 number, bytes action)}, as the contract makes a motion's id. */
    static String motionId(long number, byte[] action) {
        String encoded = FunctionEncoder.encodeConstructor(List.of(new Uint64(number), new DynamicBytes(action)));
        return Numeric.toHexString(Keccak256.hash(Numeric.hexStringToByteArray(encoded)));
    }

    static String encode(MotionAction action) {
        return switch (action) {
            case MotionAction.Admit it -> Kind.ADMIT.encode(bytes32(it.organisation()), new Address(it.key()),
                    new Address(it.node()), new Uint8(it.role().ordinal()));
            case MotionAction.Remove it -> Kind.REMOVE.encode(new Uint32(it.member()));
            case MotionAction.AppointRecorder it -> Kind.APPOINT.encode(new Address(it.recorder()));
            case MotionAction.DismissRecorder it -> Kind.DISMISS.encode(new Address(it.recorder()));
            case MotionAction.AdoptRuleSet it -> Kind.ADOPT.encode(bytes32(it.ruleSet()), bytes32(it.sha256()),
                    new Uint64(it.fromBlock()));
            case MotionAction.Impossible it -> it.encoded();
        };
    }

    /** What cannot be read, or would be encoded otherwise than it is, is {@link MotionAction.Impossible}. */
    static MotionAction decode(String encoded) {
        try {
            for (Kind kind : Kind.values()) {
                if (encoded.startsWith(kind.selector())) {
                    MotionAction action = action(kind, kind.decode(encoded));
                    return encode(action).equals(encoded) ? action : new MotionAction.Impossible(encoded);
                }
            }
        } catch (RuntimeException e) {
            // Told below: nothing else can be said about it.
        }
        return new MotionAction.Impossible(encoded);
    }

    @SuppressWarnings("rawtypes")
    private static MotionAction action(Kind kind, List<Type> values) {
        return switch (kind) {
            case ADMIT -> new MotionAction.Admit(hex(values.get(0)), text(values.get(1)), text(values.get(2)),
                    Role.values()[(int) number(values.get(3))]);
            case REMOVE -> new MotionAction.Remove(number(values.getFirst()));
            case APPOINT -> new MotionAction.AppointRecorder(text(values.getFirst()));
            case DISMISS -> new MotionAction.DismissRecorder(text(values.getFirst()));
            case ADOPT -> new MotionAction.AdoptRuleSet(hex(values.get(0)), hex(values.get(1)), number(values.get(2)));
        };
    }

    private static Bytes32 bytes32(String hex) {
        return new Bytes32(Numeric.hexStringToByteArray(hex));
    }

    private static String hex(Type<?> value) {
        return Numeric.toHexString((byte[]) value.getValue());
    }

    private static String text(Type<?> value) {
        return value.getValue().toString();
    }

    private static long number(Type<?> value) {
        return ((BigInteger) value.getValue()).longValueExact();
    }

    private static String solidityName(Class<?> type) {
        return type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
