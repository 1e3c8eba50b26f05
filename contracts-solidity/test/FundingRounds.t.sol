// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {FundingRounds} from "../src/FundingRounds.sol";
import {IAppendOnlyLogs} from "../src/IAppendOnlyLogs.sol";
import {IFundingRounds, RoundId} from "../src/IFundingRounds.sol";
import {FundingRoundsTestBase} from "./support/FundingRoundsTestBase.sol";

contract FundingRoundsOpenTest is FundingRoundsTestBase {
    function test_opening_keepsThePromise() external {
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.RoundOpened(OTHER, terms());
        say(opening(OTHER, terms()));
        IFundingRounds.Round memory round = rounds.round(OTHER);
        vm.assertEq(keccak256(abi.encode(round.terms)), keccak256(abi.encode(terms())), "terms");
        vm.assertEq(uint256(round.state), uint256(IFundingRounds.State.Open), "state");
        vm.assertEq(round.entries, 1, "entries");
        vm.assertEq(rounds.roundCount(), 2, "rounds");
        vm.assertEq(RoundId.unwrap(rounds.roundAt(0)), RoundId.unwrap(ROUND), "first");
        vm.assertEq(RoundId.unwrap(rounds.roundAt(1)), RoundId.unwrap(OTHER), "second");
        vm.expectRevert();
        rounds.roundAt(2);
    }

    function test_unknownRoundAndCommitment_areNothing() external view {
        IFundingRounds.Round memory noRound;
        IFundingRounds.Commitment memory noCommitment;
        vm.assertEq(keccak256(abi.encode(rounds.round(OTHER))), keccak256(abi.encode(noRound)), "round");
        vm.assertEq(keccak256(abi.encode(rounds.commitment(id(1)))), keccak256(abi.encode(noCommitment)), "commitment");
        vm.assertEq(address(rounds.logs()), address(logs), "logs");
    }

    function test_contractWithoutLogs_isNotMade() external {
        vm.expectRevert(abi.encodeWithSelector(IFundingRounds.FundingRoundsNoLogs.selector, STRANGER));
        new FundingRounds(IAppendOnlyLogs(STRANGER));
    }

    function test_roundThatClosesBeforeItOpens_isRefused() external {
        IFundingRounds.Terms memory wrong = terms();
        (wrong.opensAt, wrong.closesAt) = (CLOSE, CLOSE);
        refuseTerms(wrong, wrongTimes(wrong));
        wrong.closesAt = wrong.opensAt + 1;
        say(opening(OTHER, wrong));
    }

    function test_roundThatIsOverAlready_isRefused() external {
        IFundingRounds.Terms memory wrong = terms();
        (wrong.opensAt, wrong.closesAt) = (START - 2, START);
        refuseTerms(wrong, wrongTimes(wrong));
        wrong.closesAt = START + 1;
        say(opening(OTHER, wrong));
    }

    function test_unitsOutOfOrder_areRefused() external {
        IFundingRounds.Terms memory wrong = terms();
        wrong.minimumUnits = 0;
        refuseTerms(wrong, wrongUnits(wrong));
        wrong.minimumUnits = 151;
        refuseTerms(wrong, wrongUnits(wrong));
        (wrong.minimumUnits, wrong.targetUnits) = (150, 201);
        refuseTerms(wrong, wrongUnits(wrong));
        (wrong.minimumUnits, wrong.targetUnits) = (200, 200);
        say(opening(OTHER, wrong));
    }

    function test_roundWithoutPrice_isRefused() external {
        IFundingRounds.Terms memory wrong = terms();
        wrong.unitPrice = 0;
        refuseTerms(wrong, abi.encodeWithSelector(IFundingRounds.FundingRoundsNoPrice.selector, OTHER));
    }

    function test_roundWithoutSheet_isRefused() external {
        IFundingRounds.Terms memory wrong = terms();
        wrong.sheet = 0;
        refuseTerms(wrong, abi.encodeWithSelector(IFundingRounds.FundingRoundsNoSheet.selector, OTHER));
    }

    function test_currencyThatIsNoThreeCapitals_isRefused() external {
        bytes3[6] memory wrong = [bytes3("eur"), "EU", "EU1", "@UR", "E[R", bytes3(0)];
        for (uint256 i = 0; i < wrong.length; ++i) {
            IFundingRounds.Terms memory given = terms();
            given.currency = wrong[i];
            refuseTerms(given, abi.encodeWithSelector(IFundingRounds.FundingRoundsWrongCurrency.selector, wrong[i]));
        }
        IFundingRounds.Terms memory edge = terms();
        edge.currency = "AZA";
        say(opening(OTHER, edge));
    }

    function test_roundWithoutId_isRefused() external {
        refuse(opening(RoundId.wrap(0), terms()), abi.encodeWithSelector(IFundingRounds.FundingRoundsEmptyId.selector));
    }

    function test_sheet_isReplaced() external {
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.SheetReplaced(ROUND, 1, NEW_SHEET);
        say(replacing(NEW_SHEET));
        IFundingRounds.Terms memory expected = terms();
        expected.sheet = NEW_SHEET;
        vm.assertEq(keccak256(abi.encode(rounds.round(ROUND).terms)), keccak256(abi.encode(expected)), "other terms");
        vm.assertEq(entry(), 2, "entries");
    }

    function test_sameOrNoSheet_isRefused() external {
        refuse(replacing(SHEET), abi.encodeWithSelector(IFundingRounds.FundingRoundsSameSheet.selector, ROUND, SHEET));
        refuse(replacing(0), abi.encodeWithSelector(IFundingRounds.FundingRoundsNoSheet.selector, ROUND));
    }

    /// @dev Proof packs read these slots; see README.
    function test_storageLayout_isWhatTheReadmeSays() external {
        commitAndPay(1, 7);
        commit(2, 5);
        bytes32 round = keccak256(abi.encode(ROUND, uint256(0)));
        assertSlot(
            round, 0, abi.encodePacked(uint64(100_00), uint32(PAYMENT), uint32(REFLECTION), CLOSE, START), "times"
        );
        assertSlot(round, 1, abi.encodePacked(bytes5(0), "EUR", uint64(200), uint64(150), uint64(100)), "units");
        assertSlot(round, 2, abi.encodePacked(SHEET), "sheet");
        assertSlot(round, 3, abi.encodePacked(bytes7(0), uint64(7), uint64(5), uint64(4), uint8(1)), "state");
        assertSlot(round, 4, abi.encodePacked(bytes8(0), START + REFLECTION, uint64(0), uint64(0)), "owed");
        bytes32 commitment = keccak256(abi.encode(id(1), uint256(1)));
        assertSlot(commitment, 0, abi.encodePacked(ROUND), "round of the commitment");
        assertSlot(
            commitment, 1, abi.encodePacked(bytes7(0), uint8(2), START + REFLECTION, START, uint64(7)), "commitment"
        );
        vm.assertEq(vm.load(address(rounds), bytes32(uint256(2))), bytes32(uint256(1)), "number of rounds");
        assertSlot(keccak256(abi.encode(uint256(2))), 0, abi.encodePacked(ROUND), "first round");
    }

    function assertSlot(bytes32 base, uint256 offset, bytes memory wanted, string memory what) private view {
        bytes32 found = vm.load(address(rounds), bytes32(uint256(base) + offset));
        vm.assertEq(found, abi.decode(wanted, (bytes32)), what);
    }

    function refuseTerms(IFundingRounds.Terms memory wrong, bytes memory reason) private {
        refuse(opening(OTHER, wrong), reason);
        vm.assertEq(rounds.roundCount(), 1, "rounds");
    }

    function wrongTimes(IFundingRounds.Terms memory wrong) private view returns (bytes memory) {
        return abi.encodeWithSelector(
            IFundingRounds.FundingRoundsWrongTimes.selector, wrong.opensAt, wrong.closesAt, block.timestamp
        );
    }

    function wrongUnits(IFundingRounds.Terms memory wrong) private pure returns (bytes memory) {
        return abi.encodeWithSelector(
            IFundingRounds.FundingRoundsWrongUnits.selector, wrong.minimumUnits, wrong.targetUnits, wrong.capUnits
        );
    }
}

contract FundingRoundsOutcomeTest is FundingRoundsTestBase {
    function test_minimumPaidAtTheClosing_isFunded() external {
        commitAndPay(1, 100);
        vm.warp(CLOSE);
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.RoundFunded(ROUND, 3, 100);
        say(funding());
        assertRound(IFundingRounds.State.Funded);
        assertTotals(0, 100, 0, 0);
    }

    function test_soldOut_isFundedBeforeTheClosing() external {
        say(buying(1, 200));
        say(paying(1));
        say(funding());
        assertRound(IFundingRounds.State.Funded);
    }

    function test_soldOut_waitsForTheReflectionPeriods() external {
        commitAndPay(1, 200);
        vm.warp(START + REFLECTION);
        refuse(funding(), reflecting(START + REFLECTION));
        vm.warp(START + REFLECTION + 1);
        say(funding());
    }

    /// @dev A round waits for every reflection period that was recorded, also of who revoked: simple, and never too early.
    function test_periodOfARevokedCommitment_isWaitedFor() external {
        say(buying(1, 100));
        say(paying(1));
        vm.warp(CLOSE - 1);
        commit(2, 1);
        say(revoking(2, CLOSE - 1));
        vm.warp(CLOSE);
        refuse(funding(), reflecting(CLOSE - 1 + REFLECTION));
        vm.warp(CLOSE + REFLECTION);
        say(funding());
    }

    function test_openCommitment_holdsTheOutcomeBack() external {
        commitAndPay(1, 100);
        commit(2, 1);
        vm.warp(CLOSE);
        bytes memory reason = abi.encodeWithSelector(IFundingRounds.FundingRoundsUnsettled.selector, ROUND, uint64(1));
        refuse(funding(), reason);
        refuse(failing(), reason);
        say(lapsing(2));
        say(funding());
    }

    function test_lessThanTheMinimum_fails() external {
        commitAndPay(1, 99);
        vm.warp(CLOSE);
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.RoundFailed(ROUND, 3, 99);
        say(failing());
        assertRound(IFundingRounds.State.Failed);
        assertTotals(0, 0, 99, 0);
        assertCommitment(1, IFundingRounds.CommitmentState.Paid);
        say(refunding(1));
        assertCommitment(1, IFundingRounds.CommitmentState.Refunded);
        assertTotals(0, 0, 0, 99);
    }

    function test_emptyRound_fails() external {
        vm.warp(CLOSE);
        say(failing());
        assertTotals(0, 0, 0, 0);
    }

    function test_failureBeforeTheClosing_isRefused() external {
        commitAndPay(1, 99);
        vm.warp(CLOSE - 1);
        refuse(failing(), stillOffered());
        refuse(funding(), stillOffered());
    }

    function test_minimumReached_isNoFailure() external {
        commitAndPay(1, 100);
        vm.warp(CLOSE);
        refuse(
            failing(),
            abi.encodeWithSelector(IFundingRounds.FundingRoundsMinimumReached.selector, ROUND, uint64(100), uint64(100))
        );
    }

    function test_cancelledRound_owesWhatWasPaid() external {
        commitAndPay(1, 60);
        commitAndPay(2, 40);
        commit(3, 30);
        say(revoking(2, START));
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.RoundCancelled(ROUND, 7, 60);
        say(cancelling());
        assertRound(IFundingRounds.State.Cancelled);
        assertTotals(0, 0, 100, 0);
        say(refunding(2));
        say(refunding(1));
        assertTotals(0, 0, 0, 100);
        refuse(refunding(3), notOwed(3, IFundingRounds.CommitmentState.Open, IFundingRounds.State.Cancelled));
    }

    function test_cancelledRound_canFollowTheClosing() external {
        vm.warp(CLOSE + 100 days);
        say(cancelling());
        assertRound(IFundingRounds.State.Cancelled);
    }

    /// @dev Revoked in time, refunded after the round was funded with others.
    function test_refundOfARevokedPayment_followsTheOutcome() external {
        commitAndPay(1, 100);
        commitAndPay(2, 50);
        say(revoking(2, START));
        vm.warp(CLOSE);
        say(funding());
        say(refunding(2));
        assertTotals(0, 100, 0, 50);
        refuse(refunding(1), notOwed(1, IFundingRounds.CommitmentState.Paid, IFundingRounds.State.Funded));
    }

    function reflecting(uint64 end) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(IFundingRounds.FundingRoundsReflectionRunning.selector, ROUND, end, block.timestamp);
    }

    function stillOffered() private view returns (bytes memory) {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsStillOffered.selector, ROUND, CLOSE, block.timestamp);
    }
}
