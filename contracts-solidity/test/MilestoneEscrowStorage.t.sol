// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IMilestoneEscrow} from "../src/IMilestoneEscrow.sol";
import {MilestoneEscrow} from "../src/MilestoneEscrow.sol";
import {MilestoneEscrowTestBase} from "./support/MilestoneEscrowTestBase.sol";

/// @dev Proof packs may carry these slots; see README. The values show it when two fields change places.
contract MilestoneEscrowStorageTest is MilestoneEscrowTestBase {
    uint64 private constant OVERDUE = START + 90 days + GRACE;
    uint64 private constant NEW_DATE = OVERDUE + 60 days;

    function setUp() public override {
        super.setUp();
        escrows = new MilestoneEscrow(rounds);
        IMilestoneEscrow.Milestone[] memory all = steps();
        all[0].inOrder = true;
        all[2].inOrder = false;
        tell(planning(ROUND, parties(), promised(), all));
        start();
        attest(0);
        attest(1);
        tell(releasing(1));
        vm.warp(OVERDUE);
        escrows.declareOverdue(ROUND, 2);
        tell(asking(2, NEW_DATE, OVERDUE));
        tell(casting(1, IMilestoneEscrow.Choice.WindUp));
        tell(casting(2, IMilestoneEscrow.Choice.Continue));
        tell(casting(3, IMilestoneEscrow.Choice.Replace));
    }

    function test_escrows_areWhereTheReadmeSays() external {
        tell(halting());
        windUp();
        tell(returning(2));
        bytes32 base = ofRound(0);
        assertSlot(
            base, 0, abi.encodePacked(bytes4(0), uint128(1_970_000), uint64(12), uint16(3), true, uint8(4)), "whole"
        );
        assertSlot(base, 1, abi.encodePacked(uint128(413_700), uint128(591_000)), "returned, released");
        assertSlot(base, 2, abi.encodePacked(bytes20(0), uint32(1), uint64(60)), "votes, returned units");
        assertSlot(base, 3, abi.encodePacked(parties().operator), "operator");
        assertSlot(base, 4, abi.encodePacked(parties().attesterOrganisation), "attester's organisation");
        assertSlot(base, 5, abi.encodePacked(bytes12(0), parties().attester), "attester");
        assertSlot(base, 6, abi.encodePacked(bytes20(0), FEE, QUORUM, uint32(VOTING), uint32(GRACE)), "terms");
    }

    function test_milestonesAndTheirProgress_areWhereTheReadmeSays() external view {
        bytes32 length = ofRound(1);
        assertSlot(length, 0, abi.encodePacked(uint256(3)), "number of milestones");
        bytes32 base = keccak256(abi.encode(length));
        assertSlot(base, 0, abi.encodePacked(bytes14(0), false, true, START + 10 days, uint64(0)), "milestone 0");
        assertSlot(base, 1, abi.encodePacked(bytes14(0), true, true, START + 50 days, uint64(3_000)), "milestone 1");
        assertSlot(base, 2, abi.encodePacked(bytes14(0), true, false, START + 90 days, uint64(7_000)), "milestone 2");
        bytes32 reached = keccak256(abi.encode(uint16(1), ofRound(2)));
        assertSlot(reached, 0, abi.encodePacked(FINDING), "finding");
        assertSlot(reached, 1, abi.encodePacked(bytes23(0), true, uint64(0)), "released");
        bytes32 late = keccak256(abi.encode(uint16(2), ofRound(2)));
        assertSlot(late, 0, abi.encodePacked(uint256(0)), "no finding");
        assertSlot(late, 1, abi.encodePacked(bytes23(0), false, OVERDUE), "overdue since");
    }

    function test_votesAndBallots_areWhereTheReadmeSays() external {
        uint64 closesAt = OVERDUE + VOTING;
        bytes32 base = ofRound(4);
        bytes memory vote = abi.encodePacked(bytes1(0), closesAt, OVERDUE, NEW_DATE, true, uint16(2), uint32(1));
        assertSlot(base, 0, vote, "running vote");
        bytes24 units = bytes24(abi.encodePacked(uint64(100), uint64(40), uint64(60)));
        assertSlot(base, 1, abi.encodePacked(bytes7(0), uint8(0), units), "ballots");
        windUp();
        vote = abi.encodePacked(bytes1(0), closesAt, OVERDUE, NEW_DATE, false, uint16(2), uint32(1));
        assertSlot(base, 0, vote, "closed vote");
        assertSlot(base, 1, abi.encodePacked(bytes7(0), uint8(3), units), "outcome");
        assertSlot(
            keccak256(abi.encode(id(3), ofRound(3))), 0, abi.encodePacked(uint256(1)), "last vote of commitment 3"
        );
        assertSlot(keccak256(abi.encode(id(4), ofRound(3))), 0, abi.encodePacked(uint256(0)), "nobody's vote");
    }

    function test_returnedCommitments_areWhereTheReadmeSays() external {
        windUp();
        tell(returning(2));
        assertSlot(keccak256(abi.encode(id(2), ofRound(5))), 0, abi.encodePacked(uint256(1)), "returned");
        assertSlot(keccak256(abi.encode(id(1), ofRound(5))), 0, abi.encodePacked(uint256(0)), "not returned");
    }

    function windUp() private {
        vm.warp(OVERDUE + VOTING);
        tell(counting(IMilestoneEscrow.Choice.WindUp));
    }

    function ofRound(uint256 mapped) private pure returns (bytes32) {
        return keccak256(abi.encode(ROUND, mapped));
    }

    function assertSlot(bytes32 base, uint256 offset, bytes memory wanted, string memory what) private view {
        bytes32 found = vm.load(address(escrows), bytes32(uint256(base) + offset));
        vm.assertEq(found, abi.decode(wanted, (bytes32)), what);
    }
}
