package energy.commonwatt.chain;

import java.util.List;

import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.utils.Numeric;

import energy.commonwatt.chain.contract.Consortium;
import energy.commonwatt.verification.RuleSetText;

/**
 * What a consortium begins with. The contract makes its AppendOnlyLogs itself, in the same transaction.
 *
 * @param recorder the first account that may append to the logs
 * @param members at least one
 * @param votingBlocks how many blocks a motion is open for
 * @param rules in force from the first block on
 */
record Founding(String recorder, List<MotionAction.Admit> members, long votingBlocks, RuleSetText rules) {

    /** Creation code with its arguments, 0x-prefixed hex. */
    String creation() {
        List<Consortium.Admission> admissions = members.stream()
                .map(it -> new Consortium.Admission(Numeric.hexStringToByteArray(it.organisation()), it.key(), it.node(),
                        java.math.BigInteger.valueOf(it.role().ordinal())))
                .toList();
        return Consortium.BINARY + FunctionEncoder.encodeConstructor(List.of(new Address(recorder),
                new DynamicArray<>(Consortium.Admission.class, admissions), new Uint32(votingBlocks), new Bytes32(rules.id()),
                new Bytes32(rules.sha256())));
    }
}
