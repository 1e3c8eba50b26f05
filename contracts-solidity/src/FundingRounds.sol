// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {IAppendOnlyLogs} from "./IAppendOnlyLogs.sol";
import {CommitmentId, IFundingRounds, RoundId} from "./IFundingRounds.sol";

/// @title FundingRounds
/// @notice See IFundingRounds. Not upgradeable, nobody owns it.
/// @dev Proof packs may carry storage proofs, so the storage layout is an interface too and must never move:
/// slot 0 rounds, slot 1 commitments, slot 2 ids of the rounds.
contract FundingRounds is IFundingRounds {
    /// @notice Seconds by which a stated moment may lie ahead of the block's time.
    uint64 public constant LEEWAY = 15 minutes;
    /// @notice Seconds after the closing time in which earlier commitments are still recorded.
    uint64 public constant RECORDING = 1 days;
    bytes32 private constant RECORDER_ROLE = keccak256("RECORDER");

    IAppendOnlyLogs private immutable LOGS;

    /// @dev For base = keccak256(id || uint256(0)): slots base to base + 2 hold the terms, base + 3 state, entries, open and paid
    /// units, base + 4 owed and refunded units and the last reflection end; each packed from the right.
    mapping(RoundId id => Round) private rounds;

    /// @dev For base = keccak256(id || uint256(1)): slot base holds the round, slot base + 1 the rest, packed from the right.
    mapping(CommitmentId id => Commitment) private commitments;

    RoundId[] private ids;

    /// @param logs_ whose recorders write here
    constructor(IAppendOnlyLogs logs_) {
        if (address(logs_).code.length == 0) revert FundingRoundsNoLogs(address(logs_));
        LOGS = logs_;
    }

    /// @inheritdoc IFundingRounds
    function open(RoundId id, Terms calldata terms) external {
        _requireRecorder();
        if (RoundId.unwrap(id) == 0) revert FundingRoundsEmptyId();
        Round storage opened = rounds[id];
        if (opened.state != State.None) revert FundingRoundsAlreadyOpened(id);
        _requireTerms(id, terms);

        opened.terms = terms;
        opened.state = State.Open;
        opened.entries = 1;
        ids.push(id);

        emit RoundOpened(id, terms);
    }

    /// @inheritdoc IFundingRounds
    function commit(
        RoundId roundId,
        uint64 entry,
        CommitmentId id,
        uint64 units,
        uint64 committedAt,
        uint64 reflectionEndsAt
    ) external {
        Round storage current = _enterOpen(roundId, entry);
        _requireNew(id);
        if (units == 0) revert FundingRoundsNoUnits(id);
        _requireOffered(current.terms, committedAt);
        _requireRoom(roundId, current, units);
        if (reflectionEndsAt != 0) {
            uint256 earliest = uint256(committedAt) + current.terms.reflection;
            if (reflectionEndsAt < earliest) revert FundingRoundsReflectionTooShort(id, earliest, reflectionEndsAt);
        }

        commitments[id] = Commitment(roundId, units, committedAt, reflectionEndsAt, CommitmentState.Open);
        current.openUnits += units;
        if (reflectionEndsAt > current.lastReflectionEnd) current.lastReflectionEnd = reflectionEndsAt;

        emit CommitmentMade(roundId, entry, id, units, committedAt, reflectionEndsAt);
    }

    /// @inheritdoc IFundingRounds
    function revoke(RoundId roundId, uint64 entry, CommitmentId id, uint64 revokedAt) external {
        Round storage current = _enterOpen(roundId, entry);
        Commitment storage revoked = _commitmentIn(roundId, id);
        bool paid = revoked.state == CommitmentState.Paid;
        if (!paid) _requireUnpaid(id, revoked);
        _requireReflection(id, revoked, revokedAt);

        uint64 units = revoked.units;
        if (paid) {
            revoked.state = CommitmentState.Owed;
            current.paidUnits -= units;
            current.owedUnits += units;
        } else {
            revoked.state = CommitmentState.Revoked;
            current.openUnits -= units;
        }

        emit CommitmentRevoked(roundId, entry, id, revokedAt);
    }

    /// @inheritdoc IFundingRounds
    function pay(RoundId roundId, uint64 entry, CommitmentId id) external {
        Round storage current = _enterOpen(roundId, entry);
        Commitment storage paid = _commitmentIn(roundId, id);
        _requireUnpaid(id, paid);

        paid.state = CommitmentState.Paid;
        current.openUnits -= paid.units;
        current.paidUnits += paid.units;

        emit CommitmentPaid(roundId, entry, id);
    }

    /// @inheritdoc IFundingRounds
    function lapse(RoundId roundId, uint64 entry, CommitmentId id) external {
        Round storage current = _enterOpen(roundId, entry);
        Commitment storage lapsed = _commitmentIn(roundId, id);
        _requireUnpaid(id, lapsed);
        uint256 until = uint256(lapsed.committedAt) + current.terms.paymentPeriod;
        if (block.timestamp < until) revert FundingRoundsStillPayable(id, until, block.timestamp);

        lapsed.state = CommitmentState.Lapsed;
        current.openUnits -= lapsed.units;

        emit CommitmentLapsed(roundId, entry, id);
    }

    /// @inheritdoc IFundingRounds
    function fund(RoundId roundId, uint64 entry) external {
        Round storage current = _enterOpen(roundId, entry);
        uint64 paid = current.paidUnits;
        if (paid != current.terms.capUnits) _requireClosed(roundId, current);
        _requireSettled(roundId, current);
        uint64 minimum = current.terms.minimumUnits;
        if (paid < minimum) revert FundingRoundsBelowMinimum(roundId, minimum, paid);
        // The last moment of a reflection period is part of it.
        uint64 reflectionEnd = current.lastReflectionEnd;
        if (block.timestamp <= reflectionEnd) {
            revert FundingRoundsReflectionRunning(roundId, reflectionEnd, block.timestamp);
        }

        current.state = State.Funded;

        emit RoundFunded(roundId, entry, paid);
    }

    /// @inheritdoc IFundingRounds
    function fail(RoundId roundId, uint64 entry) external {
        Round storage current = _enterOpen(roundId, entry);
        _requireClosed(roundId, current);
        _requireSettled(roundId, current);
        uint64 paid = current.paidUnits;
        uint64 minimum = current.terms.minimumUnits;
        if (paid >= minimum) revert FundingRoundsMinimumReached(roundId, minimum, paid);

        current.state = State.Failed;
        _owe(current);

        emit RoundFailed(roundId, entry, paid);
    }

    /// @inheritdoc IFundingRounds
    function cancel(RoundId roundId, uint64 entry) external {
        Round storage current = _enterOpen(roundId, entry);
        uint64 paid = current.paidUnits;

        current.state = State.Cancelled;
        current.openUnits = 0;
        _owe(current);

        emit RoundCancelled(roundId, entry, paid);
    }

    /// @inheritdoc IFundingRounds
    function refund(RoundId roundId, uint64 entry, CommitmentId id) external {
        Round storage current = _enter(roundId, entry);
        Commitment storage refunded = _commitmentIn(roundId, id);
        if (!_isOwed(refunded.state, current.state)) {
            revert FundingRoundsNotOwed(id, refunded.state, current.state);
        }

        refunded.state = CommitmentState.Refunded;
        current.owedUnits -= refunded.units;
        current.refundedUnits += refunded.units;

        emit CommitmentRefunded(roundId, entry, id);
    }

    /// @inheritdoc IFundingRounds
    function replaceSheet(RoundId roundId, uint64 entry, bytes32 sheet) external {
        Round storage current = _enterOpen(roundId, entry);
        if (sheet == 0) revert FundingRoundsNoSheet(roundId);
        if (sheet == current.terms.sheet) revert FundingRoundsSameSheet(roundId, sheet);

        current.terms.sheet = sheet;

        emit SheetReplaced(roundId, entry, sheet);
    }

    /// @inheritdoc IFundingRounds
    function logs() external view returns (IAppendOnlyLogs) {
        return LOGS;
    }

    /// @inheritdoc IFundingRounds
    function round(RoundId id) external view returns (Round memory) {
        return rounds[id];
    }

    /// @inheritdoc IFundingRounds
    function commitment(CommitmentId id) external view returns (Commitment memory) {
        return commitments[id];
    }

    /// @inheritdoc IFundingRounds
    function roundCount() external view returns (uint256) {
        return ids.length;
    }

    /// @inheritdoc IFundingRounds
    function roundAt(uint256 index) external view returns (RoundId) {
        return ids[index];
    }

    /// @dev Counts the entry at once; whatever refuses it later takes that back as well.
    function _enter(RoundId roundId, uint64 entry) private returns (Round storage current) {
        _requireRecorder();
        current = rounds[roundId];
        uint64 expected = current.entries;
        if (entry != expected) revert FundingRoundsWrongEntry(roundId, expected, entry);
        current.entries = expected + 1;
    }

    function _enterOpen(RoundId roundId, uint64 entry) private returns (Round storage current) {
        current = _enter(roundId, entry);
        if (current.state != State.Open) revert FundingRoundsNotOpen(roundId, current.state);
    }

    function _owe(Round storage current) private {
        current.owedUnits += current.paidUnits;
        current.paidUnits = 0;
    }

    function _commitmentIn(RoundId roundId, CommitmentId id) private view returns (Commitment storage found) {
        found = commitments[id];
        RoundId known = found.round;
        if (RoundId.unwrap(known) != RoundId.unwrap(roundId)) revert FundingRoundsOtherRound(id, known, roundId);
    }

    function _requireRecorder() private view {
        if (!IAccessControl(address(LOGS)).hasRole(RECORDER_ROLE, msg.sender)) {
            revert FundingRoundsNotARecorder(msg.sender);
        }
    }

    function _requireTerms(RoundId id, Terms calldata terms) private view {
        if (terms.opensAt >= terms.closesAt || terms.closesAt <= block.timestamp) {
            revert FundingRoundsWrongTimes(terms.opensAt, terms.closesAt, block.timestamp);
        }
        if (terms.minimumUnits == 0 || terms.minimumUnits > terms.targetUnits || terms.targetUnits > terms.capUnits) {
            revert FundingRoundsWrongUnits(terms.minimumUnits, terms.targetUnits, terms.capUnits);
        }
        if (terms.unitPrice == 0) revert FundingRoundsNoPrice(id);
        if (terms.sheet == 0) revert FundingRoundsNoSheet(id);
        for (uint256 i = 0; i < 3; ++i) {
            bytes1 letter = terms.currency[i];
            if (letter < "A" || letter > "Z") revert FundingRoundsWrongCurrency(terms.currency);
        }
    }

    function _requireNew(CommitmentId id) private view {
        if (CommitmentId.unwrap(id) == 0) revert FundingRoundsEmptyId();
        if (commitments[id].state != CommitmentState.None) revert FundingRoundsAlreadyCommitted(id);
    }

    function _requireOffered(Terms storage terms, uint64 committedAt) private view {
        uint64 closesAt = terms.closesAt;
        if (committedAt < terms.opensAt || committedAt >= closesAt) {
            revert FundingRoundsOutsideOffer(terms.opensAt, closesAt, committedAt);
        }
        _requirePast(committedAt);
        uint256 latest = uint256(closesAt) + RECORDING;
        if (block.timestamp > latest) revert FundingRoundsRecordedTooLate(latest, block.timestamp);
    }

    function _requireRoom(RoundId roundId, Round storage current, uint64 units) private view {
        uint64 capUnits = current.terms.capUnits;
        uint256 taken = uint256(current.openUnits) + current.paidUnits + units;
        if (taken > capUnits) revert FundingRoundsAboveCap(roundId, capUnits, taken);
        uint256 counted = taken + current.owedUnits + current.refundedUnits;
        if (counted > type(uint64).max) revert FundingRoundsUncountable(roundId, counted);
    }

    function _requireReflection(CommitmentId id, Commitment storage made, uint64 revokedAt) private view {
        uint64 from = made.committedAt;
        uint64 until = made.reflectionEndsAt;
        if (until == 0) revert FundingRoundsNoReflection(id);
        if (revokedAt < from || revokedAt > until) {
            revert FundingRoundsOutsideReflection(id, from, until, revokedAt);
        }
        _requirePast(revokedAt);
    }

    function _requirePast(uint64 moment) private view {
        uint256 latest = block.timestamp + LEEWAY;
        if (moment > latest) revert FundingRoundsInFuture(latest, moment);
    }

    function _requireUnpaid(CommitmentId id, Commitment storage made) private view {
        if (made.state != CommitmentState.Open) revert FundingRoundsWrongState(id, made.state);
    }

    function _requireClosed(RoundId roundId, Round storage current) private view {
        uint64 closesAt = current.terms.closesAt;
        if (block.timestamp < closesAt) revert FundingRoundsStillOffered(roundId, closesAt, block.timestamp);
    }

    function _requireSettled(RoundId roundId, Round storage current) private view {
        uint64 unsettled = current.openUnits;
        if (unsettled != 0) revert FundingRoundsUnsettled(roundId, unsettled);
    }

    function _isOwed(CommitmentState state, State roundState) private pure returns (bool) {
        if (state == CommitmentState.Owed) return true;
        return state == CommitmentState.Paid && (roundState == State.Failed || roundState == State.Cancelled);
    }
}
