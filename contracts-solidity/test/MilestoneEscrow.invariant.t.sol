// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {RoundId} from "../src/IFundingRounds.sol";
import {IMilestoneEscrow} from "../src/IMilestoneEscrow.sol";
import {MilestoneEscrow} from "../src/MilestoneEscrow.sol";
import {Test} from "./support/Forge.sol";
import {MilestoneEscrowHandler} from "./support/MilestoneEscrowHandler.sol";

/// forge-config: default.invariant.depth = 96
contract MilestoneEscrowInvariantTest is Test {
    RoundId private constant ROUND = RoundId.wrap(keccak256("round"));

    MilestoneEscrowHandler private handler;
    MilestoneEscrow private escrows;

    function setUp() external {
        handler = new MilestoneEscrowHandler();
        escrows = handler.contractUnderTest();
    }

    /// @dev forge asks for this by name.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_tranchesLeaveWhenTheyMayAndOnceEach() external view {
        vm.assertEq(handler.surprises(), 0, "surprises");
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertTrue(handler.releases(i) <= 1, "released twice");
        }
    }

    function invariant_moneyIsWhatTheStatementsSay() external view {
        IMilestoneEscrow.Escrow memory escrow = escrows.escrow(ROUND);
        vm.assertEq(escrow.released, handler.released(), "released");
        vm.assertEq(escrow.returned, handler.returned(), "returned");
        vm.assertTrue(uint256(escrow.released) + escrow.returned <= escrow.whole, "more than there is");
        if (escrow.returnedUnits == 200) {
            vm.assertEq(uint256(escrow.released) + escrow.returned, escrow.whole, "something is left over");
        }
        if (escrow.state != IMilestoneEscrow.State.WoundUp) vm.assertEq(escrow.returned, 0, "returned before the end");
    }

    function invariant_everyStatementIsOneEntry() external view {
        vm.assertEq(escrows.escrow(ROUND).entries, handler.taken() + 2, "entries");
    }

    function invariant_ballotsAreUnitsOfInvestors() external view {
        IMilestoneEscrow.Vote memory vote = escrows.vote(ROUND);
        uint256 cast = uint256(vote.continueUnits) + vote.replaceUnits + vote.windUpUnits;
        vm.assertEq(cast, handler.ballots(vote.number), "ballots");
        vm.assertTrue(cast <= 200, "more than there are");
    }
}
