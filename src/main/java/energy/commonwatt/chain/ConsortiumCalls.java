package energy.commonwatt.chain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.web3j.abi.FunctionEncoder;
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
        ADMIT("admit(bytes32,address,address,uint8)"), REMOVE("remove(uint32)"), APPOINT("appointRecorder(address)"), DISMISS(
                "dismissRecorder(address)"), ADOPT("adoptRuleSet(bytes32,bytes32,uint64)");

        private final String signature;

        Kind(String signature) {
            this.signature = signature;
        }

        String encode(Type<?>... values) {
            return ConsortiumCalls.encode(signature.substring(0, signature.indexOf('(')), values);
        }
    }

    private ConsortiumCalls() {
    }

    /** First four bytes of the Keccak-256 of a function's or an error's signature, 0x-prefixed hex. */
    static String selector(String signature) {
        return Numeric.toHexString(Keccak256.hash(signature.getBytes(StandardCharsets.US_ASCII))).substring(0, 10);
    }

    static String propose(MotionAction action) {
        return encode(Consortium.FUNC_PROPOSE, new DynamicBytes(Numeric.hexStringToByteArray(encode(action))));
    }

    static String vote(String motion) {
        return encode(Consortium.FUNC_VOTE, bytes32(motion));
    }

    static String execute(String motion) {
        return encode(Consortium.FUNC_EXECUTE, bytes32(motion));
    }

    static String encode(String function, Type<?>... values) {
        return FunctionEncoder.encode(new Function(function, Arrays.<Type>asList(values), List.of()));
    }

    /** Keccak-256 of {@code abi.encode(uint64 number, bytes action)}, as the contract makes a motion's id. */
    static String motionId(long number, String action) {
        String encoded = FunctionEncoder
                .encodeConstructor(List.of(new Uint64(number), new DynamicBytes(Numeric.hexStringToByteArray(action))));
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
                if (encoded.startsWith(selector(kind.signature))) {
                    MotionAction action = action(kind, AbiWords.of("0x" + encoded.substring(10)));
                    return encode(action).equals(encoded) ? action : new MotionAction.Impossible(encoded);
                }
            }
        } catch (RuntimeException e) {
            // Told below: nothing else can be said about it.
        }
        return new MotionAction.Impossible(encoded);
    }

    private static MotionAction action(Kind kind, AbiWords words) {
        return switch (kind) {
            case ADMIT -> new MotionAction.Admit(words.bytes32(0), words.account(1), words.account(2),
                    Role.values()[(int) words.number(3)]);
            case REMOVE -> new MotionAction.Remove(words.number(0));
            case APPOINT -> new MotionAction.AppointRecorder(words.account(0));
            case DISMISS -> new MotionAction.DismissRecorder(words.account(0));
            case ADOPT -> new MotionAction.AdoptRuleSet(words.bytes32(0), words.bytes32(1), words.number(2));
        };
    }

    static Bytes32 bytes32(String hex) {
        return new Bytes32(Numeric.hexStringToByteArray(hex));
    }
}
