// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {CommitmentId, IFundingRounds, RoundId} from "../src/IFundingRounds.sol";
import {FundingRoundsTestBase} from "./support/FundingRoundsTestBase.sol";

contract FundingRoundsCommitmentTest is FundingRoundsTestBase {
    function test_commitment_isOpen() external {
        vm.warp(START + 1 hours);
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.CommitmentMade(ROUND, 1, id(1), 10, START + 60, START + 60 + REFLECTION);
        say(committing(1, 10, START + 60, START + 60 + REFLECTION));
        IFundingRounds.Commitment memory made = rounds.commitment(id(1));
        vm.assertEq(RoundId.unwrap(made.round), RoundId.unwrap(ROUND), "round");
        vm.assertEq(made.units, 10, "units");
        vm.assertEq(made.committedAt, START + 60, "moment");
        vm.assertEq(made.reflectionEndsAt, START + 60 + REFLECTION, "end of reflection");
        assertCommitment(1, IFundingRounds.CommitmentState.Open);
        assertTotals(10, 0, 0, 0);
        vm.assertEq(entry(), 2, "entries");
    }

    function test_reflectionEnds_keepTheLatest() external {
        commit(1, 1);
        say(committing(2, 1, START, START + REFLECTION + 20));
        commit(3, 1);
        say(buying(4, 1));
        vm.assertEq(rounds.round(ROUND).lastReflectionEnd, START + REFLECTION + 20, "last end");
    }

    function test_reflection_isAtLeastThePromisedOne() external {
        refuse(
            committing(1, 1, START, START + REFLECTION - 1),
            abi.encodeWithSelector(
                IFundingRounds.FundingRoundsReflectionTooShort.selector,
                id(1),
                uint256(START) + REFLECTION,
                START + REFLECTION - 1
            )
        );
        say(committing(1, 1, START, START + REFLECTION));
        say(committing(2, 1, START, START + REFLECTION + 1));
    }

    function test_commitmentBeforeTheOpening_isRefused() external {
        refuse(committing(1, 1, START - 1, 0), outside(START - 1));
        say(committing(1, 1, START, 0));
    }

    function test_commitmentUpToTheClosing_isTaken() external {
        vm.warp(CLOSE);
        say(committing(1, 1, CLOSE - 1, 0));
        refuse(committing(2, 1, CLOSE, 0), outside(CLOSE));
    }

    function test_recordingLate_isPossibleForADay() external {
        vm.warp(CLOSE + 1 days);
        say(committing(1, 1, CLOSE - 1, 0));
        vm.warp(CLOSE + 1 days + 1);
        refuse(
            committing(2, 1, CLOSE - 1, 0),
            abi.encodeWithSelector(
                IFundingRounds.FundingRoundsRecordedTooLate.selector, CLOSE + 1 days, CLOSE + 1 days + 1
            )
        );
    }

    function test_clockAhead_isBelievedForAQuarterOfAnHour() external {
        say(committing(1, 1, START + 15 minutes, 0));
        refuse(committing(2, 1, START + 15 minutes + 1, 0), inFuture(START + 15 minutes + 1));
    }

    function test_nothingOrNobody_isNoCommitment() external {
        refuse(committing(1, 0), abi.encodeWithSelector(IFundingRounds.FundingRoundsNoUnits.selector, id(1)));
        bytes memory nameless =
            abi.encodeCall(IFundingRounds.commit, (ROUND, 1, CommitmentId.wrap(0), 1, START, START + REFLECTION));
        refuse(nameless, abi.encodeWithSelector(IFundingRounds.FundingRoundsEmptyId.selector));
    }

    function test_cap_canBeReachedAndReachedAgain() external {
        commitAndPay(1, 150);
        commit(2, 50);
        say(revoking(2, START));
        commit(3, 50);
        vm.warp(START + PAYMENT);
        say(lapsing(3));
        commit(4, 50);
        assertTotals(50, 150, 0, 0);
    }

    function test_payment_movesTheUnits() external {
        commit(1, 10);
        commit(2, 5);
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.CommitmentPaid(ROUND, 3, id(1));
        say(paying(1));
        assertCommitment(1, IFundingRounds.CommitmentState.Paid);
        assertTotals(5, 10, 0, 0);
    }

    function test_paymentAfterTheClosing_counts() external {
        commit(1, 10);
        vm.warp(CLOSE + 10 days);
        say(paying(1));
        assertTotals(0, 10, 0, 0);
    }

    function test_payment_isForOpenCommitmentsOnly() external {
        commitAndPay(1, 1);
        refuse(paying(1), wrongState(1, IFundingRounds.CommitmentState.Paid));
        commit(2, 1);
        say(revoking(2, START));
        refuse(paying(2), wrongState(2, IFundingRounds.CommitmentState.Revoked));
        say(revoking(1, START));
        refuse(paying(1), wrongState(1, IFundingRounds.CommitmentState.Owed));
        say(refunding(1));
        refuse(paying(1), wrongState(1, IFundingRounds.CommitmentState.Refunded));
        commit(3, 1);
        vm.warp(START + PAYMENT);
        say(lapsing(3));
        refuse(paying(3), wrongState(3, IFundingRounds.CommitmentState.Lapsed));
        refuse(
            paying(9),
            abi.encodeWithSelector(
                IFundingRounds.FundingRoundsOtherRound.selector, id(9), RoundId.wrap(bytes32(0)), ROUND
            )
        );
    }

    function test_lapse_waitsForThePaymentPeriod() external {
        commit(1, 10);
        vm.warp(START + PAYMENT - 1);
        refuse(
            lapsing(1),
            abi.encodeWithSelector(
                IFundingRounds.FundingRoundsStillPayable.selector, id(1), START + PAYMENT, START + PAYMENT - 1
            )
        );
        vm.warp(START + PAYMENT);
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.CommitmentLapsed(ROUND, 2, id(1));
        say(lapsing(1));
        assertCommitment(1, IFundingRounds.CommitmentState.Lapsed);
        assertTotals(0, 0, 0, 0);
        refuse(lapsing(1), wrongState(1, IFundingRounds.CommitmentState.Lapsed));
    }

    function test_revocationOfAnUnpaidCommitment_endsIt() external {
        commit(1, 10);
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.CommitmentRevoked(ROUND, 2, id(1), START);
        say(revoking(1, START));
        assertCommitment(1, IFundingRounds.CommitmentState.Revoked);
        assertTotals(0, 0, 0, 0);
    }

    function test_revocationOfAPaidCommitment_isOwed() external {
        commitAndPay(1, 10);
        vm.warp(START + REFLECTION);
        say(revoking(1, START + REFLECTION));
        assertCommitment(1, IFundingRounds.CommitmentState.Owed);
        assertTotals(0, 0, 10, 0);
    }

    /// @dev The chain stood still: the revocation was made in time and is recorded days later.
    function test_revocationRecordedLate_countsFromItsMoment() external {
        commit(1, 10);
        vm.warp(CLOSE + 3 days);
        say(revoking(1, START + REFLECTION));
        assertTotals(0, 0, 0, 0);
    }

    function test_revocationBeforeTheCommitment_isRefused() external {
        commit(1, 10);
        refuse(revoking(1, START - 1), outsideReflection(1, START - 1));
    }

    function test_revocationInTheFuture_isRefused() external {
        commit(1, 10);
        refuse(revoking(1, START + 15 minutes + 1), inFuture(START + 15 minutes + 1));
        say(revoking(1, START + 15 minutes));
    }

    function test_refundOfARevokedPayment_isKept() external {
        commitAndPay(1, 10);
        say(revoking(1, START));
        vm.expectEmit(true, true, true, true, address(rounds));
        emit IFundingRounds.CommitmentRefunded(ROUND, 4, id(1));
        say(refunding(1));
        assertCommitment(1, IFundingRounds.CommitmentState.Refunded);
        assertTotals(0, 0, 0, 10);
    }

    function outside(uint64 committedAt) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsOutsideOffer.selector, START, CLOSE, committedAt);
    }

    function inFuture(uint64 moment) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(IFundingRounds.FundingRoundsInFuture.selector, block.timestamp + 15 minutes, moment);
    }

    function outsideReflection(uint256 number, uint64 revokedAt) private pure returns (bytes memory) {
        return abi.encodeWithSelector(
            IFundingRounds.FundingRoundsOutsideReflection.selector, id(number), START, START + REFLECTION, revokedAt
        );
    }
}
