// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IFundingRounds, RoundId} from "../../src/IFundingRounds.sol";
import {IMilestoneEscrow} from "../../src/IMilestoneEscrow.sol";
import {MilestoneEscrow} from "../../src/MilestoneEscrow.sol";
import {FundingRoundsTestBase} from "./FundingRoundsTestBase.sol";

/// @dev A planned round with three milestones: no money, then three tenths, then seven tenths of what was raised.
abstract contract MilestoneEscrowTestBase is FundingRoundsTestBase {
    uint64 internal constant GRACE = 30 days;
    uint64 internal constant VOTING = 14 days;
    uint16 internal constant QUORUM = 2_500;
    uint16 internal constant FEE = 150;
    uint256 internal constant ATTESTER_KEY = 0xA77E57;
    uint256 internal constant WRONG_KEY = 0xBAD;
    bytes32 internal constant FINDING = keccak256("finding");

    MilestoneEscrow internal escrows;

    function setUp() public virtual override {
        super.setUp();
        escrows = new MilestoneEscrow(rounds);
        tell(planning(ROUND));
    }

    function parties() internal pure returns (IMilestoneEscrow.Parties memory) {
        return IMilestoneEscrow.Parties(keccak256("operator"), keccak256("engineers"), vm.addr(ATTESTER_KEY));
    }

    function promised() internal pure returns (IMilestoneEscrow.Terms memory) {
        return IMilestoneEscrow.Terms(uint32(GRACE), uint32(VOTING), QUORUM, FEE);
    }

    function steps() internal pure returns (IMilestoneEscrow.Milestone[] memory all) {
        all = new IMilestoneEscrow.Milestone[](3);
        all[0] = IMilestoneEscrow.Milestone(0, START + 10 days, false, false);
        all[1] = IMilestoneEscrow.Milestone(3_000, START + 50 days, true, true);
        all[2] = IMilestoneEscrow.Milestone(7_000, START + 90 days, true, true);
    }

    function turn() internal view returns (uint64) {
        return escrows.escrow(ROUND).entries;
    }

    // Statements

    function planning(RoundId round) internal pure returns (bytes memory) {
        return planning(round, parties(), promised(), steps());
    }

    function planning(
        RoundId round,
        IMilestoneEscrow.Parties memory who,
        IMilestoneEscrow.Terms memory what,
        IMilestoneEscrow.Milestone[] memory milestones
    ) internal pure returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.plan, (round, who, what, milestones));
    }

    function starting() internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.start, (ROUND, turn()));
    }

    function attesting(uint16 milestone) internal view returns (bytes memory) {
        return attesting(milestone, sign(ATTESTER_KEY, ROUND, milestone, FINDING));
    }

    function attesting(uint16 milestone, bytes memory signature) internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.attest, (ROUND, turn(), milestone, FINDING, signature));
    }

    function releasing(uint16 milestone) internal view returns (bytes memory) {
        return releasing(milestone, time());
    }

    function releasing(uint16 milestone, uint64 releasedAt) internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.release, (ROUND, turn(), milestone, releasedAt));
    }

    function halting() internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.halt, (ROUND, turn()));
    }

    function resuming() internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.resume, (ROUND, turn()));
    }

    function asking(uint16 milestone, uint64 dueAt, uint64 opensAt) internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.openVote, (ROUND, turn(), milestone, dueAt, opensAt));
    }

    function casting(uint256 number, IMilestoneEscrow.Choice choice) internal view returns (bytes memory) {
        return casting(number, choice, time());
    }

    function casting(uint256 number, IMilestoneEscrow.Choice choice, uint64 castAt)
        internal
        view
        returns (bytes memory)
    {
        return abi.encodeCall(IMilestoneEscrow.castBallot, (ROUND, turn(), id(number), choice, castAt));
    }

    function counting(IMilestoneEscrow.Choice outcome) internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.closeVote, (ROUND, turn(), outcome));
    }

    function handingOver(IMilestoneEscrow.Parties memory who) internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.replaceParties, (ROUND, turn(), who));
    }

    function returning(uint256 number) internal view returns (bytes memory) {
        return abi.encodeCall(IMilestoneEscrow.returnRemainder, (ROUND, turn(), id(number)));
    }

    /// @dev EIP-712, written from the standard and not from the contract.
    function digest(uint256 chain, address verifying, RoundId round, uint16 milestone, bytes32 finding)
        internal
        pure
        returns (bytes32)
    {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("MilestoneEscrow"),
                keccak256("1"),
                chain,
                verifying
            )
        );
        bytes32 statement = keccak256(
            abi.encode(
                keccak256("Attestation(bytes32 round,uint16 milestone,bytes32 finding)"), round, milestone, finding
            )
        );
        return keccak256(abi.encodePacked(bytes2(0x1901), domain, statement));
    }

    function sign(uint256 key, RoundId round, uint16 milestone, bytes32 finding) internal view returns (bytes memory) {
        return sign(key, digest(block.chainid, address(escrows), round, milestone, finding));
    }

    function sign(uint256 key, bytes32 what) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, what);
        return abi.encodePacked(r, s, v);
    }

    // Making them

    function tell(bytes memory statement) internal {
        vm.prank(RECORDER);
        (bool worked, bytes memory answer) = address(escrows).call(statement);
        if (!worked) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
    }

    function deny(bytes memory statement, bytes memory reason) internal {
        deny(RECORDER, statement, reason);
    }

    function deny(address caller, bytes memory statement, bytes memory reason) internal {
        vm.prank(caller);
        (bool worked, bytes memory answer) = address(escrows).call(statement);
        vm.assertFalse(worked, "worked");
        vm.assertEq(keccak256(answer), keccak256(reason), "reason");
    }

    function attest(uint16 milestone) internal {
        tell(attesting(milestone));
    }

    /// @dev Sold out to commitments 1, 2 and 3 of 100, 60 and 40 units, none of which can be revoked.
    function fund() internal {
        uint64[3] memory units = [uint64(100), 60, 40];
        for (uint256 i = 0; i < 3; ++i) {
            say(buying(i + 1, units[i]));
            say(paying(i + 1));
        }
        say(funding());
    }

    function start() internal {
        fund();
        tell(starting());
    }

    /// @dev The second milestone is overdue and nothing is released.
    function overdue() internal {
        start();
        attest(0);
        vm.warp(START + 50 days + GRACE);
    }

    /// @dev A vote on the second milestone, to be due 60 days later.
    function ask() internal {
        overdue();
        tell(asking(1, time() + 60 days, time()));
    }

    function wrongState(IMilestoneEscrow.State state) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowWrongState.selector, ROUND, state);
    }

    function assertState(IMilestoneEscrow.State wanted) internal view {
        vm.assertEq(uint256(escrows.escrow(ROUND).state), uint256(wanted), "state of the escrow");
    }
}
