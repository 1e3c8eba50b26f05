package energy.commonwatt.chain;

import java.util.List;

import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.generated.Bytes32;

import energy.commonwatt.chain.contract.FundingRounds;

/** Reads the contract FundingRounds. */
final class RoundContract {

    private static final String ROUND = "round";
    /** Words of the terms, which come first. */
    private static final int TERMS = 10;

    private RoundContract() {
    }

    /** Creation code for rounds whose recorders are those of the logs, 0x-prefixed hex. @param logs address of AppendOnlyLogs */
    static String creation(String logs) {
        return FundingRounds.BINARY + FunctionEncoder.encodeConstructor(List.of(new Address(logs)));
    }

    /** @throws ChainUnavailable when the node does not answer, or the contract's answer cannot be read */
    static RoundTotals totals(MemberNode node, String contract, byte[] round) {
        AbiWords words = AbiWords.of(node.call(Names.NO_ACCOUNT, contract, ConsortiumCalls.encode(ROUND, new Bytes32(round))));
        return new RoundTotals(RoundTotals.State.values()[(int) words.number(TERMS)], words.number(TERMS + 1),
                words.number(TERMS + 2), words.number(TERMS + 3), words.number(TERMS + 4), words.number(TERMS + 5));
    }
}
