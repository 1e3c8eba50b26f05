// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {AppendOnlyLogs} from "./AppendOnlyLogs.sol";
import {IAppendOnlyLogs} from "./IAppendOnlyLogs.sol";
import {IConsortium, MemberId, MotionId, RuleSetId} from "./IConsortium.sol";

/// @title Consortium
/// @notice See IConsortium. Not upgradeable; another consortium is another contract.
contract Consortium is IConsortium {
    using SafeCast for uint256;

    MemberId private constant NOBODY = MemberId.wrap(0);

    /// @dev Created here, so that nobody ever administers the logs but this contract.
    AppendOnlyLogs private immutable LOGS;
    uint32 private immutable VOTING_BLOCKS;

    Member[] private everybody;
    uint256 public memberCount;
    /// @dev Of present members: which of them has this key, this organisation, this node.
    mapping(address key => MemberId) public memberOf;
    mapping(bytes32 organisation => MemberId) private memberNamed;
    mapping(address node => MemberId) private memberWithNode;

    MotionId[] private motionIds;
    mapping(MotionId id => Motion) private motions;
    mapping(MotionId id => Vote[]) private cast;
    mapping(MotionId id => mapping(MemberId member => bool)) private hasVoted;

    RuleSet[] private adopted;
    mapping(RuleSetId ruleSet => bytes32) private textOf;

    modifier onlyByMotion() {
        _requireMotion();
        _;
    }

    /// @param recorder the first account that may append to the logs
    /// @param founders the first members, at least one
    /// @param votingBlocks_ how many blocks a motion is open for, at least one
    /// @param ruleSet adopted from this block on
    /// @param textHash SHA-256 of the rule set's text
    constructor(
        address recorder,
        Admission[] memory founders,
        uint32 votingBlocks_,
        RuleSetId ruleSet,
        bytes32 textHash
    ) {
        if (founders.length == 0) revert ConsortiumUnknownMember(NOBODY);
        if (votingBlocks_ == 0) revert ConsortiumNoVotingTime();
        LOGS = new AppendOnlyLogs(address(this), recorder);
        VOTING_BLOCKS = votingBlocks_;
        for (uint256 i = 0; i < founders.length; ++i) {
            _admit(founders[i]);
        }
        _adopt(ruleSet, textHash, block.number.toUint64());
        emit RecorderAppointed(recorder);
    }

    /// @inheritdoc IConsortium
    function propose(bytes calldata action) external returns (MotionId) {
        MemberId proposer = _requireMember();
        _requireAction(action);
        uint64 number = motionIds.length.toUint64();
        MotionId id = MotionId.wrap(keccak256(abi.encode(number, action)));
        uint64 current = block.number.toUint64();
        uint64 lastBlock = current + VOTING_BLOCKS;

        motionIds.push(id);
        motions[id] = Motion(number, current, lastBlock, 0, action);

        emit MotionProposed(id, proposer, lastBlock, action);
        _vote(id, proposer);
        return id;
    }

    /// @inheritdoc IConsortium
    function vote(MotionId id) external {
        MemberId member = _requireMember();
        _requireOpen(id);
        if (hasVoted[id][member]) revert ConsortiumAlreadyVoted(id, member);
        _vote(id, member);
    }

    /// @inheritdoc IConsortium
    function execute(MotionId id) external {
        _requireMember();
        _requireOpen(id);
        uint256 count = votesFor(id);
        uint256 needed = majority();
        if (count < needed) revert ConsortiumNoMajority(id, count, needed);
        _execute(id);
    }

    /// @inheritdoc IConsortium
    function admit(bytes32 organisation, address key, address node, Role role) external onlyByMotion {
        _admit(Admission(organisation, key, node, role));
    }

    /// @inheritdoc IConsortium
    function remove(MemberId id) external onlyByMotion {
        uint256 index = MemberId.unwrap(id);
        if (index == 0 || index > everybody.length || everybody[index - 1].removedAt != 0) {
            revert ConsortiumUnknownMember(id);
        }
        if (memberCount == 1) revert ConsortiumLastMember(id);

        Member storage member = everybody[index - 1];
        memberOf[member.key] = NOBODY;
        memberNamed[member.organisation] = NOBODY;
        memberWithNode[member.node] = NOBODY;
        member.removedAt = block.number.toUint64();
        --memberCount;

        emit MemberRemoved(id);
    }

    /// @inheritdoc IConsortium
    function appointRecorder(address recorder) external onlyByMotion {
        bytes32 role = LOGS.RECORDER_ROLE();
        if (LOGS.hasRole(role, recorder)) revert ConsortiumRecorderUnchanged(recorder);
        emit RecorderAppointed(recorder);
        LOGS.grantRole(role, recorder);
    }

    /// @inheritdoc IConsortium
    function dismissRecorder(address recorder) external onlyByMotion {
        bytes32 role = LOGS.RECORDER_ROLE();
        if (!LOGS.hasRole(role, recorder)) revert ConsortiumRecorderUnchanged(recorder);
        emit RecorderDismissed(recorder);
        LOGS.revokeRole(role, recorder);
    }

    /// @inheritdoc IConsortium
    function adoptRuleSet(RuleSetId ruleSet, bytes32 textHash, uint64 fromBlock) external onlyByMotion {
        if (fromBlock <= block.number) revert ConsortiumRuleSetBackdated(fromBlock, block.number);
        _adopt(ruleSet, textHash, fromBlock);
    }

    /// @inheritdoc IConsortium
    function logs() external view returns (IAppendOnlyLogs) {
        return LOGS;
    }

    /// @inheritdoc IConsortium
    function members() external view returns (Member[] memory) {
        return everybody;
    }

    /// @inheritdoc IConsortium
    function votingBlocks() external view returns (uint32) {
        return VOTING_BLOCKS;
    }

    /// @inheritdoc IConsortium
    function motionCount() external view returns (uint256) {
        return motionIds.length;
    }

    /// @inheritdoc IConsortium
    function motionAt(uint256 index) external view returns (MotionId) {
        return motionIds[index];
    }

    /// @inheritdoc IConsortium
    function motion(MotionId id) external view returns (Motion memory) {
        _requireKnown(id);
        return motions[id];
    }

    /// @inheritdoc IConsortium
    function votes(MotionId id) external view returns (Vote[] memory) {
        _requireKnown(id);
        return cast[id];
    }

    /// @inheritdoc IConsortium
    function ruleSets() external view returns (RuleSet[] memory) {
        return adopted;
    }

    /// @inheritdoc IConsortium
    function ruleSetAt(uint64 blockNumber) external view returns (RuleSet memory inForce) {
        for (uint256 i = 0; i < adopted.length; ++i) {
            RuleSet memory ruleSet = adopted[i];
            if (ruleSet.fromBlock <= blockNumber && ruleSet.fromBlock >= inForce.fromBlock) inForce = ruleSet;
        }
        if (inForce.textHash == 0) revert ConsortiumNoRuleSet(blockNumber);
    }

    /// @inheritdoc IConsortium
    function majority() public view returns (uint256) {
        return memberCount / 2 + 1;
    }

    /// @inheritdoc IConsortium
    function votesFor(MotionId id) public view returns (uint256 count) {
        Vote[] storage all = cast[id];
        for (uint256 i = 0; i < all.length; ++i) {
            if (everybody[MemberId.unwrap(all[i].member) - 1].removedAt == 0) ++count;
        }
    }

    function _vote(MotionId id, MemberId member) private {
        hasVoted[id][member] = true;
        cast[id].push(Vote(member, block.number.toUint64()));
        emit VoteCast(id, member);
        if (votesFor(id) >= majority()) _execute(id);
    }

    /// @dev Marked as done before it is done: an action that came back here would meet an executed motion.
    function _execute(MotionId id) private {
        motions[id].executedAt = block.number.toUint64();
        emit MotionExecuted(id);
        Address.functionCall(address(this), motions[id].action);
    }

    function _admit(Admission memory admission) private {
        if (
            admission.organisation == 0 || admission.key == address(0)
                || (admission.role == Role.Validator && admission.node == address(0))
        ) revert ConsortiumIncompleteMember(admission.organisation);
        _requireFree(memberNamed[admission.organisation]);
        _requireFree(memberOf[admission.key]);
        _requireFree(memberWithNode[admission.node]);

        everybody.push(
            Member({
                organisation: admission.organisation,
                key: admission.key,
                admittedAt: block.number.toUint64(),
                node: admission.node,
                removedAt: 0,
                role: admission.role
            })
        );
        MemberId id = MemberId.wrap(everybody.length.toUint32());
        memberOf[admission.key] = id;
        memberNamed[admission.organisation] = id;
        if (admission.node != address(0)) memberWithNode[admission.node] = id;
        ++memberCount;

        emit MemberAdmitted(id, admission.organisation, admission.key, admission.node, admission.role);
    }

    function _adopt(RuleSetId ruleSet, bytes32 textHash, uint64 fromBlock) private {
        if (RuleSetId.unwrap(ruleSet) == 0 || textHash == 0) revert ConsortiumEmptyRuleSet(ruleSet, textHash);
        bytes32 known = textOf[ruleSet];
        if (known != 0 && known != textHash) revert ConsortiumRuleSetChanged(ruleSet, known, textHash);

        textOf[ruleSet] = textHash;
        adopted.push(RuleSet(ruleSet, textHash, fromBlock));

        emit RuleSetAdopted(ruleSet, textHash, fromBlock);
    }

    function _requireMember() private view returns (MemberId member) {
        member = memberOf[msg.sender];
        if (MemberId.unwrap(member) == 0) revert ConsortiumNotAMember(msg.sender);
    }

    function _requireFree(MemberId holder) private pure {
        if (MemberId.unwrap(holder) != 0) revert ConsortiumAlreadyMember(holder);
    }

    function _requireMotion() private view {
        if (msg.sender != address(this)) revert ConsortiumOnlyByMotion(msg.sender);
    }

    function _requireKnown(MotionId id) private view {
        if (motions[id].lastBlock == 0) revert ConsortiumUnknownMotion(id);
    }

    function _requireOpen(MotionId id) private view {
        _requireKnown(id);
        Motion storage open = motions[id];
        if (open.executedAt != 0) revert ConsortiumAlreadyExecuted(id);
        if (block.number > open.lastBlock) revert ConsortiumExpired(id, open.lastBlock);
    }

    /// @dev The exact length too: what follows an encoded call would be ignored, and could show a voter something else.
    function _requireAction(bytes calldata action) private pure {
        bytes4 selector = action.length < 4 ? bytes4(0) : bytes4(action[:4]);
        if (action.length != _lengthOf(selector)) revert ConsortiumUnknownAction(selector, action.length);
    }

    function _lengthOf(bytes4 selector) private pure returns (uint256) {
        if (selector == IConsortium.admit.selector) return 4 + 4 * 32;
        if (selector == IConsortium.adoptRuleSet.selector) return 4 + 3 * 32;
        if (
            selector == IConsortium.remove.selector || selector == IConsortium.appointRecorder.selector
                || selector == IConsortium.dismissRecorder.selector
        ) return 4 + 32;
        // No call data has this length.
        return type(uint256).max;
    }
}
