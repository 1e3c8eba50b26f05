package energy.commonwatt.chain;

import java.util.List;

import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.generated.Bytes32;

import energy.commonwatt.chain.contract.MilestoneEscrow;

/** Reads the contract MilestoneEscrow. */
final class EscrowContract {

    private static final String ESCROW = "escrow";

    private EscrowContract() {
    }

    /** Creation code for the escrows of rounds, 0x-prefixed hex. @param rounds address of FundingRounds */
    static String creation(String rounds) {
        return MilestoneEscrow.BINARY + FunctionEncoder.encodeConstructor(List.of(new Address(rounds)));
    }

    /** @throws ChainUnavailable when the node does not answer, or the contract's answer cannot be read */
    static EscrowTotals totals(MemberNode node, String contract, byte[] round) {
        AbiWords words = AbiWords.of(node.call(Names.NO_ACCOUNT, contract, ConsortiumCalls.encode(ESCROW, new Bytes32(round))));
        return new EscrowTotals(EscrowTotals.State.values()[(int) words.number(0)], words.number(1) != 0, words.number(3),
                words.number(4), words.number(5), words.number(6));
    }
}
