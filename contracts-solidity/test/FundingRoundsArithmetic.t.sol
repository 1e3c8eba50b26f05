// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IFundingRounds} from "../src/IFundingRounds.sol";
import {FundingRoundsTestBase} from "./support/FundingRoundsTestBase.sol";

/// @dev Any numbers: a statement is refused with its reason or the totals are exact; arithmetic alone never refuses.
contract FundingRoundsArithmeticTest is FundingRoundsTestBase {
    function testFuzz_cap_holdsForAnyUnits(uint64 cap, uint64 first, uint64 second) external {
        cap = uint64(bound(cap, 1, type(uint64).max));
        first = uint64(bound(first, 1, cap));
        second = uint64(bound(second, 1, type(uint64).max));
        IFundingRounds.Terms memory wide = terms();
        (wide.minimumUnits, wide.targetUnits, wide.capUnits) = (1, cap, cap);
        say(opening(OTHER, wide));
        say(abi.encodeCall(IFundingRounds.commit, (OTHER, 1, id(1), first, START, 0)));
        bytes memory statement = abi.encodeCall(IFundingRounds.commit, (OTHER, 2, id(2), second, START, 0));
        uint256 units = uint256(first) + second;
        if (units > cap) {
            refuse(statement, abi.encodeWithSelector(IFundingRounds.FundingRoundsAboveCap.selector, OTHER, cap, units));
            vm.assertEq(rounds.round(OTHER).openUnits, first, "open units");
        } else {
            say(statement);
            vm.assertEq(rounds.round(OTHER).openUnits, units, "open units");
        }
    }

    /// @dev Units that are owed free the cap and still have to be counted: what would not fit is refused at the commitment, where
    /// nobody has a right yet, and never at the revocation.
    function testFuzz_revokedUnits_areAlwaysCountable(uint64 first, uint64 second) external {
        first = uint64(bound(first, 1, type(uint64).max));
        second = uint64(bound(second, 1, type(uint64).max));
        IFundingRounds.Terms memory wide = terms();
        wide.capUnits = type(uint64).max;
        say(opening(OTHER, wide));
        say(abi.encodeCall(IFundingRounds.commit, (OTHER, 1, id(1), first, START, START + REFLECTION)));
        say(abi.encodeCall(IFundingRounds.pay, (OTHER, 2, id(1))));
        say(abi.encodeCall(IFundingRounds.revoke, (OTHER, 3, id(1), START)));
        bytes memory statement =
            abi.encodeCall(IFundingRounds.commit, (OTHER, 4, id(2), second, START, START + REFLECTION));
        uint256 units = uint256(first) + second;
        if (units > type(uint64).max) {
            refuse(statement, abi.encodeWithSelector(IFundingRounds.FundingRoundsUncountable.selector, OTHER, units));
            return;
        }
        say(statement);
        say(abi.encodeCall(IFundingRounds.pay, (OTHER, 5, id(2))));
        say(abi.encodeCall(IFundingRounds.revoke, (OTHER, 6, id(2), START)));
        vm.assertEq(rounds.round(OTHER).owedUnits, units, "owed units");
    }

    function testFuzz_moments_neverOverflow(
        uint64 closesAt,
        uint32 reflection,
        uint32 payment,
        uint64 moment,
        uint64 end
    ) external {
        IFundingRounds.Terms memory wide = terms();
        wide.closesAt = uint64(bound(closesAt, START + 1, type(uint64).max));
        (wide.reflection, wide.paymentPeriod) = (reflection, payment);
        moment = START - 30 minutes + uint64(bound(moment, 0, 1 hours));
        if (end % 3 != 0) end = moment + uint64(bound(end, 0, 2 * uint256(reflection)));
        say(opening(OTHER, wide));
        vm.prank(RECORDER);
        (bool worked, bytes memory answer) =
            address(rounds).call(abi.encodeCall(IFundingRounds.commit, (OTHER, 1, id(1), 1, moment, end)));
        bool offered = moment >= START && moment < wide.closesAt && moment <= START + 15 minutes;
        vm.assertEq(worked, offered && (end == 0 || end >= uint256(moment) + reflection), "taken");
        if (!worked) vm.assertFalse(bytes4(answer) == bytes4(keccak256("Panic(uint256)")), "arithmetic");
    }

    function testFuzz_reflection_isTheOnlyTimeToRevoke(uint64 wait, uint64 revokedAt) external {
        commit(1, 10);
        wait = uint64(bound(wait, 0, 40 days));
        revokedAt = START - 1 days + uint64(bound(revokedAt, 0, 42 days));
        vm.warp(START + wait);
        bytes memory statement = revoking(1, revokedAt);
        vm.prank(RECORDER);
        (bool worked,) = address(rounds).call(statement);
        bool inTime = revokedAt >= START && revokedAt <= START + REFLECTION;
        vm.assertEq(worked, inTime && revokedAt <= START + wait + 15 minutes, "revoked");
        assertTotals(worked ? 0 : 10, 0, 0, 0);
    }

    function testFuzz_outcome_followsThePaidUnits(uint64 paid, uint64 lapsed, uint64 wait) external {
        paid = uint64(bound(paid, 1, 199));
        lapsed = uint64(bound(lapsed, 1, 200 - paid));
        say(buying(1, paid));
        say(paying(1));
        say(buying(2, lapsed));
        vm.warp(START + PAYMENT);
        say(lapsing(2));
        vm.warp(START + PAYMENT + bound(wait, 0, 30 days));
        bool closed = block.timestamp >= CLOSE;
        bytes memory fund = funding();
        bytes memory fail = failing();
        vm.prank(RECORDER);
        (bool funded,) = address(rounds).call(fund);
        vm.prank(RECORDER);
        (bool failed,) = address(rounds).call(fail);
        vm.assertEq(funded, closed && paid >= 100, "funded");
        vm.assertEq(failed, closed && paid < 100, "failed");
        assertTotals(0, failed ? 0 : paid, failed ? paid : 0, 0);
    }
}
