// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {AppendOnlyLogs} from "../../src/AppendOnlyLogs.sol";
import {FundingRounds} from "../../src/FundingRounds.sol";
import {CommitmentId, IFundingRounds, RoundId} from "../../src/IFundingRounds.sol";
import {Test} from "./Forge.sol";

/// @dev One round of at least 100 and at most 200 units, open from now on for 30 days. Statements are encoded calls, so that each
/// can be made, refused, or made by somebody else.
abstract contract FundingRoundsTestBase is Test {
    address internal constant ADMIN = address(0xAD);
    address internal constant RECORDER = address(0xBEC0);
    address internal constant STRANGER = address(0x57A);
    uint64 internal constant START = 1_800_000_000;
    uint64 internal constant CLOSE = START + 30 days;
    uint64 internal constant REFLECTION = 4 days;
    uint64 internal constant PAYMENT = 14 days;
    RoundId internal constant ROUND = RoundId.wrap(keccak256("round"));
    RoundId internal constant OTHER = RoundId.wrap(keccak256("another round"));
    bytes32 internal constant SHEET = keccak256("information sheet");
    bytes32 internal constant NEW_SHEET = keccak256("information sheet, corrected");

    AppendOnlyLogs internal logs;
    FundingRounds internal rounds;

    function setUp() public virtual {
        vm.warp(START);
        logs = new AppendOnlyLogs(ADMIN, RECORDER);
        rounds = new FundingRounds(logs);
        say(opening(ROUND, terms()));
    }

    function terms() internal pure returns (IFundingRounds.Terms memory) {
        return IFundingRounds.Terms({
            opensAt: START,
            closesAt: CLOSE,
            reflection: uint32(REFLECTION),
            paymentPeriod: uint32(PAYMENT),
            unitPrice: 100_00,
            minimumUnits: 100,
            targetUnits: 150,
            capUnits: 200,
            currency: "EUR",
            sheet: SHEET
        });
    }

    function id(uint256 number) internal pure returns (CommitmentId) {
        return CommitmentId.wrap(keccak256(abi.encode("commitment", number)));
    }

    function entry() internal view returns (uint64) {
        return rounds.round(ROUND).entries;
    }

    function time() internal view returns (uint64) {
        return uint64(block.timestamp);
    }

    // Statements

    function opening(RoundId round, IFundingRounds.Terms memory promised) internal pure returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.open, (round, promised));
    }

    /// @dev Made now, with the reflection period that was promised.
    function committing(uint256 number, uint64 units) internal view returns (bytes memory) {
        return committing(number, units, time(), time() + REFLECTION);
    }

    /// @dev Of an investor who has no reflection period.
    function buying(uint256 number, uint64 units) internal view returns (bytes memory) {
        return committing(number, units, time(), 0);
    }

    function committing(uint256 number, uint64 units, uint64 committedAt, uint64 reflectionEndsAt)
        internal
        view
        returns (bytes memory)
    {
        return abi.encodeCall(IFundingRounds.commit, (ROUND, entry(), id(number), units, committedAt, reflectionEndsAt));
    }

    function revoking(uint256 number, uint64 revokedAt) internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.revoke, (ROUND, entry(), id(number), revokedAt));
    }

    function paying(uint256 number) internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.pay, (ROUND, entry(), id(number)));
    }

    function lapsing(uint256 number) internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.lapse, (ROUND, entry(), id(number)));
    }

    function refunding(uint256 number) internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.refund, (ROUND, entry(), id(number)));
    }

    function funding() internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.fund, (ROUND, entry()));
    }

    function failing() internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.fail, (ROUND, entry()));
    }

    function cancelling() internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.cancel, (ROUND, entry()));
    }

    function replacing(bytes32 sheet) internal view returns (bytes memory) {
        return abi.encodeCall(IFundingRounds.replaceSheet, (ROUND, entry(), sheet));
    }

    // Making them

    function say(bytes memory statement) internal {
        vm.prank(RECORDER);
        (bool worked, bytes memory answer) = address(rounds).call(statement);
        if (!worked) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
    }

    function refuse(bytes memory statement, bytes memory reason) internal {
        refuse(RECORDER, statement, reason);
    }

    function refuse(address caller, bytes memory statement, bytes memory reason) internal {
        vm.prank(caller);
        (bool worked, bytes memory answer) = address(rounds).call(statement);
        vm.assertFalse(worked, "worked");
        vm.assertEq(keccak256(answer), keccak256(reason), "reason");
    }

    function commit(uint256 number, uint64 units) internal {
        say(committing(number, units));
    }

    function commitAndPay(uint256 number, uint64 units) internal {
        commit(number, units);
        say(paying(number));
    }

    // What came of it

    function assertTotals(uint64 open, uint64 paid, uint64 owed, uint64 refunded) internal view {
        IFundingRounds.Round memory round = rounds.round(ROUND);
        vm.assertEq(round.openUnits, open, "open units");
        vm.assertEq(round.paidUnits, paid, "paid units");
        vm.assertEq(round.owedUnits, owed, "owed units");
        vm.assertEq(round.refundedUnits, refunded, "refunded units");
    }

    function assertRound(IFundingRounds.State wanted) internal view {
        vm.assertEq(uint256(rounds.round(ROUND).state), uint256(wanted), "state of the round");
    }

    function assertCommitment(uint256 number, IFundingRounds.CommitmentState wanted) internal view {
        vm.assertEq(uint256(rounds.commitment(id(number)).state), uint256(wanted), "state of the commitment");
    }

    function notOpen(IFundingRounds.State state) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsNotOpen.selector, ROUND, state);
    }

    function wrongState(uint256 number, IFundingRounds.CommitmentState state) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsWrongState.selector, id(number), state);
    }

    function notOwed(uint256 number, IFundingRounds.CommitmentState state, IFundingRounds.State round)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(IFundingRounds.FundingRoundsNotOwed.selector, id(number), state, round);
    }
}
