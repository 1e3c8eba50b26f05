package energy.commonwatt.chain;

/** Functions and events as the contract MilestoneEscrow spells them. */
enum EscrowSignature {

    PLAN("plan(bytes32,(bytes32,bytes32,address),(uint32,uint32,uint16,uint16),(uint64,uint64,bool,bool)[])",
            "EscrowPlanned(bytes32,(bytes32,bytes32,address),(uint32,uint32,uint16,uint16),(uint64,uint64,bool,bool)[])"), START(
                    "start(bytes32,uint64)",
                    "EscrowStarted(bytes32,uint64,uint128)"), ATTEST("attest(bytes32,uint64,uint16,bytes32,bytes)",
                            "MilestoneAttested(bytes32,uint64,uint16,bytes32)"), RELEASE(
                                    "release(bytes32,uint64,uint16,uint64)",
                                    "TrancheReleased(bytes32,uint64,uint16,uint128,uint64)"), HALT("halt(bytes32,uint64)",
                                            "EscrowHalted(bytes32,uint64)"), RESUME("resume(bytes32,uint64)",
                                                    "EscrowResumed(bytes32,uint64)"), OPEN_VOTE(
                                                            "openVote(bytes32,uint64,uint16,uint64,uint64)",
                                                            "VoteOpened(bytes32,uint64,uint16,uint64,uint64,uint64)"), CAST_BALLOT(
                                                                    "castBallot(bytes32,uint64,bytes32,uint8,uint64)",
                                                                    "BallotCast(bytes32,uint64,bytes32,uint8,uint64,uint64)"), CLOSE_VOTE(
                                                                            "closeVote(bytes32,uint64,uint8)",
                                                                            "VoteClosed(bytes32,uint64,uint16,uint8)"), REPLACE_PARTIES(
                                                                                    "replaceParties(bytes32,uint64,(bytes32,bytes32,address))",
                                                                                    "PartiesReplaced(bytes32,uint64,(bytes32,bytes32,address))"), RETURN_REMAINDER(
                                                                                            "returnRemainder(bytes32,uint64,bytes32)",
                                                                                            "RemainderReturned(bytes32,uint64,bytes32,uint128)");

    final String function;
    final String event;

    EscrowSignature(String function, String event) {
        this.function = function;
        this.event = event;
    }

    static EscrowSignature of(EscrowStatement statement) {
        return switch (statement) {
            case EscrowStatement.Plan it -> PLAN;
            case EscrowStatement.Start it -> START;
            case EscrowStatement.Attest it -> ATTEST;
            case EscrowStatement.Release it -> RELEASE;
            case EscrowStatement.Halt it -> HALT;
            case EscrowStatement.Resume it -> RESUME;
            case EscrowStatement.OpenVote it -> OPEN_VOTE;
            case EscrowStatement.CastBallot it -> CAST_BALLOT;
            case EscrowStatement.CloseVote it -> CLOSE_VOTE;
            case EscrowStatement.ReplaceParties it -> REPLACE_PARTIES;
            case EscrowStatement.ReturnRemainder it -> RETURN_REMAINDER;
        };
    }
}
