// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {FundingRounds} from "../src/FundingRounds.sol";
import {CommitmentId, IFundingRounds, RoundId} from "../src/IFundingRounds.sol";
import {Test} from "./support/Forge.sol";
import {FundingRoundsHandler} from "./support/FundingRoundsHandler.sol";
import {ReferenceRounds} from "./support/ReferenceRounds.sol";

/// forge-config: default.invariant.depth = 64
contract FundingRoundsInvariantTest is Test {
    FundingRoundsHandler private handler;
    FundingRounds private rounds;
    ReferenceRounds private model;

    function setUp() external {
        vm.warp(1_800_000_000);
        handler = new FundingRoundsHandler();
        rounds = handler.CONTRACT();
        model = handler.MODEL();
    }

    /// @dev forge asks for this by name.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_contractDoesWhatTheModelDoes() external view {
        vm.assertEq(handler.surprises(), 0, "surprises");
    }

    function invariant_roundsAreWhatTheStatementsSay() external view {
        for (uint256 i = 1; i <= handler.ROUNDS(); ++i) {
            bytes32 id = handler.roundId(i);
            IFundingRounds.Round memory round = rounds.round(RoundId.wrap(id));
            vm.assertEq(round.entries, model.entries(id), "entries");
            vm.assertEq(round.openUnits, model.openUnits(id), "open units");
            vm.assertEq(round.paidUnits, model.paidUnits(id), "paid units");
            vm.assertEq(round.owedUnits, model.owedUnits(id), "owed units");
            vm.assertEq(round.refundedUnits, model.refundedUnits(id), "refunded units");
            vm.assertEq(round.lastReflectionEnd, model.lastReflectionEnd(id), "last end of reflection");
            vm.assertEq(round.terms.sheet, model.sheet(id), "sheet");
            IFundingRounds.Terms memory promised = model.terms(id);
            promised.sheet = round.terms.sheet;
            vm.assertEq(keccak256(abi.encode(round.terms)), keccak256(abi.encode(promised)), "terms");
        }
    }

    /// @dev Without the model: the totals of each round against the states of its commitments.
    function invariant_totalsAreTheSumsOfTheCommitments() external view {
        uint256 count = handler.COMMITMENTS();
        IFundingRounds.Commitment[] memory all = new IFundingRounds.Commitment[](count);
        for (uint256 i = 0; i < count; ++i) {
            all[i] = rounds.commitment(CommitmentId.wrap(handler.commitmentId(i + 1)));
        }
        for (uint256 i = 1; i <= handler.ROUNDS(); ++i) {
            bytes32 id = handler.roundId(i);
            IFundingRounds.Round memory round = rounds.round(RoundId.wrap(id));
            bool cancelled = round.state == IFundingRounds.State.Cancelled;
            bool paysBack = cancelled || round.state == IFundingRounds.State.Failed;
            uint256 paid = sum(all, id, IFundingRounds.CommitmentState.Paid);
            uint256 open = sum(all, id, IFundingRounds.CommitmentState.Open);
            uint256 owed = sum(all, id, IFundingRounds.CommitmentState.Owed);
            vm.assertEq(round.openUnits, cancelled ? 0 : open, "open units");
            vm.assertEq(round.paidUnits, paysBack ? 0 : paid, "paid units");
            vm.assertEq(round.owedUnits, paysBack ? owed + paid : owed, "owed units");
            vm.assertEq(round.refundedUnits, sum(all, id, IFundingRounds.CommitmentState.Refunded), "refunded units");
        }
    }

    function invariant_capHolds_andFundedMeansWhatTheTermsSay() external view {
        for (uint256 i = 1; i <= handler.ROUNDS(); ++i) {
            IFundingRounds.Round memory round = rounds.round(RoundId.wrap(handler.roundId(i)));
            vm.assertTrue(uint256(round.openUnits) + round.paidUnits <= round.terms.capUnits, "above the cap");
            if (round.state != IFundingRounds.State.Funded) continue;
            vm.assertTrue(round.paidUnits >= round.terms.minimumUnits, "below the minimum");
            vm.assertTrue(block.timestamp > round.lastReflectionEnd, "inside a reflection period");
            vm.assertEq(round.openUnits, 0, "open units");
        }
    }

    function invariant_oneOutcome_forEver() external view {
        vm.assertEq(handler.reversals(), 0, "reversals");
        for (uint256 i = 1; i <= handler.ROUNDS(); ++i) {
            bytes32 id = handler.roundId(i);
            IFundingRounds.State state = rounds.round(RoundId.wrap(id)).state;
            vm.assertTrue(model.outcomes(id) <= 1, "two outcomes");
            vm.assertEq(state == IFundingRounds.State.Funded, model.ended(id, ReferenceRounds.Kind.Fund), "funded");
            vm.assertEq(state == IFundingRounds.State.Failed, model.ended(id, ReferenceRounds.Kind.Fail), "failed");
            vm.assertEq(
                state == IFundingRounds.State.Cancelled, model.ended(id, ReferenceRounds.Kind.Cancel), "cancelled"
            );
        }
    }

    function sum(IFundingRounds.Commitment[] memory all, bytes32 round, IFundingRounds.CommitmentState state)
        private
        pure
        returns (uint256 units)
    {
        for (uint256 i = 0; i < all.length; ++i) {
            if (RoundId.unwrap(all[i].round) == round && all[i].state == state) units += all[i].units;
        }
    }
}
