// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {LogId} from "../src/IAppendOnlyLogs.sol";
import {IConsortium, MemberId, MotionId} from "../src/IConsortium.sol";
import {ConsortiumTestBase} from "./Consortium.t.sol";

/// @dev Each test is a lie or a grab, and what stops it.
contract ConsortiumAttackTest is ConsortiumTestBase {
    function test_attack_recorderActsAsMember() external {
        MotionId motion = propose(1, removing(4));
        bytes memory reason = abi.encodeWithSelector(IConsortium.ConsortiumNotAMember.selector, RECORDER);
        vm.expectRevert(reason);
        vm.prank(RECORDER);
        consortium.propose(removing(4));
        vm.expectRevert(reason);
        vm.prank(RECORDER);
        consortium.vote(motion);
        vm.expectRevert(reason);
        vm.prank(RECORDER);
        consortium.execute(motion);
    }

    function test_attack_actionsCalledWithoutMotion() external {
        bytes[] memory actions = new bytes[](5);
        actions[0] = admitting(9);
        actions[1] = removing(1);
        actions[2] = abi.encodeCall(IConsortium.appointRecorder, (STRANGER));
        actions[3] = abi.encodeCall(IConsortium.dismissRecorder, (RECORDER));
        actions[4] = adopting(NEXT_RULES, TEXT, 2000);
        address[3] memory callers = [RECORDER, key(1), address(logs)];
        for (uint256 i = 0; i < actions.length; ++i) {
            for (uint256 j = 0; j < callers.length; ++j) {
                vm.prank(callers[j]);
                (bool worked, bytes memory reason) = address(consortium).call(actions[i]);
                vm.assertFalse(worked, "worked");
                vm.assertEq(
                    keccak256(reason),
                    keccak256(abi.encodeWithSelector(IConsortium.ConsortiumOnlyByMotion.selector, callers[j])),
                    "reason"
                );
            }
        }
    }

    function test_attack_memberVotesTwice() external {
        MotionId motion = propose(1, removing(4));
        bytes memory reason = abi.encodeWithSelector(IConsortium.ConsortiumAlreadyVoted.selector, motion, member(1));
        refuseVote(1, motion, reason);
        vote(2, motion);
        refuseVote(2, motion, abi.encodeWithSelector(IConsortium.ConsortiumAlreadyVoted.selector, motion, member(2)));
        assertExecuted(motion, false);
    }

    /// @dev Two of four cannot get the third vote by having the second voter removed and admitted again.
    function test_attack_memberVotesAgainAfterReadmission() external {
        MotionId grab = propose(4, abi.encodeCall(IConsortium.appointRecorder, (STRANGER)));
        decide(removing(4));
        decide(admitting(4));
        vm.assertEq(consortium.votesFor(grab), 0, "the removed member's vote");
        vote(4, grab);
        vm.assertEq(consortium.votesFor(grab), 1, "the readmitted member's vote");
        vote(1, grab);
        assertExecuted(grab, false);
    }

    function test_attack_voteOfARemovedMemberDecides() external {
        MotionId grab = propose(4, abi.encodeCall(IConsortium.appointRecorder, (STRANGER)));
        decide(removing(4));
        vote(1, grab);
        vm.assertEq(consortium.votesFor(grab), 1, "votes that count");
        assertExecuted(grab, false);
        vm.assertFalse(mayAppend(STRANGER), "appointed");
    }

    function test_attack_motionExecutedTwice() external {
        MotionId motion = decide(abi.encodeCall(IConsortium.appointRecorder, (STRANGER)));
        decide(abi.encodeCall(IConsortium.dismissRecorder, (STRANGER)));
        bytes memory reason = why(IConsortium.ConsortiumAlreadyExecuted.selector, motion);
        refuseVote(4, motion, reason);
        vm.expectRevert(reason);
        vm.prank(key(1));
        consortium.execute(motion);
        vm.assertFalse(mayAppend(STRANGER), "appointed again");
    }

    function test_attack_forgottenMotionRevived() external {
        MotionId motion = propose(1, removing(4));
        vote(2, motion);
        vm.roll(1101);
        bytes memory reason = abi.encodeWithSelector(IConsortium.ConsortiumExpired.selector, motion, uint64(1100));
        refuseVote(3, motion, reason);
        vm.expectRevert(reason);
        vm.prank(key(1));
        consortium.execute(motion);
    }

    function test_attack_motionForSomethingElseThanAnAction() external {
        refuseAction(abi.encodeCall(IConsortium.vote, (MotionId.wrap(TEXT))));
        refuseAction(abi.encodeCall(IConsortium.propose, (removing(1))));
        refuseAction(abi.encodeCall(IAccessControl.grantRole, (bytes32(0), key(1))));
        refuseAction(abi.encodeCall(IAccessControl.renounceRole, (bytes32(0), address(consortium))));
        refuseAction("");
        refuseAction(hex"aabbcc");
    }

    function test_attack_actionWithHiddenBytes() external {
        refuseAction(abi.encodePacked(removing(1), uint8(0)));
        refuseAction(abi.encodePacked(admitting(9), bytes32(0)));
        bytes memory cut = abi.encodePacked(IConsortium.remove.selector, uint248(1));
        refuseAction(cut);
    }

    /// @dev Solidity refuses numbers that do not fit their type: they never reach a member's list.
    function test_attack_actionWithNumbersOutOfRange() external {
        MotionId role = propose(
            1,
            abi.encodePacked(
                IConsortium.admit.selector, name(9), uint256(uint160(key(9))), uint256(uint160(node(9))), uint256(3)
            )
        );
        vote(2, role);
        vm.expectRevert();
        vm.prank(key(3));
        consortium.vote(role);
        assertExecuted(role, false);
    }

    /// @dev The vote names the content: a node that shows motion 0 as something else cannot have this vote used for it.
    function testFuzz_attack_voteForAnotherContentThanShown(bytes32 organisation) external {
        bytes memory shown =
            abi.encodeCall(IConsortium.admit, (organisation, key(9), node(9), IConsortium.Role.Witness));
        MotionId real = propose(1, removing(4));
        MotionId believed = MotionId.wrap(keccak256(abi.encode(uint64(0), shown)));
        refuseVote(2, believed, why(IConsortium.ConsortiumUnknownMotion.selector, believed));
        vm.assertEq(consortium.votesFor(real), 1, "votes");
    }

    function test_attack_everybodyRemoved() external {
        consortium = create(2);
        MotionId motion = propose(1, removing(2));
        vote(2, motion);
        vm.assertEq(consortium.memberCount(), 1, "members");
        refuseProposal(1, removing(1), abi.encodeWithSelector(IConsortium.ConsortiumLastMember.selector, member(1)));
        vm.assertEq(consortium.memberCount(), 1, "members");
        assertExecuted(propose(1, admitting(3)), true);
    }

    function test_attack_ruleSetBackdated() external {
        MotionId motion = propose(1, adopting(NEXT_RULES, TEXT, 1000));
        vote(2, motion);
        refuseVote(
            3, motion, abi.encodeWithSelector(IConsortium.ConsortiumRuleSetBackdated.selector, 1000, uint256(1000))
        );
    }

    /// @dev Votes that come late must not change rules of blocks that are over.
    function test_attack_ruleSetBackdatedByVotingSlowly() external {
        MotionId motion = propose(1, adopting(NEXT_RULES, TEXT, 1010));
        vote(2, motion);
        vm.roll(1010);
        refuseVote(
            3, motion, abi.encodeWithSelector(IConsortium.ConsortiumRuleSetBackdated.selector, 1010, uint256(1010))
        );
    }

    function test_attack_ruleSetWithExchangedText() external {
        bytes32 other = keccak256("another text");
        MotionId motion = propose(1, adopting(RULES, other, 2000));
        vote(2, motion);
        refuseVote(3, motion, abi.encodeWithSelector(IConsortium.ConsortiumRuleSetChanged.selector, RULES, TEXT, other));
    }

    function test_attack_deployerOrMemberOrRecorderAdministersTheLogs() external {
        address[4] memory callers = [address(this), key(1), RECORDER, STRANGER];
        bytes32 admin = bytes32(0);
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.assertFalse(logs.hasRole(admin, callers[i]), "administrator");
            vm.expectRevert(
                abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, callers[i], admin)
            );
            vm.prank(callers[i]);
            logs.grantRole(keccak256("RECORDER"), callers[i]);
        }
        vm.assertTrue(logs.hasRole(admin, address(consortium)), "the consortium administers nothing");
    }

    /// @dev Even with all members' keys nobody rewrites a log: the consortium appoints recorders, no more.
    function test_attack_consortiumRewritesALog() external {
        LogId log = LogId.wrap(TEXT);
        vm.prank(RECORDER);
        logs.append(log, 0, 5, TEXT, new bytes32[](0));
        refuseAction(abi.encodeCall(logs.append, (log, 0, 5, bytes32(uint256(1)), new bytes32[](0))));
        (uint64 size, bytes32 root) = logs.head(log);
        vm.assertEq(size, 5, "size");
        vm.assertEq(root, TEXT, "root");
    }

    function testFuzz_attack_strangerDoesAnything(address caller, bytes calldata data) external {
        vm.assume(caller != address(consortium) && MemberId.unwrap(consortium.memberOf(caller)) == 0);
        uint256 members = consortium.memberCount();
        vm.prank(caller);
        (bool worked,) = address(consortium).call(data);
        vm.assertFalse(worked && data.length < 4, "no function, no fallback");
        vm.assertEq(consortium.memberCount(), members, "members");
        vm.assertEq(consortium.motionCount(), 0, "motions");
        vm.assertEq(consortium.ruleSets().length, 1, "rule sets");
    }

    function refuseAction(bytes memory action) private {
        bytes4 selector = action.length < 4 ? bytes4(0) : bytes4(action);
        refuseProposal(
            1, action, abi.encodeWithSelector(IConsortium.ConsortiumUnknownAction.selector, selector, action.length)
        );
    }
}
