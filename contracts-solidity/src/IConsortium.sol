// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IAppendOnlyLogs} from "./IAppendOnlyLogs.sol";

/// @dev Number of an admission, counted from 1. Who is removed and admitted again comes back under a new one.
type MemberId is uint32;

/// @dev keccak256(abi.encode(number, action)): a vote names what it is for, whatever a node shows the voter.
type MotionId is bytes32;

/// @dev Identity of a rule set: SHA-256 of the UTF-8 bytes of its name.
type RuleSetId is bytes32;

/// @title Consortium
/// @notice Who the members are, what they decide by majority, and which rules they adopted. Administers the AppendOnlyLogs
/// contract that it creates: recorders come and go by its motions alone.
///
/// Specification:
/// 1. a motion is executed once, at the latest in its last block, when more than half of the present members voted for it;
/// 2. a member has one vote for a motion; the vote of a removed member does not count, also when it is admitted again;
/// 3. nothing below "Actions" happens without a motion, and no motion does anything else;
/// 4. at least one member stays;
/// 5. a rule set never changes its text, and which one is in force at a past block never changes;
/// 6. this contract is the only administrator of its logs, for ever.
///
/// Not specified, because no contract can know it: that members are independent of each other, and that the keys are in
/// their hands. Two members have to agree on everything; a lost key among two cannot be replaced.
interface IConsortium {
    /// @dev What a member runs. Every member has one vote, whatever its role.
    enum Role {
        Validator,
        Witness,
        Observer
    }

    /// @param organisation SHA-256 of the organisation's name in UTF-8
    /// @param key votes and proposes
    /// @param node address of the validator's key; zero for a member without one
    struct Admission {
        bytes32 organisation;
        address key;
        address node;
        Role role;
    }

    /// @param removedAt block of the removal, 0 for a present member
    struct Member {
        bytes32 organisation;
        address key;
        uint64 admittedAt;
        address node;
        uint64 removedAt;
        Role role;
    }

    /// @param lastBlock the last block in which it can be voted for and executed
    /// @param executedAt block of the execution, 0 before
    /// @param action encoded call of one of the actions below
    struct Motion {
        uint64 number;
        uint64 proposedAt;
        uint64 lastBlock;
        uint64 executedAt;
        bytes action;
    }

    struct Vote {
        MemberId member;
        uint64 castAt;
    }

    /// @param textHash SHA-256 of the text
    /// @param fromBlock the first block for whose records it was adopted
    struct RuleSet {
        RuleSetId id;
        bytes32 textHash;
        uint64 fromBlock;
    }

    event MemberAdmitted(
        MemberId indexed member, bytes32 indexed organisation, address indexed key, address node, Role role
    );
    event MemberRemoved(MemberId indexed member);
    event MotionProposed(MotionId indexed motion, MemberId indexed proposer, uint64 lastBlock, bytes action);
    event VoteCast(MotionId indexed motion, MemberId indexed member);
    event MotionExecuted(MotionId indexed motion);
    event RecorderAppointed(address indexed recorder);
    event RecorderDismissed(address indexed recorder);
    event RuleSetAdopted(RuleSetId indexed ruleSet, bytes32 textHash, uint64 fromBlock);

    /// @notice The caller's key is no present member's.
    error ConsortiumNotAMember(address caller);

    /// @notice Actions are for motions, not for anybody to call.
    error ConsortiumOnlyByMotion(address caller);

    /// @notice No action has this selector and this length of call data.
    error ConsortiumUnknownAction(bytes4 selector, uint256 length);

    error ConsortiumUnknownMotion(MotionId motion);
    error ConsortiumAlreadyExecuted(MotionId motion);
    error ConsortiumExpired(MotionId motion, uint64 lastBlock);
    error ConsortiumAlreadyVoted(MotionId motion, MemberId member);
    error ConsortiumNoMajority(MotionId motion, uint256 votes, uint256 needed);

    /// @notice Organisation, key and node belong to one member each; `holder` has one of them.
    error ConsortiumAlreadyMember(MemberId holder);

    /// @notice Organisation and key are never zero, and a validator's node is not.
    error ConsortiumIncompleteMember(bytes32 organisation);

    error ConsortiumUnknownMember(MemberId member);
    error ConsortiumLastMember(MemberId member);

    /// @notice The account is a recorder already, or none that could be dismissed.
    error ConsortiumRecorderUnchanged(address recorder);

    /// @notice Rules hold for the future: `fromBlock` must be later than the present block.
    error ConsortiumRuleSetBackdated(uint64 fromBlock, uint256 currentBlock);

    /// @notice A rule set keeps its text; another text needs another name.
    error ConsortiumRuleSetChanged(RuleSetId ruleSet, bytes32 known, bytes32 given);

    error ConsortiumEmptyRuleSet(RuleSetId ruleSet, bytes32 textHash);

    /// @notice No rule set was in force at that block.
    error ConsortiumNoRuleSet(uint64 blockNumber);

    /// @notice A motion nobody has a block to vote for.
    error ConsortiumNoVotingTime();

    // For members

    /// @notice Opens a motion and votes for it. Executes it at once when the proposer is a majority.
    /// @param action encoded call of one of the actions below
    function propose(bytes calldata action) external returns (MotionId);

    /// @notice Votes for a motion; the vote that makes the majority executes it, or reverts when its action is impossible by now.
    function vote(MotionId motion) external;

    /// @notice Executes a motion that came to a majority because others were removed: there is no vote left to decide it.
    function execute(MotionId motion) external;

    // Actions: for motions alone

    /// @notice Admits a member.
    function admit(bytes32 organisation, address key, address node, Role role) external;

    /// @notice Removes a member; its votes for open motions count no more.
    function remove(MemberId member) external;

    /// @notice Lets an account append to the logs.
    function appointRecorder(address recorder) external;

    /// @notice Takes the right to append from an account.
    function dismissRecorder(address recorder) external;

    /// @notice Adopts a rule set from a block on. Adopting an old one again returns to it.
    function adoptRuleSet(RuleSetId ruleSet, bytes32 textHash, uint64 fromBlock) external;

    // For everybody

    /// @notice The logs that this consortium administers.
    function logs() external view returns (IAppendOnlyLogs);

    /// @notice All members ever admitted: member `i` is at index `i - 1`.
    function members() external view returns (Member[] memory);

    /// @notice Number of present members.
    function memberCount() external view returns (uint256);

    /// @notice The present member with this key; 0 for none.
    function memberOf(address key) external view returns (MemberId);

    /// @notice Votes that a motion needs now: more than half of the present members.
    function majority() external view returns (uint256);

    /// @notice How many blocks a motion is open for, after the one that it was proposed in.
    function votingBlocks() external view returns (uint32);

    /// @notice How many motions there are.
    function motionCount() external view returns (uint256);

    /// @notice The motion that was proposed as number `index`, counted from 0. Reverts from `motionCount()` on.
    function motionAt(uint256 index) external view returns (MotionId);

    function motion(MotionId id) external view returns (Motion memory);

    /// @notice Every vote ever cast for a motion, of removed members too.
    function votes(MotionId id) external view returns (Vote[] memory);

    /// @notice How many votes for a motion count now.
    function votesFor(MotionId id) external view returns (uint256);

    /// @notice The rule sets in the order of their adoption.
    function ruleSets() external view returns (RuleSet[] memory);

    /// @notice The rule set in force at a block: of those adopted from that block or before, the one from the latest block,
    /// and of several from the same block the one adopted last. Reverts for a block before the first.
    function ruleSetAt(uint64 blockNumber) external view returns (RuleSet memory);
}
