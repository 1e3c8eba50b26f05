// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {AppendOnlyLogs} from "../src/AppendOnlyLogs.sol";
import {Consortium} from "../src/Consortium.sol";
import {LogId} from "../src/IAppendOnlyLogs.sol";
import {IConsortium, MemberId, MotionId, RuleSetId} from "../src/IConsortium.sol";
import {Test} from "./support/Forge.sol";

/// @dev Four founders: three votes are a majority, two are not. Hashes are Keccak-256 here: SHA-256 is a call, and a prank or an
/// expected revert would fall on it.
abstract contract ConsortiumTestBase is Test {
    address internal constant RECORDER = address(0xBEC0);
    address internal constant STRANGER = address(0x57A);
    uint32 internal constant VOTING_BLOCKS = 100;
    RuleSetId internal constant RULES = RuleSetId.wrap(keccak256("commonwatt-rules/1"));
    RuleSetId internal constant NEXT_RULES = RuleSetId.wrap(keccak256("commonwatt-rules/2"));
    bytes32 internal constant TEXT = keccak256("the text of the rules");

    Consortium internal consortium;
    AppendOnlyLogs internal logs;

    function setUp() public virtual {
        vm.roll(1000);
        consortium = create(4);
        logs = AppendOnlyLogs(address(consortium.logs()));
    }

    function create(uint256 founders) internal returns (Consortium) {
        IConsortium.Admission[] memory list = new IConsortium.Admission[](founders);
        for (uint256 i = 0; i < founders; ++i) {
            list[i] = admission(i + 1);
        }
        return new Consortium(RECORDER, list, VOTING_BLOCKS, RULES, TEXT);
    }

    function admission(uint256 number) internal pure returns (IConsortium.Admission memory) {
        return IConsortium.Admission(name(number), key(number), node(number), IConsortium.Role.Validator);
    }

    function name(uint256 number) internal pure returns (bytes32) {
        return keccak256(abi.encode("organisation", number));
    }

    function key(uint256 number) internal pure returns (address) {
        return address(uint160(0x10000 + number));
    }

    function node(uint256 number) internal pure returns (address) {
        return address(uint160(0x20000 + number));
    }

    function member(uint256 number) internal pure returns (MemberId) {
        return MemberId.wrap(uint32(number));
    }

    function admitting(uint256 number) internal pure returns (bytes memory) {
        return abi.encodeCall(IConsortium.admit, (name(number), key(number), node(number), IConsortium.Role.Validator));
    }

    function removing(uint256 number) internal pure returns (bytes memory) {
        return abi.encodeCall(IConsortium.remove, (member(number)));
    }

    function adopting(RuleSetId ruleSet, bytes32 textHash, uint64 fromBlock) internal pure returns (bytes memory) {
        return abi.encodeCall(IConsortium.adoptRuleSet, (ruleSet, textHash, fromBlock));
    }

    function propose(uint256 number, bytes memory action) internal returns (MotionId) {
        vm.prank(key(number));
        return consortium.propose(action);
    }

    function vote(uint256 number, MotionId motion) internal {
        vm.prank(key(number));
        consortium.vote(motion);
    }

    /// @dev Founders 1 and 2 agree, and 3 where two are no majority.
    function decide(bytes memory action) internal returns (MotionId motion) {
        motion = propose(1, action);
        vote(2, motion);
        if (consortium.motion(motion).executedAt == 0) vote(3, motion);
    }

    function refuseProposal(uint256 number, bytes memory action, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(key(number));
        consortium.propose(action);
    }

    function refuseVote(uint256 number, MotionId motion, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(key(number));
        consortium.vote(motion);
    }

    function mayAppend(address account) internal view returns (bool) {
        return logs.hasRole(keccak256("RECORDER"), account);
    }

    function assertExecuted(MotionId motion, bool wanted) internal view {
        vm.assertEq(consortium.motion(motion).executedAt != 0, wanted, "executed");
    }

    function why(bytes4 selector, MotionId motion) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(selector, motion);
    }
}

contract ConsortiumTest is ConsortiumTestBase {
    function test_founders_areMembersOfTheirKeys() external view {
        vm.assertEq(consortium.memberCount(), 4, "members");
        vm.assertEq(consortium.majority(), 3, "majority");
        IConsortium.Member[] memory members = consortium.members();
        for (uint256 i = 0; i < 4; ++i) {
            vm.assertEq(members[i].organisation, name(i + 1), "organisation");
            vm.assertEq(members[i].key, key(i + 1), "key");
            vm.assertEq(members[i].node, node(i + 1), "node");
            vm.assertEq(members[i].admittedAt, 1000, "block");
            vm.assertEq(MemberId.unwrap(consortium.memberOf(key(i + 1))), i + 1, "number");
        }
    }

    function test_twoOfFour_areNoMajority() external {
        MotionId motion = propose(1, admitting(5));
        vote(2, motion);
        assertExecuted(motion, false);
        vm.assertEq(consortium.memberCount(), 4, "members");
        vm.assertEq(consortium.votesFor(motion), 2, "votes");
    }

    function test_decidingVote_executesTheMotion() external {
        MotionId motion = propose(1, admitting(5));
        vote(2, motion);
        vm.expectEmit(true, true, true, true, address(consortium));
        emit IConsortium.VoteCast(motion, member(4));
        vm.expectEmit(true, true, true, true, address(consortium));
        emit IConsortium.MotionExecuted(motion);
        vm.expectEmit(true, true, true, true, address(consortium));
        emit IConsortium.MemberAdmitted(member(5), name(5), key(5), node(5), IConsortium.Role.Validator);
        vote(4, motion);
        assertExecuted(motion, true);
        vm.assertEq(consortium.memberCount(), 5, "members");
        vm.assertEq(MemberId.unwrap(consortium.memberOf(key(5))), 5, "number");
    }

    function test_proposal_isAVoteAndANumberedMotion() external {
        bytes memory action = removing(4);
        MotionId id = MotionId.wrap(keccak256(abi.encode(uint64(0), action)));
        vm.expectEmit(true, true, true, true, address(consortium));
        emit IConsortium.MotionProposed(id, member(2), 1100, action);
        propose(2, action);
        vm.assertEq(MotionId.unwrap(consortium.motionAt(0)), MotionId.unwrap(id), "id");
        vm.assertEq(consortium.motionCount(), 1, "motions");
        vm.assertEq(consortium.motion(id).lastBlock, 1100, "last block");
        vm.assertEq(keccak256(consortium.motion(id).action), keccak256(action), "action");
        IConsortium.Vote[] memory votes = consortium.votes(id);
        vm.assertEq(votes.length, 1, "votes");
        vm.assertEq(MemberId.unwrap(votes[0].member), 2, "voter");
        vm.assertEq(votes[0].castAt, 1000, "block of the vote");
    }

    function test_sameActionTwice_isTwoMotions() external {
        MotionId first = propose(1, removing(4));
        MotionId second = propose(1, removing(4));
        vm.assertTrue(MotionId.unwrap(first) != MotionId.unwrap(second), "one id");
        vm.assertEq(consortium.votesFor(first), 1, "votes for the first");
    }

    function test_onlyMember_decidesAlone() external {
        consortium = create(1);
        assertExecuted(propose(1, admitting(2)), true);
        vm.assertEq(consortium.memberCount(), 2, "members");
    }

    function test_removedMember_isOut() external {
        decide(removing(4));
        vm.assertEq(consortium.memberCount(), 3, "members");
        vm.assertEq(consortium.majority(), 2, "majority");
        vm.assertEq(consortium.members()[3].removedAt, 1000, "removed at");
        refuseProposal(4, removing(1), abi.encodeWithSelector(IConsortium.ConsortiumNotAMember.selector, key(4)));
    }

    function test_removedMember_comesBackUnderAnotherNumber() external {
        decide(removing(4));
        decide(admitting(4));
        vm.assertEq(MemberId.unwrap(consortium.memberOf(key(4))), 5, "number");
        vm.assertEq(consortium.members().length, 5, "all members ever");
    }

    function test_admissionOfAHeldPlace_isRefused() external {
        bytes memory reason = abi.encodeWithSelector(IConsortium.ConsortiumAlreadyMember.selector, member(2));
        refuseDecision(abi.encodeCall(IConsortium.admit, (name(2), key(9), node(9), IConsortium.Role.Witness)), reason);
        refuseDecision(abi.encodeCall(IConsortium.admit, (name(9), key(2), node(9), IConsortium.Role.Witness)), reason);
        refuseDecision(abi.encodeCall(IConsortium.admit, (name(9), key(9), node(2), IConsortium.Role.Witness)), reason);
    }

    function test_incompleteAdmission_isRefused() external {
        bytes memory reason = abi.encodeWithSelector(IConsortium.ConsortiumIncompleteMember.selector, name(9));
        refuseDecision(
            abi.encodeCall(IConsortium.admit, (bytes32(0), key(9), node(9), IConsortium.Role.Witness)),
            abi.encodeWithSelector(IConsortium.ConsortiumIncompleteMember.selector, bytes32(0))
        );
        refuseDecision(
            abi.encodeCall(IConsortium.admit, (name(9), address(0), node(9), IConsortium.Role.Witness)), reason
        );
        refuseDecision(
            abi.encodeCall(IConsortium.admit, (name(9), key(9), address(0), IConsortium.Role.Validator)), reason
        );
    }

    function test_membersWithoutNode_areManyAndComeAndGo() external {
        decide(abi.encodeCall(IConsortium.admit, (name(5), key(5), address(0), IConsortium.Role.Witness)));
        MotionId motion =
            decide(abi.encodeCall(IConsortium.admit, (name(6), key(6), address(0), IConsortium.Role.Observer)));
        assertExecuted(motion, true);
        vm.assertEq(consortium.memberCount(), 6, "members");
        motion = decide(removing(5));
        vote(4, motion);
        vm.assertEq(consortium.memberCount(), 5, "members");
    }

    function test_removalOfAStranger_isRefused() external {
        refuseDecision(removing(0), abi.encodeWithSelector(IConsortium.ConsortiumUnknownMember.selector, member(0)));
        refuseDecision(removing(9), abi.encodeWithSelector(IConsortium.ConsortiumUnknownMember.selector, member(9)));
        decide(removing(4));
        MotionId motion = propose(1, removing(4));
        refuseVote(2, motion, abi.encodeWithSelector(IConsortium.ConsortiumUnknownMember.selector, member(4)));
    }

    function test_recorders_comeAndGoByMotion() external {
        decide(abi.encodeCall(IConsortium.appointRecorder, (STRANGER)));
        vm.assertTrue(mayAppend(STRANGER), "not appointed");
        decide(abi.encodeCall(IConsortium.dismissRecorder, (RECORDER)));
        vm.assertFalse(mayAppend(RECORDER), "not dismissed");
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, RECORDER, keccak256("RECORDER")
            )
        );
        vm.prank(RECORDER);
        logs.append(LogId.wrap(TEXT), 0, 1, TEXT, new bytes32[](0));
    }

    function test_recorderThatIsOneAlready_isNotAppointed() external {
        refuseDecision(
            abi.encodeCall(IConsortium.appointRecorder, (RECORDER)),
            abi.encodeWithSelector(IConsortium.ConsortiumRecorderUnchanged.selector, RECORDER)
        );
        refuseDecision(
            abi.encodeCall(IConsortium.dismissRecorder, (STRANGER)),
            abi.encodeWithSelector(IConsortium.ConsortiumRecorderUnchanged.selector, STRANGER)
        );
    }

    function test_ruleSets_coexistAndTakeTurns() external {
        decide(adopting(NEXT_RULES, keccak256("next"), 1001));
        decide(adopting(RULES, TEXT, 1050));
        vm.assertEq(consortium.ruleSets().length, 3, "rule sets");
        assertInForce(1000, RULES);
        assertInForce(1001, NEXT_RULES);
        assertInForce(1049, NEXT_RULES);
        assertInForce(1050, RULES);
        assertInForce(type(uint64).max, RULES);
    }

    function test_ruleSetAdoptedLaterFromAnEarlierBlock_holdsUntilTheOtherBegins() external {
        decide(adopting(NEXT_RULES, keccak256("next"), 5000));
        RuleSetId third = RuleSetId.wrap(keccak256("commonwatt-rules/3"));
        decide(adopting(third, keccak256("third"), 4000));
        assertInForce(3999, RULES);
        assertInForce(4000, third);
        assertInForce(5000, NEXT_RULES);
    }

    function test_twoRuleSetsFromOneBlock_theLaterAdoptionHolds() external {
        decide(adopting(NEXT_RULES, keccak256("next"), 5000));
        decide(adopting(RULES, TEXT, 5000));
        assertInForce(5000, RULES);
    }

    function test_blockBeforeTheFirstRuleSet_hasNone() external {
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumNoRuleSet.selector, 999));
        consortium.ruleSetAt(999);
    }

    function test_emptyRuleSet_isRefused() external {
        refuseDecision(
            adopting(NEXT_RULES, 0, 2000),
            abi.encodeWithSelector(IConsortium.ConsortiumEmptyRuleSet.selector, NEXT_RULES, bytes32(0))
        );
        refuseDecision(
            adopting(RuleSetId.wrap(0), TEXT, 2000),
            abi.encodeWithSelector(IConsortium.ConsortiumEmptyRuleSet.selector, bytes32(0), TEXT)
        );
    }

    function test_motion_isOpenUntilItsLastBlock() external {
        MotionId motion = propose(1, removing(4));
        vote(2, motion);
        vm.roll(1100);
        vote(3, motion);
        assertExecuted(motion, true);
    }

    function test_motionThatIsNone_isUnknown() external {
        MotionId none = MotionId.wrap(TEXT);
        bytes memory reason = why(IConsortium.ConsortiumUnknownMotion.selector, none);
        refuseVote(1, none, reason);
        vm.expectRevert(reason);
        consortium.motion(none);
        vm.expectRevert(reason);
        consortium.votes(none);
        vm.expectRevert();
        consortium.motionAt(0);
    }

    function test_majorityByRemoval_isExecutedByAnyMember() external {
        MotionId waiting = propose(1, abi.encodeCall(IConsortium.appointRecorder, (STRANGER)));
        vote(2, waiting);
        vm.expectRevert(
            abi.encodeWithSelector(IConsortium.ConsortiumNoMajority.selector, waiting, uint256(2), uint256(3))
        );
        vm.prank(key(1));
        consortium.execute(waiting);

        decide(removing(4));
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumNotAMember.selector, STRANGER));
        vm.prank(STRANGER);
        consortium.execute(waiting);
        vm.prank(key(3));
        consortium.execute(waiting);
        vm.assertTrue(mayAppend(STRANGER), "not appointed");
    }

    function test_consortiumWithoutMembersOrTime_isNotFounded() external {
        IConsortium.Admission[] memory nobody = new IConsortium.Admission[](0);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumUnknownMember.selector, 0));
        new Consortium(RECORDER, nobody, VOTING_BLOCKS, RULES, TEXT);
        IConsortium.Admission[] memory one = new IConsortium.Admission[](1);
        one[0] = admission(1);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumNoVotingTime.selector));
        new Consortium(RECORDER, one, 0, RULES, TEXT);
    }

    function testFuzz_motion_isExecutedExactlyByMoreThanHalf(uint256 size, uint256 voters) external {
        size = bound(size, 1, 21);
        voters = bound(voters, 1, size);
        consortium = create(size);
        MotionId motion = propose(1, admitting(99));
        for (uint256 i = 2; i <= voters && consortium.motion(motion).executedAt == 0; ++i) {
            vote(i, motion);
        }
        assertExecuted(motion, 2 * voters > size);
    }

    function assertInForce(uint64 blockNumber, RuleSetId wanted) private view {
        vm.assertEq(
            RuleSetId.unwrap(consortium.ruleSetAt(blockNumber).id), RuleSetId.unwrap(wanted), "rule set in force"
        );
    }

    /// @dev Two votes are taken; the third, which decides, reverts and leaves the motion as it was.
    function refuseDecision(bytes memory action, bytes memory reason) private {
        MotionId motion = propose(1, action);
        vote(2, motion);
        refuseVote(3, motion, reason);
        assertExecuted(motion, false);
        vm.assertEq(consortium.votesFor(motion), 2, "votes");
    }
}
