// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {CommitmentId, IFundingRounds, RoundId} from "./IFundingRounds.sol";

/// @title MilestoneEscrow
/// @notice How the money of a funded round was promised to be paid out, and how it was: the platform's statements, which the plan of
/// the round binds. It holds no money, no investor's address and no text.
///
/// Specification:
/// 1. only a recorder of the rounds' logs writes, but for `declareOverdue`; everybody reads;
/// 2. a plan is made once for a round that is open and that nobody has committed to, and is never changed but by a vote;
/// 3. an entry names its number, which is the number of entries before it in the escrow; the plan is entry 0;
/// 4. the escrow starts once, when the round is funded; its whole is what was paid less the promised fee;
/// 5. tranche i is floor(whole * (parts up to i) / (all parts)) less the tranches before it: they add up to the whole exactly;
/// 6. a milestone is attested once, by a signature (EIP-712) of the plan's attester, who is neither a recorder nor, as an organisation,
///    the operator;
/// 7. a tranche is released once, after its milestone was attested, by its plan only after every milestone before it, and never
///    while the escrow is stopped;
/// 8. a milestone is overdue from the end of its grace period on, until it is attested; one that stops the money stops every release
///    then, whether anybody says so or not; who wants it said declares it;
/// 9. an escrow is also stopped while it is halted, while a vote runs, after a vote to replace until the parties are replaced, and for
///    ever once it is wound up;
/// 10. a vote is about an overdue milestone, declared or not, while the escrow runs or waits for other parties; a paid commitment votes
/// once, with its units, in the voting period;
/// 11. a vote has, after its period, the outcome that its ballots say: none when too few took part or two choices have the most,
///     else the choice with the most units; continuing and replacing give the milestone the due date that was voted on;
/// 12. wound up: what was not released is owed to the paid commitments by their units, each once, and nothing is left over.
///
/// Not specified, because no contract can know it: that a transfer left the bank, that something was built, that an investor cast the
/// ballot that the platform states (who did not can show it, and the records name each ballot).
/// All moments are Unix seconds, compared with the block's; a stated one may lie up to LEEWAY (15 minutes) ahead of it.
interface IMilestoneEscrow {
    /// @dev Replacing: a vote wants other parties, and they are not there yet.
    enum State {
        None,
        Planned,
        Running,
        Replacing,
        WoundUp
    }

    enum Choice {
        None,
        Continue,
        Replace,
        WindUp
    }

    /// @param operator SHA-256 of how the records name the operator
    /// @param attesterOrganisation likewise of the attester
    /// @param attester the key whose signature attests
    struct Parties {
        bytes32 operator;
        bytes32 attesterOrganisation;
        address attester;
    }

    /// @param grace seconds after the due date in which a milestone is late but not overdue
    /// @param voting seconds that a vote lasts
    /// @param quorum of the paid units that take part, or a vote has no outcome, in 1/10,000
    /// @param fee what the platform keeps of the money raised, in 1/10,000, rounded down
    struct Terms {
        uint32 grace;
        uint32 voting;
        uint16 quorum;
        uint16 fee;
    }

    /// @param part share of the tranche in the whole; 0 for a milestone without money
    /// @param dueAt the first moment that is late
    /// @param inOrder released only when every milestone before it is released, or attested when it has no tranche
    /// @param stops once overdue, no tranche is released
    struct Milestone {
        uint64 part;
        uint64 dueAt;
        bool inOrder;
        bool stops;
    }

    /// @param finding SHA-256 of what was attested, 0 while it is not
    /// @param overdueSince the block's time when it was declared, 0 when it was not
    struct Progress {
        bytes32 finding;
        uint64 overdueSince;
        bool released;
    }

    /// @param whole in minor units of the round's currency, 0 before the start
    /// @param released of it
    /// @param returned of it, to investors after it was wound up
    /// @param returnedUnits of the commitments that got their part
    struct Escrow {
        State state;
        bool halted;
        uint16 milestones;
        uint64 entries;
        uint128 whole;
        uint128 released;
        uint128 returned;
        uint64 returnedUnits;
        uint32 votes;
        Parties parties;
        Terms terms;
    }

    /// @param number of the vote in its escrow, from 1; 0 when none was held
    /// @param dueAt the milestone's when the vote continues or replaces
    /// @param closesAt the first moment that is too late for a ballot
    struct Vote {
        uint32 number;
        uint16 milestone;
        bool running;
        uint64 dueAt;
        uint64 opensAt;
        uint64 closesAt;
        uint64 continueUnits;
        uint64 replaceUnits;
        uint64 windUpUnits;
        Choice outcome;
    }

    /// @dev Entry 0 of the escrow; every other event but MilestoneOverdue carries the number of its entry.
    event EscrowPlanned(RoundId indexed round, Parties parties, Terms terms, Milestone[] milestones);
    event EscrowStarted(RoundId indexed round, uint64 entry, uint128 whole);
    event MilestoneAttested(RoundId indexed round, uint64 entry, uint16 indexed milestone, bytes32 finding);
    event TrancheReleased(
        RoundId indexed round, uint64 entry, uint16 indexed milestone, uint128 amount, uint64 releasedAt
    );
    event EscrowHalted(RoundId indexed round, uint64 entry);
    event EscrowResumed(RoundId indexed round, uint64 entry);
    event MilestoneOverdue(RoundId indexed round, uint16 indexed milestone, uint64 dueAt);
    event VoteOpened(
        RoundId indexed round, uint64 entry, uint16 indexed milestone, uint64 dueAt, uint64 opensAt, uint64 closesAt
    );
    event BallotCast(
        RoundId indexed round, uint64 entry, CommitmentId indexed commitment, Choice choice, uint64 units, uint64 castAt
    );
    event VoteClosed(RoundId indexed round, uint64 entry, uint16 indexed milestone, Choice outcome);
    event PartiesReplaced(RoundId indexed round, uint64 entry, Parties parties);
    event RemainderReturned(RoundId indexed round, uint64 entry, CommitmentId indexed commitment, uint128 amount);

    error MilestoneEscrowNotARecorder(address caller);

    /// @notice There is no contract at the address of the rounds.
    error MilestoneEscrowNoRounds(address rounds);

    error MilestoneEscrowAlreadyPlanned(RoundId round);

    /// @notice A plan is made while the round is open, before the first commitment.
    error MilestoneEscrowRoundNotNew(RoundId round, IFundingRounds.State state, uint256 units);

    /// @notice The attester is the operator, a recorder or nobody.
    error MilestoneEscrowWrongParties(bytes32 operator, bytes32 attesterOrganisation, address attester);

    /// @notice grace and voting more than 0, quorum 1 to 10,000, fee less than 10,000.
    error MilestoneEscrowWrongTerms(uint32 grace, uint32 voting, uint16 quorum, uint16 fee);

    /// @notice 1 to MOST_MILESTONES (24).
    error MilestoneEscrowWrongCount(uint256 milestones);

    /// @notice Due dates lie in the future and in the order of the milestones.
    error MilestoneEscrowWrongDueDate(uint256 milestone, uint256 earliest, uint64 given);

    error MilestoneEscrowNoTranches(RoundId round);

    /// @notice The statement was recorded before, or one before it is missing.
    error MilestoneEscrowWrongEntry(RoundId round, uint64 expected, uint64 given);

    /// @notice What was asked for is for escrows in another state.
    error MilestoneEscrowWrongState(RoundId round, State state);

    error MilestoneEscrowRoundNotFunded(RoundId round, IFundingRounds.State state);
    error MilestoneEscrowUnknownMilestone(uint16 milestone, uint16 milestones);
    error MilestoneEscrowAlreadyAttested(uint16 milestone, bytes32 finding);
    error MilestoneEscrowNoFinding(uint16 milestone);

    /// @notice The signature is another key's, or one of something else.
    error MilestoneEscrowNotTheAttester(address attester, address signer);

    error MilestoneEscrowNotAttested(uint16 milestone);
    error MilestoneEscrowAlreadyReleased(uint16 milestone);
    error MilestoneEscrowNoTranche(uint16 milestone);

    /// @notice `before` is neither released nor, without a tranche, attested.
    error MilestoneEscrowOutOfOrder(uint16 milestone, uint16 before);

    error MilestoneEscrowHalted(RoundId round);
    error MilestoneEscrowNotHalted(RoundId round);

    /// @notice `milestone` is overdue and stops the money.
    error MilestoneEscrowStopped(RoundId round, uint16 milestone);

    error MilestoneEscrowNotOverdue(uint16 milestone, uint256 until, uint256 current);
    error MilestoneEscrowAlreadyDeclared(uint16 milestone, uint64 overdueSince);
    error MilestoneEscrowVoteRunning(uint32 vote, uint16 milestone);
    error MilestoneEscrowNoVote(RoundId round);

    /// @notice A vote opens after the milestone is overdue, and is recorded within RECORDING (a day) of its opening.
    error MilestoneEscrowWrongOpening(uint256 earliest, uint64 opensAt, uint256 current);

    /// @notice The moment lies ahead of the chain by more than clocks differ.
    error MilestoneEscrowInFuture(uint256 latest, uint64 given);

    error MilestoneEscrowOutsideVote(uint64 opensAt, uint64 closesAt, uint64 castAt);
    error MilestoneEscrowNoChoice(CommitmentId commitment);
    error MilestoneEscrowAlreadyVoted(CommitmentId commitment, uint32 vote);

    /// @notice Only paid commitments of the round vote and get money back.
    error MilestoneEscrowNotAnInvestor(CommitmentId commitment, RoundId round, IFundingRounds.CommitmentState state);

    error MilestoneEscrowVoteStillOpen(uint64 closesAt, uint256 current);

    /// @notice The ballots say `counted`.
    error MilestoneEscrowWrongOutcome(Choice counted, Choice given);

    error MilestoneEscrowAlreadyReturned(CommitmentId commitment);

    // For recorders. `entry` is the number of entries that the escrow has

    /// @notice States the plan of a round. This is entry 0 of its escrow.
    function plan(RoundId round, Parties calldata parties, Terms calldata terms, Milestone[] calldata milestones)
        external;

    /// @notice The round is funded: its money waits here.
    function start(RoundId round, uint64 entry) external;

    /// @notice The attester found that the milestone is reached.
    /// @param finding SHA-256 of what was attested
    /// @param signature 65 bytes (r, s, v) of Attestation(bytes32 round,uint16 milestone,bytes32 finding) by EIP-712 in the domain
    /// (name "MilestoneEscrow", version "1", chain, contract)
    function attest(RoundId round, uint64 entry, uint16 milestone, bytes32 finding, bytes calldata signature) external;

    /// @notice The operator gets the milestone's tranche. Whether the money was stopped is judged at `releasedAt`, for RECORDING (a day);
    /// when it is recorded later, also by the block's time.
    /// @param releasedAt when it was decided
    function release(RoundId round, uint64 entry, uint16 milestone, uint64 releasedAt) external;

    /// @notice Administrators stop every release until they resume.
    function halt(RoundId round, uint64 entry) external;

    function resume(RoundId round, uint64 entry) external;

    /// @notice Investors are asked what becomes of an overdue milestone.
    /// @param dueAt the milestone's new due date if they continue or replace
    /// @param opensAt the first moment of a ballot
    function openVote(RoundId round, uint64 entry, uint16 milestone, uint64 dueAt, uint64 opensAt) external;

    /// @notice An investor voted, with the units of one commitment.
    function castBallot(RoundId round, uint64 entry, CommitmentId commitment, Choice choice, uint64 castAt) external;

    /// @notice The vote is counted.
    /// @param outcome what the ballots say; None without one
    function closeVote(RoundId round, uint64 entry, Choice outcome) external;

    /// @notice Other parties take over, as investors voted.
    function replaceParties(RoundId round, uint64 entry, Parties calldata parties) external;

    /// @notice An investor gets the part of what was not released.
    function returnRemainder(RoundId round, uint64 entry, CommitmentId commitment) external;

    // For everybody

    /// @notice Says that a milestone is overdue. Only once for a due date.
    function declareOverdue(RoundId round, uint16 milestone) external;

    /// @notice The rounds whose money this is about.
    function rounds() external view returns (IFundingRounds);

    /// @notice All zero, with state None, for a round without a plan.
    function escrow(RoundId round) external view returns (Escrow memory);

    /// @notice Reverts for a milestone that the plan does not have.
    function milestone(RoundId round, uint16 index) external view returns (Milestone memory, Progress memory);

    /// @notice The milestone's tranche in minor units; 0 before the start.
    function trancheOf(RoundId round, uint16 index) external view returns (uint128);

    /// @notice The running vote, or else the last one.
    function vote(RoundId round) external view returns (Vote memory);

    /// @notice Whether a release of anything would be refused now.
    function isStopped(RoundId round) external view returns (bool);
}
