// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IAppendOnlyLogs} from "./IAppendOnlyLogs.sol";

/// @dev A random number. It says nothing about the project, whose record names it.
type RoundId is bytes32;

/// @dev A random number, new for each commitment: two commitments of one investor have nothing in common.
type CommitmentId is bytes32;

/// @title FundingRounds
/// @notice What was promised in each funding round and what came of it: the platform's statements, which the terms of the round
/// bind. It holds no money, no investor's address and no text.
///
/// Specification:
/// 1. only a recorder of the logs writes, so the consortium's motions decide who; everybody reads;
/// 2. a round opens once, and of its terms only the key investment information sheet is ever replaced, while it is open;
/// 3. an entry names its number, which is the number of entries before it in the round: no statement is recorded twice, and
///    their order is the platform's; the opening is entry 0;
/// 4. a commitment is made from the opening time until before the closing time, and never are more units open and paid than
///    the cap; its id is new in all rounds;
/// 5. a commitment is open, then paid, lapsed or revoked; only who has a reflection period can revoke, open or paid, within it,
///    as long as the round is open;
/// 6. a round has at most one outcome, for ever: funded, failed or cancelled;
/// 7. funded: sold out or past the closing time, nothing open, at least the minimum paid, and every reflection period that was
///    ever recorded in it is over, those of revoked and lapsed commitments too;
/// 8. failed: past the closing time, nothing open, less than the minimum paid;
/// 9. cancelled: the offer was withdrawn, as it must be when its sheet is not put right (Regulation (EU) 2020/1503, Article
///    23(12)), at any time while the round is open;
/// 10. refunded is, once, what was paid and revoked, and what was paid in a round that failed or was cancelled; nothing else;
/// 11. the totals are the sums over the commitments: open, paid, owed (to be paid back), refunded.
///
/// Not specified, because no contract can know it: that a payment arrived or a refund left (bank and ledger show that), that a
/// statement is true, and that the platform makes every statement that it owes. All moments that are compared with the clock
/// are compared with the block's; clocks differ, so a moment may lie up to LEEWAY (15 minutes) ahead of it.
/// A commitment is recorded until RECORDING (a day) after the closing time: a chain that stands still for hours costs nobody one.
interface IFundingRounds {
    enum State {
        None,
        Open,
        Funded,
        Failed,
        Cancelled
    }

    /// @dev Owed: revoked after it was paid. In a failed or cancelled round a paid one stays Paid until it is refunded, and in a
    /// cancelled one what was not paid stays Open, for ever.
    enum CommitmentState {
        None,
        Open,
        Paid,
        Revoked,
        Lapsed,
        Owed,
        Refunded
    }

    /// @param opensAt the first moment of a commitment; all moments in Unix seconds
    /// @param closesAt the first moment that is too late for one
    /// @param reflection shortest time, in seconds, in which an investor who is not sophisticated may revoke (Article 22)
    /// @param paymentPeriod seconds after which a commitment that is not paid may lapse
    /// @param unitPrice in minor units of the currency
    /// @param minimumUnits paid in, or the round fails
    /// @param currency ISO 4217 letters
    /// @param sheet SHA-256 of the key investment information sheet
    struct Terms {
        uint64 opensAt;
        uint64 closesAt;
        uint32 reflection;
        uint32 paymentPeriod;
        uint64 unitPrice;
        uint64 minimumUnits;
        uint64 targetUnits;
        uint64 capUnits;
        bytes3 currency;
        bytes32 sheet;
    }

    /// @param terms with the present sheet
    /// @param entries how many the round has, which is the number of the next one
    /// @param openUnits committed, not paid yet
    /// @param paidUnits paid and kept
    /// @param owedUnits paid and to be paid back
    /// @param refundedUnits paid back
    /// @param lastReflectionEnd of all commitments ever made in the round, 0 while none has a reflection period
    struct Round {
        Terms terms;
        State state;
        uint64 entries;
        uint64 openUnits;
        uint64 paidUnits;
        uint64 owedUnits;
        uint64 refundedUnits;
        uint64 lastReflectionEnd;
    }

    /// @param reflectionEndsAt the last moment to revoke in, 0 for a sophisticated investor, who has none
    struct Commitment {
        RoundId round;
        uint64 units;
        uint64 committedAt;
        uint64 reflectionEndsAt;
        CommitmentState state;
    }

    /// @dev Entry 0 of the round; every other event carries the number of its entry.
    event RoundOpened(RoundId indexed round, Terms terms);
    event CommitmentMade(
        RoundId indexed round,
        uint64 entry,
        CommitmentId indexed commitment,
        uint64 units,
        uint64 committedAt,
        uint64 reflectionEndsAt
    );
    event CommitmentRevoked(RoundId indexed round, uint64 entry, CommitmentId indexed commitment, uint64 revokedAt);
    event CommitmentPaid(RoundId indexed round, uint64 entry, CommitmentId indexed commitment);
    event CommitmentLapsed(RoundId indexed round, uint64 entry, CommitmentId indexed commitment);
    event CommitmentRefunded(RoundId indexed round, uint64 entry, CommitmentId indexed commitment);
    event RoundFunded(RoundId indexed round, uint64 entry, uint64 paidUnits);

    /// @param paidUnits which are owed from now on, beside those that were owed before
    event RoundFailed(RoundId indexed round, uint64 entry, uint64 paidUnits);

    /// @param paidUnits which are owed from now on, beside those that were owed before
    event RoundCancelled(RoundId indexed round, uint64 entry, uint64 paidUnits);
    event SheetReplaced(RoundId indexed round, uint64 entry, bytes32 sheet);

    error FundingRoundsNotARecorder(address caller);

    /// @notice There is no contract at the address of the logs.
    error FundingRoundsNoLogs(address logs);

    /// @notice Ids of rounds and commitments are never zero.
    error FundingRoundsEmptyId();

    error FundingRoundsAlreadyOpened(RoundId round);

    /// @notice A round opens before it closes, and closes after the present block's time `current`.
    error FundingRoundsWrongTimes(uint64 opensAt, uint64 closesAt, uint256 current);

    /// @notice 0 < minimum <= target <= cap.
    error FundingRoundsWrongUnits(uint64 minimumUnits, uint64 targetUnits, uint64 capUnits);

    error FundingRoundsNoPrice(RoundId round);
    error FundingRoundsNoSheet(RoundId round);

    /// @notice Three capital letters.
    error FundingRoundsWrongCurrency(bytes3 currency);

    /// @notice The statement was recorded before, or one before it is missing.
    error FundingRoundsWrongEntry(RoundId round, uint64 expected, uint64 given);

    /// @notice Not opened yet, or it has its outcome.
    error FundingRoundsNotOpen(RoundId round, State state);

    error FundingRoundsAlreadyCommitted(CommitmentId commitment);
    error FundingRoundsNoUnits(CommitmentId commitment);

    /// @notice A commitment is made when the offer is open: from `opensAt`, before `closesAt`.
    error FundingRoundsOutsideOffer(uint64 opensAt, uint64 closesAt, uint64 committedAt);

    /// @notice The moment lies ahead of the chain by more than clocks differ.
    error FundingRoundsInFuture(uint256 latest, uint64 given);

    /// @notice A commitment is recorded until RECORDING after the closing time.
    error FundingRoundsRecordedTooLate(uint256 latest, uint256 current);

    /// @param units that would be open and paid
    error FundingRoundsAboveCap(RoundId round, uint64 capUnits, uint256 units);

    /// @notice Open, paid, owed and refunded units would not fit their type together: no later entry may fail for that.
    error FundingRoundsUncountable(RoundId round, uint256 units);

    /// @notice The reflection period is shorter than promised.
    error FundingRoundsReflectionTooShort(CommitmentId commitment, uint256 earliest, uint64 given);

    /// @notice `round` is where the commitment was made; zero for one that was never made.
    error FundingRoundsOtherRound(CommitmentId commitment, RoundId round, RoundId given);

    /// @notice What was asked for is for commitments in another state.
    error FundingRoundsWrongState(CommitmentId commitment, CommitmentState state);

    /// @notice A sophisticated investor has no reflection period.
    error FundingRoundsNoReflection(CommitmentId commitment);

    /// @notice Revoking is for the reflection period: `from` and `until` are its first and last moment.
    error FundingRoundsOutsideReflection(CommitmentId commitment, uint64 from, uint64 until, uint64 revokedAt);

    /// @notice A commitment lapses no sooner than its payment period ends.
    error FundingRoundsStillPayable(CommitmentId commitment, uint256 until, uint256 current);

    /// @notice The offer is neither over nor sold out.
    error FundingRoundsStillOffered(RoundId round, uint64 closesAt, uint256 current);

    /// @notice A commitment may still be revoked, until and including `lastReflectionEnd`.
    error FundingRoundsReflectionRunning(RoundId round, uint64 lastReflectionEnd, uint256 current);

    /// @notice Commitments are neither paid nor lapsed nor revoked.
    error FundingRoundsUnsettled(RoundId round, uint64 openUnits);

    error FundingRoundsBelowMinimum(RoundId round, uint64 minimumUnits, uint64 paidUnits);
    error FundingRoundsMinimumReached(RoundId round, uint64 minimumUnits, uint64 paidUnits);

    /// @notice It was not paid, or is not to be paid back, or was paid back.
    error FundingRoundsNotOwed(CommitmentId commitment, CommitmentState state, State roundState);

    error FundingRoundsSameSheet(RoundId round, bytes32 sheet);

    // For recorders. `entry` is the number of entries that the round has

    /// @notice Opens a round. This is its entry 0.
    function open(RoundId round, Terms calldata terms) external;

    /// @notice Somebody committed to buy units.
    /// @param committedAt the moment of the commitment
    /// @param reflectionEndsAt the last moment to revoke in, at least the round's reflection after the commitment; 0 for none
    function commit(
        RoundId round,
        uint64 entry,
        CommitmentId id,
        uint64 units,
        uint64 committedAt,
        uint64 reflectionEndsAt
    ) external;

    /// @notice The investor withdrew within the reflection period. What was paid is owed.
    function revoke(RoundId round, uint64 entry, CommitmentId id, uint64 revokedAt) external;

    /// @notice The whole price arrived.
    function pay(RoundId round, uint64 entry, CommitmentId id) external;

    /// @notice The price did not arrive in the payment period.
    function lapse(RoundId round, uint64 entry, CommitmentId id) external;

    /// @notice The project gets the money.
    function fund(RoundId round, uint64 entry) external;

    /// @notice The minimum was not reached: everything that was paid is owed.
    function fail(RoundId round, uint64 entry) external;

    /// @notice The offer was withdrawn: everything that was paid is owed, what was not paid needs no payment any more.
    function cancel(RoundId round, uint64 entry) external;

    /// @notice What was owed for this commitment was paid back.
    function refund(RoundId round, uint64 entry, CommitmentId id) external;

    /// @notice The key investment information sheet was brought up to date (Article 23). Earlier commitments were made on the
    /// earlier sheet, which the events keep.
    function replaceSheet(RoundId round, uint64 entry, bytes32 sheet) external;

    // For everybody

    /// @notice The logs whose recorders write here.
    function logs() external view returns (IAppendOnlyLogs);

    /// @notice All zero, with state None, for a round that was never opened.
    function round(RoundId id) external view returns (Round memory);

    /// @notice All zero, with state None, for a commitment that was never made.
    function commitment(CommitmentId id) external view returns (Commitment memory);

    /// @notice How many rounds there are.
    function roundCount() external view returns (uint256);

    /// @notice The round that was opened as number `index`, counted from 0. Reverts from `roundCount()` on.
    function roundAt(uint256 index) external view returns (RoundId);
}
