// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {AppendOnlyLogs} from "../src/AppendOnlyLogs.sol";
import {LogId} from "../src/IAppendOnlyLogs.sol";
import {Test} from "./support/Forge.sol";
import {ReferenceLog} from "./support/ReferenceLog.sol";

/// @dev A recorder that is honest at times and lies at others, and strangers. Keeps what the contract cannot know: all leaves
/// of every log, and every head that the contract ever accepted.
contract RecorderHandler is Test {
    uint256 public constant LOGS = 2;
    uint256 public constant MOST_LEAVES = 40;

    AppendOnlyLogs public immutable LOG_CONTRACT;
    mapping(uint256 log => bytes32[]) private leaves;
    mapping(uint256 log => uint64[]) private sizes;
    mapping(uint256 log => bytes32[]) private roots;
    uint256 public acceptedLies;
    uint256 public refusedTruths;

    constructor() {
        LOG_CONTRACT = new AppendOnlyLogs(address(0xA), address(this));
    }

    function appendHonestly(uint256 log, uint256 more, bytes32 seed) external {
        log = bound(log, 0, LOGS - 1);
        uint256 oldSize = leaves[log].length;
        if (oldSize == MOST_LEAVES) return;
        uint256 newSize = bound(more, oldSize + 1, MOST_LEAVES);
        bytes32[] memory next = extended(log, newSize, seed);
        if (send(log, oldSize, next, proofOf(next, oldSize))) {
            for (uint256 i = oldSize; i < newSize; ++i) {
                leaves[log].push(next[i]);
            }
            sizes[log].push(uint64(newSize));
            roots[log].push(ReferenceLog.root(next, 0, newSize));
        } else {
            refusedTruths++;
        }
    }

    function appendAfterRewritingALeaf(uint256 log, uint256 more, bytes32 seed, uint256 where) external {
        log = bound(log, 0, LOGS - 1);
        uint256 oldSize = leaves[log].length;
        if (oldSize == 0) return;
        bytes32[] memory next = extended(log, bound(more, oldSize + 1, MOST_LEAVES + 1), seed);
        next[bound(where, 0, oldSize - 1)] ^= bytes32(uint256(1));
        if (send(log, oldSize, next, proofOf(next, oldSize))) acceptedLies++;
    }

    function appendFromAnEarlierHead(uint256 log, uint256 more, bytes32 seed, uint256 where) external {
        log = bound(log, 0, LOGS - 1);
        uint256 oldSize = leaves[log].length;
        if (oldSize == 0) return;
        uint256 stale = bound(where, 0, oldSize - 1);
        bytes32[] memory next = extended(log, bound(more, oldSize + 1, MOST_LEAVES + 1), seed);
        if (send(log, stale, next, proofOf(next, stale))) acceptedLies++;
    }

    function appendShorterOrEqual(uint256 log, uint256 less) external {
        log = bound(log, 0, LOGS - 1);
        uint256 oldSize = leaves[log].length;
        if (oldSize == 0) return;
        bytes32[] memory next = extended(log, bound(less, 1, oldSize), 0);
        if (send(log, oldSize, next, new bytes32[](0))) acceptedLies++;
    }

    function appendAnyRoot(uint256 log, uint64 newSize, bytes32 newRoot, bytes32[] calldata proof) external {
        log = bound(log, 0, LOGS - 1);
        uint64 oldSize = uint64(leaves[log].length);
        if (oldSize == 0) return;
        try LOG_CONTRACT.append(id(log), oldSize, newSize, newRoot, proof) {
            acceptedLies++;
        } catch {}
    }

    function appendAsStranger(address stranger, uint256 log, bytes32 seed) external {
        log = bound(log, 0, LOGS - 1);
        uint256 oldSize = leaves[log].length;
        if (stranger == address(this)) return;
        bytes32[] memory next = extended(log, oldSize + 1, seed);
        if (sendAs(stranger, log, oldSize, next, proofOf(next, oldSize))) acceptedLies++;
    }

    function send(uint256 log, uint256 oldSize, bytes32[] memory next, bytes32[] memory proof) private returns (bool) {
        return sendAs(address(this), log, oldSize, next, proof);
    }

    function sendAs(address sender, uint256 log, uint256 oldSize, bytes32[] memory next, bytes32[] memory proof)
        private
        returns (bool)
    {
        bytes32 root = ReferenceLog.root(next, 0, next.length);
        vm.prank(sender);
        try LOG_CONTRACT.append(id(log), uint64(oldSize), uint64(next.length), root, proof) {
            return true;
        } catch {
            return false;
        }
    }

    /// @dev The log's leaves, cut or continued with new ones to `size`.
    function extended(uint256 log, uint256 size, bytes32 seed) private view returns (bytes32[] memory next) {
        next = new bytes32[](size);
        for (uint256 i = 0; i < size; ++i) {
            next[i] = i < leaves[log].length ? leaves[log][i] : keccak256(abi.encode(seed, i));
        }
    }

    function proofOf(bytes32[] memory next, uint256 oldSize) private pure returns (bytes32[] memory) {
        return oldSize == 0 ? new bytes32[](0) : ReferenceLog.proof(next, oldSize, next.length);
    }

    function id(uint256 log) public pure returns (LogId) {
        return LogId.wrap(keccak256(abi.encode(log)));
    }

    function leavesOf(uint256 log) external view returns (bytes32[] memory) {
        return leaves[log];
    }

    function headsOf(uint256 log) external view returns (uint64[] memory, bytes32[] memory) {
        return (sizes[log], roots[log]);
    }
}

contract AppendOnlyLogsInvariantTest is Test {
    RecorderHandler private handler;
    AppendOnlyLogs private logs;

    function setUp() external {
        handler = new RecorderHandler();
        logs = handler.LOG_CONTRACT();
    }

    /// @dev forge asks for this by name.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_head_isTheRootOfAllLeavesEverAccepted() external view {
        for (uint256 log = 0; log < handler.LOGS(); ++log) {
            bytes32[] memory leaves = handler.leavesOf(log);
            (uint64 size, bytes32 root) = logs.head(handler.id(log));
            vm.assertEq(size, leaves.length, "size");
            vm.assertEq(root, size == 0 ? bytes32(0) : ReferenceLog.root(leaves, 0, size), "root");
        }
    }

    function invariant_everyEarlierHead_isAPrefixOfTheLogNow() external view {
        for (uint256 log = 0; log < handler.LOGS(); ++log) {
            bytes32[] memory leaves = handler.leavesOf(log);
            (uint64[] memory sizes, bytes32[] memory roots) = handler.headsOf(log);
            for (uint256 i = 0; i < sizes.length; ++i) {
                vm.assertTrue(i == 0 || sizes[i] > sizes[i - 1], "sizes do not grow");
                vm.assertEq(roots[i], ReferenceLog.root(leaves, 0, sizes[i]), "earlier head");
            }
        }
    }

    function invariant_liesAreRefused_andTruthsAccepted() external view {
        vm.assertEq(handler.acceptedLies(), 0, "lies accepted");
        vm.assertEq(handler.refusedTruths(), 0, "truths refused");
    }

    function invariant_everyLog_isListedOnce() external view {
        uint256 begun = 0;
        for (uint256 log = 0; log < handler.LOGS(); ++log) {
            if (handler.leavesOf(log).length > 0) ++begun;
        }
        vm.assertEq(logs.logCount(), begun, "logs");
        if (begun == 2) {
            vm.assertTrue(LogId.unwrap(logs.logAt(0)) != LogId.unwrap(logs.logAt(1)), "listed twice");
        }
    }
}
