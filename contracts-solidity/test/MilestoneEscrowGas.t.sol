// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IMilestoneEscrow} from "../src/IMilestoneEscrow.sol";
import {MilestoneEscrowTestBase} from "./support/MilestoneEscrowTestBase.sol";

/// @dev Gas of whole transactions, kept in snapshots/MilestoneEscrow.json.
contract MilestoneEscrowGasTest is MilestoneEscrowTestBase {
    function test_gas_ofEachTranche() external {
        say(opening(OTHER, terms()));
        measure(planning(OTHER), "plan of 3 milestones");
        fund();
        measure(starting(), "money in escrow");
        attest(0);
        measure(attesting(1), "attestation");
        measure(halting(), "halt");
        measure(resuming(), "resumption");
        measure(releasing(1), "first release");
        attest(2);
        measure(releasing(2), "last release");
    }

    function test_gas_ofTheLongestPlan() external {
        say(opening(OTHER, terms()));
        IMilestoneEscrow.Milestone[] memory all = new IMilestoneEscrow.Milestone[](24);
        for (uint256 i = 0; i < all.length; ++i) {
            all[i] = IMilestoneEscrow.Milestone(1_000, START + uint64((i + 1) * 10 days), true, true);
        }
        measure(planning(OTHER, parties(), promised(), all), "plan of 24 milestones");
    }

    function test_gas_ofAVote() external {
        overdue();
        measure(abi.encodeCall(IMilestoneEscrow.declareOverdue, (ROUND, 1)), "milestone declared overdue");
        measure(asking(1, time() + 60 days, time()), "vote opened");
        measure(casting(1, IMilestoneEscrow.Choice.Replace), "first ballot");
        measure(casting(2, IMilestoneEscrow.Choice.Replace), "ballot");
        vm.warp(time() + VOTING);
        measure(counting(IMilestoneEscrow.Choice.Replace), "vote counted");
        measure(handingOver(parties()), "other parties");
    }

    function test_gas_ofWindingUp() external {
        ask();
        tell(casting(1, IMilestoneEscrow.Choice.WindUp));
        vm.warp(time() + VOTING);
        measure(counting(IMilestoneEscrow.Choice.WindUp), "vote to wind up counted");
        measure(returning(1), "first remainder");
        measure(returning(2), "remainder");
    }

    function measure(bytes memory statement, string memory what) private {
        tell(statement);
        vm.snapshotGasLastCall("MilestoneEscrow", what);
    }
}
