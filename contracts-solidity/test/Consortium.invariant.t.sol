// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {AppendOnlyLogs} from "../src/AppendOnlyLogs.sol";
import {Consortium} from "../src/Consortium.sol";
import {IConsortium, MemberId, MotionId, RuleSetId} from "../src/IConsortium.sol";
import {Test} from "./support/Forge.sol";
import {ReferenceConsortium} from "./support/ReferenceConsortium.sol";

/// @dev Members, former members, the recorder and strangers do all that the contract offers, sensibly and not. The model is asked
/// first; a surprise is a call that the contract took or refused against the model.
contract ConsortiumHandler is Test {
    uint32 public constant VOTING_BLOCKS = 12;
    /// @dev Keys, organisations and nodes 1 to 6; 3 found the consortium, the recorder has key 6.
    uint256 private constant ACTORS = 6;
    address public constant RECORDER = address(0x10006);

    Consortium public immutable CONSORTIUM;
    ReferenceConsortium public immutable MODEL;
    uint256 public surprises;

    constructor() {
        IConsortium.Admission[] memory founders = new IConsortium.Admission[](3);
        MODEL = new ReferenceConsortium(VOTING_BLOCKS, RECORDER, hashOf(1), textOf(1));
        for (uint256 i = 1; i <= 3; ++i) {
            founders[i - 1] = IConsortium.Admission(hashOf(i), key(i), node(i), IConsortium.Role.Validator);
            MODEL.found(hashOf(i), key(i), node(i));
        }
        CONSORTIUM = new Consortium(RECORDER, founders, VOTING_BLOCKS, RuleSetId.wrap(hashOf(1)), textOf(1));
    }

    function proposeAdmission(uint256 caller, uint256 organisation, uint256 theirKey, uint256 theirNode, uint256 role)
        external
    {
        ReferenceConsortium.Wish memory wish;
        wish.kind = ReferenceConsortium.Kind.Admit;
        wish.first = hashOf(bound(organisation, 0, ACTORS));
        wish.key = key(bound(theirKey, 0, ACTORS));
        wish.node = node(bound(theirNode, 0, ACTORS));
        IConsortium.Role kind = IConsortium.Role(bound(role, 0, 2));
        wish.validates = kind == IConsortium.Role.Validator;
        propose(caller, wish, abi.encodeCall(IConsortium.admit, (wish.first, wish.key, wish.node, kind)));
    }

    function proposeRemoval(uint256 caller, uint256 member) external {
        ReferenceConsortium.Wish memory wish;
        wish.kind = ReferenceConsortium.Kind.Remove;
        wish.number = bound(member, 0, MODEL.everybody() + 1);
        propose(caller, wish, abi.encodeCall(IConsortium.remove, (MemberId.wrap(uint32(wish.number)))));
    }

    function proposeRecorder(uint256 caller, uint256 recorder, bool appoint) external {
        ReferenceConsortium.Wish memory wish;
        wish.kind = appoint ? ReferenceConsortium.Kind.Appoint : ReferenceConsortium.Kind.Dismiss;
        wish.key = key(bound(recorder, 1, ACTORS));
        bytes memory action = appoint
            ? abi.encodeCall(IConsortium.appointRecorder, (wish.key))
            : abi.encodeCall(IConsortium.dismissRecorder, (wish.key));
        propose(caller, wish, action);
    }

    function proposeRuleSet(uint256 caller, uint256 ruleSet, uint256 text, uint256 fromBlock) external {
        ReferenceConsortium.Wish memory wish;
        wish.kind = ReferenceConsortium.Kind.Adopt;
        wish.first = hashOf(bound(ruleSet, 0, 3));
        wish.second = textOf(bound(text, 0, 2));
        wish.number = bound(fromBlock, block.number - 1, block.number + 20);
        propose(
            caller,
            wish,
            abi.encodeCall(IConsortium.adoptRuleSet, (RuleSetId.wrap(wish.first), wish.second, uint64(wish.number)))
        );
    }

    function vote(uint256 caller, uint256 motion) external {
        caller = bound(caller, 1, ACTORS);
        (bool known, uint256 index) = pick(motion);
        if (!known) return;
        bool expected = MODEL.vote(key(caller), index, block.number);
        call(caller, abi.encodeCall(IConsortium.vote, (CONSORTIUM.motionAt(index))), expected);
    }

    /// @dev Random voters rarely agree before a motion expires; here they all come.
    function voteTogether(uint256 motion) external {
        (bool known, uint256 index) = pick(motion);
        if (!known) return;
        MotionId id = CONSORTIUM.motionAt(index);
        for (uint256 i = 1; i <= ACTORS; ++i) {
            bool expected = MODEL.vote(key(i), index, block.number);
            call(i, abi.encodeCall(IConsortium.vote, (id)), expected);
        }
    }

    function execute(uint256 caller, uint256 motion) external {
        caller = bound(caller, 1, ACTORS);
        (bool known, uint256 index) = pick(motion);
        if (!known) return;
        bool expected = MODEL.execute(key(caller), index, block.number);
        call(caller, abi.encodeCall(IConsortium.execute, (CONSORTIUM.motionAt(index))), expected);
    }

    function actWithoutMotion(uint256 caller, uint256 member, uint256 kind) external {
        bytes[3] memory actions = [
            abi.encodeCall(IConsortium.remove, (MemberId.wrap(uint32(bound(member, 1, ACTORS))))),
            abi.encodeCall(IConsortium.appointRecorder, (key(bound(member, 1, ACTORS)))),
            abi.encodeCall(IConsortium.dismissRecorder, (RECORDER))
        ];
        call(bound(caller, 1, ACTORS), actions[bound(kind, 0, 2)], false);
    }

    function wait(uint256 blocks) external {
        vm.roll(block.number + bound(blocks, 1, 4));
    }

    function propose(uint256 caller, ReferenceConsortium.Wish memory wish, bytes memory action) private {
        caller = bound(caller, 1, ACTORS);
        bool expected = MODEL.propose(key(caller), wish, block.number);
        call(caller, abi.encodeCall(IConsortium.propose, (action)), expected);
    }

    function call(uint256 caller, bytes memory data, bool expected) private {
        vm.prank(key(caller));
        (bool worked,) = address(CONSORTIUM).call(data);
        if (worked != expected) ++surprises;
    }

    /// @dev The latest ones mostly: old ones have expired.
    function pick(uint256 motion) private view returns (bool known, uint256 index) {
        uint256 count = CONSORTIUM.motionCount();
        if (count == 0) return (false, 0);
        return (true, bound(motion, count > 6 ? count - 6 : 0, count - 1));
    }

    function key(uint256 number) public pure returns (address) {
        return number == 0 ? address(0) : address(uint160(0x10000 + number));
    }

    function node(uint256 number) private pure returns (address) {
        return number == 0 ? address(0) : address(uint160(0x20000 + number));
    }

    function hashOf(uint256 number) private pure returns (bytes32) {
        return number == 0 ? bytes32(0) : keccak256(abi.encode("name", number));
    }

    function textOf(uint256 number) private pure returns (bytes32) {
        return number == 0 ? bytes32(0) : keccak256(abi.encode("text", number));
    }
}

contract ConsortiumInvariantTest is Test {
    ConsortiumHandler private handler;
    Consortium private consortium;
    ReferenceConsortium private model;

    function setUp() external {
        vm.roll(1000);
        handler = new ConsortiumHandler();
        consortium = handler.CONSORTIUM();
        model = handler.MODEL();
    }

    /// @dev forge asks for this by name.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_contractDoesWhatTheModelDoes() external view {
        vm.assertEq(handler.surprises(), 0, "surprises");
    }

    function invariant_membersAreTheModels_andAtLeastOne() external view {
        IConsortium.Member[] memory members = consortium.members();
        vm.assertEq(members.length, model.everybody(), "all members ever");
        vm.assertEq(consortium.memberCount(), model.present(), "present members");
        vm.assertTrue(consortium.memberCount() > 0, "nobody is left");
        for (uint256 i = 0; i < members.length; ++i) {
            (bool present, bytes32 organisation, address key, address node,) = model.persons(i);
            vm.assertEq(members[i].removedAt == 0, present, "present");
            vm.assertEq(members[i].organisation, organisation, "organisation");
            vm.assertEq(members[i].key, key, "key");
            vm.assertEq(members[i].node, node, "node");
            if (present) vm.assertEq(MemberId.unwrap(consortium.memberOf(key)), i + 1, "number of the key");
        }
    }

    function invariant_nothingIsExecutedWithoutAMajority() external view {
        vm.assertEq(model.minorityExecutions(), 0, "executed by a minority");
        vm.assertEq(consortium.motionCount(), model.motions(), "motions");
        for (uint256 i = 0; i < model.motions(); ++i) {
            MotionId id = consortium.motionAt(i);
            vm.assertEq(consortium.motion(id).executedAt != 0, model.isDone(i), "executed");
            vm.assertEq(consortium.votesFor(id), model.votesFor(i), "votes that count");
        }
    }

    function invariant_nobodyVotesTwice() external view {
        for (uint256 i = 0; i < consortium.motionCount(); ++i) {
            IConsortium.Vote[] memory votes = consortium.votes(consortium.motionAt(i));
            for (uint256 a = 0; a < votes.length; ++a) {
                for (uint256 b = 0; b < a; ++b) {
                    vm.assertTrue(MemberId.unwrap(votes[a].member) != MemberId.unwrap(votes[b].member), "twice");
                }
            }
        }
    }

    function invariant_recordersAreTheModels_andTheConsortiumAdministersAlone() external view {
        AppendOnlyLogs logs = AppendOnlyLogs(address(consortium.logs()));
        vm.assertTrue(logs.hasRole(bytes32(0), address(consortium)), "the consortium administers no more");
        for (uint256 i = 1; i <= 6; ++i) {
            vm.assertEq(
                logs.hasRole(keccak256("RECORDER"), handler.key(i)), model.recorders(handler.key(i)), "recorder"
            );
            vm.assertFalse(logs.hasRole(bytes32(0), handler.key(i)), "another administrator");
        }
    }

    function invariant_ruleSetsAreTheModels() external view {
        IConsortium.RuleSet[] memory ruleSets = consortium.ruleSets();
        vm.assertEq(ruleSets.length, model.adoptions(), "adoptions");
        for (uint256 i = 0; i < ruleSets.length; ++i) {
            uint64 from = ruleSets[i].fromBlock;
            vm.assertEq(RuleSetId.unwrap(consortium.ruleSetAt(from).id), model.inForce(from), "from this block");
            if (from > 1000) {
                vm.assertEq(RuleSetId.unwrap(consortium.ruleSetAt(from - 1).id), model.inForce(from - 1), "before it");
            }
        }
    }
}
