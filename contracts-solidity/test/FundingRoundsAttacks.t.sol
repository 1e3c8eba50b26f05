// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {CommitmentId, IFundingRounds, RoundId} from "../src/IFundingRounds.sol";
import {FundingRoundsTestBase} from "./support/FundingRoundsTestBase.sol";

/// @dev Each test is what a platform could be tempted to say, or a stranger in its place, and what stops it.
contract FundingRoundsAttackTest is FundingRoundsTestBase {
    function test_attack_foreignWriter() external {
        commitAndPay(1, 10);
        bytes[] memory statements = new bytes[](10);
        statements[0] = opening(OTHER, terms());
        statements[1] = committing(2, 1);
        statements[2] = revoking(1, START);
        statements[3] = paying(1);
        statements[4] = lapsing(1);
        statements[5] = funding();
        statements[6] = failing();
        statements[7] = cancelling();
        statements[8] = refunding(1);
        statements[9] = replacing(NEW_SHEET);
        address[4] memory callers = [STRANGER, ADMIN, address(logs), address(rounds)];
        for (uint256 i = 0; i < statements.length; ++i) {
            for (uint256 j = 0; j < callers.length; ++j) {
                refuse(
                    callers[j],
                    statements[i],
                    abi.encodeWithSelector(IFundingRounds.FundingRoundsNotARecorder.selector, callers[j])
                );
            }
        }
    }

    function test_attack_dismissedRecorder() external {
        bytes32 role = logs.RECORDER_ROLE();
        vm.prank(ADMIN);
        logs.revokeRole(role, RECORDER);
        refuse(cancelling(), abi.encodeWithSelector(IFundingRounds.FundingRoundsNotARecorder.selector, RECORDER));
        vm.prank(ADMIN);
        logs.grantRole(role, STRANGER);
        vm.prank(STRANGER);
        rounds.cancel(ROUND, 1);
        assertRound(IFundingRounds.State.Cancelled);
    }

    function test_attack_moneyIsSentToIt() external {
        (bool worked,) = address(rounds).call{value: 1}("");
        vm.assertFalse(worked, "took money");
    }

    function test_attack_termsChangedAfterwards() external {
        IFundingRounds.Terms memory lower = terms();
        lower.minimumUnits = 1;
        bytes memory reason = abi.encodeWithSelector(IFundingRounds.FundingRoundsAlreadyOpened.selector, ROUND);
        refuse(opening(ROUND, lower), reason);
        say(cancelling());
        refuse(opening(ROUND, lower), reason);
    }

    function test_attack_sheetChangedAfterTheOutcome() external {
        commitAndPay(1, 100);
        vm.warp(CLOSE);
        say(funding());
        refuse(replacing(NEW_SHEET), notOpen(IFundingRounds.State.Funded));
    }

    function test_attack_commitmentAfterClosing() external {
        vm.warp(CLOSE);
        refuse(
            committing(1, 10),
            abi.encodeWithSelector(IFundingRounds.FundingRoundsOutsideOffer.selector, START, CLOSE, CLOSE)
        );
    }

    /// @dev The clock is set back to before the closing, long after it.
    function test_attack_commitmentBackdated() external {
        vm.warp(CLOSE + 2 days);
        refuse(
            committing(1, 10, CLOSE - 1, 0),
            abi.encodeWithSelector(IFundingRounds.FundingRoundsRecordedTooLate.selector, CLOSE + 1 days, CLOSE + 2 days)
        );
    }

    function test_attack_commitmentToARoundThatIsOver() external {
        commitAndPay(1, 150);
        vm.warp(CLOSE);
        say(funding());
        refuse(committing(2, 1, CLOSE - 1, 0), notOpen(IFundingRounds.State.Funded));
    }

    function test_attack_commitmentAboveTheCap() external {
        commitAndPay(1, 120);
        commit(2, 80);
        refuse(committing(3, 1), aboveCap(201));
        say(revoking(2, START));
        refuse(committing(3, 81), aboveCap(201));
        commit(3, 80);
    }

    /// @dev A sum that would wrap to a small number.
    function test_attack_commitmentOfAllTheNumbersThereAre() external {
        commit(1, 2);
        refuse(committing(2, type(uint64).max), aboveCap(uint256(type(uint64).max) + 2));
    }

    function test_attack_commitmentMadeTwice() external {
        commit(1, 10);
        refuse(committing(1, 10), alreadyCommitted());
        say(revoking(1, START));
        refuse(committing(1, 10), alreadyCommitted());
    }

    function test_attack_idUsedInTwoRounds() external {
        commitAndPay(1, 10);
        say(opening(OTHER, terms()));
        refuse(
            abi.encodeCall(IFundingRounds.commit, (OTHER, 1, id(1), 10, START, START + REFLECTION)), alreadyCommitted()
        );
    }

    /// @dev The payment for a commitment counted in a round that lacks it.
    function test_attack_paymentMovedToAnotherRound() external {
        commit(1, 100);
        say(opening(OTHER, terms()));
        bytes memory reason = otherRound();
        refuse(abi.encodeCall(IFundingRounds.pay, (OTHER, 1, id(1))), reason);
        refuse(abi.encodeCall(IFundingRounds.revoke, (OTHER, 1, id(1), START)), reason);
        refuse(abi.encodeCall(IFundingRounds.lapse, (OTHER, 1, id(1))), reason);
        say(abi.encodeCall(IFundingRounds.cancel, (OTHER, 1)));
        refuse(abi.encodeCall(IFundingRounds.refund, (OTHER, 2, id(1))), reason);
    }

    function test_attack_roundThatNeverOpened() external {
        RoundId none = RoundId.wrap(keccak256("no round"));
        bytes memory reason =
            abi.encodeWithSelector(IFundingRounds.FundingRoundsNotOpen.selector, none, IFundingRounds.State.None);
        refuse(abi.encodeCall(IFundingRounds.commit, (none, 0, id(1), 1, START, 0)), reason);
        refuse(abi.encodeCall(IFundingRounds.cancel, (none, 0)), reason);
        refuse(abi.encodeCall(IFundingRounds.replaceSheet, (none, 0, SHEET)), reason);
        refuse(
            abi.encodeCall(IFundingRounds.refund, (RoundId.wrap(0), 0, id(1))),
            notOwed(1, IFundingRounds.CommitmentState.None, IFundingRounds.State.None)
        );
        vm.assertEq(rounds.round(none).entries, 0, "entries");
    }

    function test_attack_replayedEntry() external {
        bytes memory first = committing(1, 10);
        say(first);
        bytes memory reason =
            abi.encodeWithSelector(IFundingRounds.FundingRoundsWrongEntry.selector, ROUND, uint64(2), uint64(1));
        refuse(first, reason);
        bytes memory sameNumber = abi.encodeCall(IFundingRounds.commit, (ROUND, 1, id(2), 10, START, 0));
        refuse(sameNumber, reason);
    }

    function test_attack_entryLeftOut() external {
        bytes memory early = abi.encodeCall(IFundingRounds.commit, (ROUND, 2, id(1), 10, START, 0));
        refuse(
            early, abi.encodeWithSelector(IFundingRounds.FundingRoundsWrongEntry.selector, ROUND, uint64(1), uint64(2))
        );
        vm.assertEq(entry(), 1, "entries");
    }

    /// @dev A refused statement leaves its number to the next one.
    function test_attack_refusedStatementsUseUpNumbers() external {
        refuse(committing(1, 201), aboveCap(201));
        vm.assertEq(entry(), 1, "entries");
        commit(1, 200);
        vm.assertEq(entry(), 2, "entries");
    }

    function test_attack_fundedBelowTheMinimum() external {
        commitAndPay(1, 99);
        commit(2, 1);
        vm.warp(CLOSE);
        refuse(funding(), abi.encodeWithSelector(IFundingRounds.FundingRoundsUnsettled.selector, ROUND, uint64(1)));
        say(lapsing(2));
        refuse(
            funding(),
            abi.encodeWithSelector(IFundingRounds.FundingRoundsBelowMinimum.selector, ROUND, uint64(100), uint64(99))
        );
    }

    /// @dev The last investor may still revoke, and without their units the minimum would be missed.
    function test_attack_fundedInsideAReflectionPeriod() external {
        commitAndPay(1, 99);
        vm.warp(CLOSE - 1);
        commitAndPay(2, 1);
        uint64 end = CLOSE - 1 + REFLECTION;
        vm.warp(end);
        refuse(
            funding(),
            abi.encodeWithSelector(IFundingRounds.FundingRoundsReflectionRunning.selector, ROUND, end, uint256(end))
        );
        say(revoking(2, end));
        vm.warp(end + 1);
        say(failing());
        assertTotals(0, 0, 100, 0);
    }

    function test_attack_fundedTooEarly() external {
        commitAndPay(1, 199);
        vm.warp(CLOSE - 1);
        refuse(
            funding(),
            abi.encodeWithSelector(IFundingRounds.FundingRoundsStillOffered.selector, ROUND, CLOSE, uint256(CLOSE - 1))
        );
    }

    function test_attack_secondOutcomeOfAFundedRound() external {
        commitAndPay(1, 100);
        vm.warp(CLOSE);
        say(funding());
        refuseEveryOutcome(IFundingRounds.State.Funded);
        assertTotals(0, 100, 0, 0);
    }

    function test_attack_secondOutcomeOfAFailedRound() external {
        commitAndPay(1, 99);
        vm.warp(CLOSE);
        say(failing());
        refuseEveryOutcome(IFundingRounds.State.Failed);
        assertTotals(0, 0, 99, 0);
    }

    function test_attack_secondOutcomeOfACancelledRound() external {
        commitAndPay(1, 200);
        vm.warp(CLOSE);
        say(cancelling());
        refuseEveryOutcome(IFundingRounds.State.Cancelled);
        assertTotals(0, 0, 200, 0);
    }

    function test_attack_failedRoundFilledUp() external {
        commitAndPay(1, 99);
        vm.warp(CLOSE);
        say(failing());
        refuse(committing(2, 1, CLOSE - 1, 0), notOpen(IFundingRounds.State.Failed));
    }

    function test_attack_openCommitmentOfACancelledRoundPaidOrDropped() external {
        commit(1, 10);
        say(cancelling());
        vm.warp(START + PAYMENT);
        bytes memory reason = notOpen(IFundingRounds.State.Cancelled);
        refuse(paying(1), reason);
        refuse(lapsing(1), reason);
        refuse(revoking(1, START), reason);
        assertTotals(0, 0, 0, 0);
    }

    function test_attack_revokedAfterReflection() external {
        commitAndPay(1, 10);
        uint64 end = START + REFLECTION;
        vm.warp(end + 1);
        refuse(
            revoking(1, end + 1),
            abi.encodeWithSelector(IFundingRounds.FundingRoundsOutsideReflection.selector, id(1), START, end, end + 1)
        );
    }

    function test_attack_revokedWithoutReflectionPeriod() external {
        say(buying(1, 10));
        refuse(revoking(1, START), abi.encodeWithSelector(IFundingRounds.FundingRoundsNoReflection.selector, id(1)));
    }

    function test_attack_revokedAfterTheRoundWasFunded() external {
        commitAndPay(1, 100);
        vm.warp(CLOSE);
        say(funding());
        refuse(revoking(1, START), notOpen(IFundingRounds.State.Funded));
    }

    function test_attack_revokedTwice() external {
        commitAndPay(1, 10);
        say(revoking(1, START));
        refuse(revoking(1, START), wrongState(1, IFundingRounds.CommitmentState.Owed));
        commit(2, 10);
        say(revoking(2, START));
        refuse(revoking(2, START), wrongState(2, IFundingRounds.CommitmentState.Revoked));
        assertTotals(0, 0, 10, 0);
    }

    function test_attack_paidCommitmentLapses() external {
        commitAndPay(1, 10);
        vm.warp(START + PAYMENT);
        refuse(lapsing(1), wrongState(1, IFundingRounds.CommitmentState.Paid));
    }

    function test_attack_refundedTwice() external {
        commitAndPay(1, 10);
        commitAndPay(2, 20);
        say(revoking(1, START));
        say(refunding(1));
        refuse(refunding(1), notOwed(1, IFundingRounds.CommitmentState.Refunded, IFundingRounds.State.Open));
        say(cancelling());
        refuse(refunding(1), notOwed(1, IFundingRounds.CommitmentState.Refunded, IFundingRounds.State.Cancelled));
        say(refunding(2));
        refuse(refunding(2), notOwed(2, IFundingRounds.CommitmentState.Refunded, IFundingRounds.State.Cancelled));
        assertTotals(0, 0, 0, 30);
    }

    function test_attack_refundOfWhatWasNotPaid() external {
        commit(1, 10);
        commit(2, 10);
        commit(3, 10);
        say(revoking(2, START));
        vm.warp(START + PAYMENT);
        say(lapsing(3));
        refuse(refunding(1), notOwed(1, IFundingRounds.CommitmentState.Open, IFundingRounds.State.Open));
        refuse(refunding(2), notOwed(2, IFundingRounds.CommitmentState.Revoked, IFundingRounds.State.Open));
        say(cancelling());
        for (uint256 i = 1; i <= 3; ++i) {
            IFundingRounds.CommitmentState state = rounds.commitment(id(i)).state;
            refuse(refunding(i), notOwed(i, state, IFundingRounds.State.Cancelled));
        }
    }

    /// @dev Money of an open round, and of a funded one, is not to be paid back.
    function test_attack_refundOfWhatIsKept() external {
        commitAndPay(1, 100);
        refuse(refunding(1), notOwed(1, IFundingRounds.CommitmentState.Paid, IFundingRounds.State.Open));
        vm.warp(CLOSE);
        say(funding());
        refuse(refunding(1), notOwed(1, IFundingRounds.CommitmentState.Paid, IFundingRounds.State.Funded));
    }

    function refuseEveryOutcome(IFundingRounds.State outcome) private {
        refuse(funding(), notOpen(outcome));
        refuse(failing(), notOpen(outcome));
        refuse(cancelling(), notOpen(outcome));
        assertRound(outcome);
    }

    function aboveCap(uint256 units) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsAboveCap.selector, ROUND, uint64(200), units);
    }

    function alreadyCommitted() private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsAlreadyCommitted.selector, id(1));
    }

    function otherRound() private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsOtherRound.selector, id(1), ROUND, OTHER);
    }
}
