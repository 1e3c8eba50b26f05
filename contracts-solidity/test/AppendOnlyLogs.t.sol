// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {AppendOnlyLogs} from "../src/AppendOnlyLogs.sol";
import {IAppendOnlyLogs, LogId} from "../src/IAppendOnlyLogs.sol";
import {Test} from "./support/Forge.sol";
import {ReferenceLog} from "./support/ReferenceLog.sol";

contract AppendOnlyLogsTest is Test {
    address private constant ADMIN = address(0xA);
    address private constant RECORDER = address(0xB);
    address private constant STRANGER = address(0xC);
    LogId private constant LOG = LogId.wrap(sha256("asset/018f2c5e-0000-7000-8000-000000000001"));
    LogId private constant OTHER = LogId.wrap(sha256("platform"));

    AppendOnlyLogs private logs;
    bytes32[] private leaves;
    bytes32[] private none;

    function setUp() external {
        logs = new AppendOnlyLogs(ADMIN, RECORDER);
        for (uint256 i = 0; i < 12; ++i) {
            leaves.push(keccak256(abi.encode("leaf", i)));
        }
    }

    function test_firstAppend_createsTheLog() external {
        bytes32 newRoot = root(5);
        expectHeadAppended(5, 0, newRoot);
        appendAs(RECORDER, LOG, 0, 5, newRoot, none);
        assertHead(LOG, 5, root(5));
        vm.assertEq(logs.logCount(), 1, "logs");
        vm.assertEq(LogId.unwrap(logs.logAt(0)), LogId.unwrap(LOG), "log 0");
    }

    function test_appends_replaceTheHeadAndListTheLogOnce() external {
        append(0, 1);
        append(1, 2);
        append(2, 7);
        bytes32 newRoot = root(12);
        bytes32[] memory path = proof(7, 12);
        expectHeadAppended(12, 7, newRoot);
        appendAs(RECORDER, LOG, 7, 12, newRoot, path);
        assertHead(LOG, 12, root(12));
        vm.assertEq(logs.logCount(), 1, "logs");
    }

    function test_logs_areIndependent() external {
        append(0, 5);
        appendAs(RECORDER, OTHER, 0, 3, root(3), none);
        append(5, 6);
        assertHead(LOG, 6, root(6));
        assertHead(OTHER, 3, root(3));
        vm.assertEq(logs.logCount(), 2, "logs");
        vm.assertEq(LogId.unwrap(logs.logAt(1)), LogId.unwrap(OTHER), "log 1");
    }

    function test_unknownLog_hasNoHead() external view {
        assertHead(LOG, 0, 0);
        vm.assertEq(logs.logCount(), 0, "logs");
    }

    function test_logAtPastTheEnd_reverts() external {
        append(0, 1);
        vm.expectRevert();
        logs.logAt(1);
    }

    function test_smallerOldSizeThanOnChain_isRefused() external {
        append(0, 5);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsWrongOldSize.selector, LOG, 5, 4),
            LOG,
            4,
            7,
            root(7),
            proof(4, 7)
        );
        assertHead(LOG, 5, root(5));
    }

    function test_biggerOldSizeThanOnChain_isRefused() external {
        append(0, 5);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsWrongOldSize.selector, LOG, 5, 6),
            LOG,
            6,
            7,
            root(7),
            proof(6, 7)
        );
    }

    function test_secondFirstAppend_isRefused() external {
        append(0, 5);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsWrongOldSize.selector, LOG, 5, 0),
            LOG,
            0,
            7,
            root(7),
            none
        );
    }

    function test_sameAppendTwice_isRefused() external {
        append(0, 5);
        append(5, 7);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsWrongOldSize.selector, LOG, 7, 5),
            LOG,
            5,
            7,
            root(7),
            proof(5, 7)
        );
    }

    function test_equalSize_isRefused() external {
        append(0, 5);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotLonger.selector, LOG, 5, 5),
            LOG,
            5,
            5,
            root(5),
            none
        );
    }

    function test_smallerSize_isRefused() external {
        append(0, 5);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotLonger.selector, LOG, 5, 4),
            LOG,
            5,
            4,
            root(4),
            proof(4, 5)
        );
    }

    function test_emptyFirstHead_isRefused() external {
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotLonger.selector, LOG, 0, 0),
            LOG,
            0,
            0,
            sha256(""),
            none
        );
    }

    function test_zeroRoot_isRefused() external {
        refuse(abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsEmptyRoot.selector, LOG), LOG, 0, 1, 0, none);
    }

    function test_firstAppendWithProof_isRefused() external {
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotConsistent.selector, LOG, 0, 5),
            LOG,
            0,
            5,
            root(5),
            proof(4, 5)
        );
    }

    function test_headThatChangesAnOldLeaf_isRefused() external {
        append(0, 5);
        bytes32 before = root(5);
        leaves[2] = keccak256("rewritten");
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotConsistent.selector, LOG, 5, 9),
            LOG,
            5,
            9,
            root(9),
            proof(5, 9)
        );
        assertHead(LOG, 5, before);
    }

    function test_headThatDropsAnOldLeaf_isRefused() external {
        append(0, 5);
        leaves[4] = leaves[5];
        leaves[5] = leaves[6];
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotConsistent.selector, LOG, 5, 9),
            LOG,
            5,
            9,
            root(9),
            proof(5, 9)
        );
    }

    function test_missingProof_isRefused() external {
        append(0, 5);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotConsistent.selector, LOG, 5, 9),
            LOG,
            5,
            9,
            root(9),
            none
        );
    }

    function test_proofOfAnotherStep_isRefused() external {
        append(0, 5);
        refuse(
            abi.encodeWithSelector(IAppendOnlyLogs.AppendOnlyLogsNotConsistent.selector, LOG, 5, 9),
            LOG,
            5,
            9,
            root(9),
            proof(6, 9)
        );
    }

    function test_largestSize_endsTheLog() external {
        appendAs(RECORDER, LOG, 0, type(uint64).max, root(1), none);
        refuse(
            abi.encodeWithSelector(
                IAppendOnlyLogs.AppendOnlyLogsNotLonger.selector, LOG, type(uint64).max, type(uint64).max
            ),
            LOG,
            type(uint64).max,
            type(uint64).max,
            root(2),
            none
        );
    }

    function testFuzz_callerWithoutTheRole_isRefused(address caller) external {
        vm.assume(caller != RECORDER);
        bytes32 role = logs.RECORDER_ROLE();
        refuseFrom(
            caller,
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, caller, role),
            LOG,
            0,
            5,
            root(5),
            none
        );
        assertHead(LOG, 0, 0);
    }

    function test_administrator_namesAndDismissesRecorders() external {
        bytes32 role = logs.RECORDER_ROLE();
        vm.prank(ADMIN);
        logs.grantRole(role, STRANGER);
        appendAs(STRANGER, LOG, 0, 5, root(5), none);

        vm.prank(ADMIN);
        logs.revokeRole(role, STRANGER);
        refuseFrom(
            STRANGER,
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, STRANGER, role),
            LOG,
            5,
            6,
            root(6),
            proof(5, 6)
        );
    }

    function test_recorder_namesNobody() external {
        bytes32 role = logs.RECORDER_ROLE();
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, RECORDER, logs.DEFAULT_ADMIN_ROLE()
            )
        );
        vm.prank(RECORDER);
        logs.grantRole(role, STRANGER);
    }

    function test_recorderRole_isTheHashOfItsName() external view {
        vm.assertEq(logs.RECORDER_ROLE(), keccak256("RECORDER"), "role");
    }

    /// @dev Proof packs prove exactly these slots.
    function test_storage_isWhereProofPacksLookForIt() external {
        append(0, 5);
        appendAs(RECORDER, OTHER, 0, 3, root(3), none);

        assertSlots(LOG, 5, root(5));
        assertSlots(OTHER, 3, root(3));
        vm.assertEq(slot(bytes32(uint256(1))), bytes32(0), "slot 1, mapping");
        vm.assertEq(slot(bytes32(uint256(2))), bytes32(uint256(2)), "slot 2, number of logs");
        uint256 ids = uint256(keccak256(abi.encode(uint256(2))));
        vm.assertEq(slot(bytes32(ids)), LogId.unwrap(LOG), "log 0");
        vm.assertEq(slot(bytes32(ids + 1)), LogId.unwrap(OTHER), "log 1");
        bytes32 role = keccak256(abi.encode(logs.RECORDER_ROLE(), uint256(0)));
        vm.assertEq(slot(keccak256(abi.encode(RECORDER, role))), bytes32(uint256(1)), "slot 0, recorder");
    }

    function assertSlots(LogId log, uint256 size, bytes32 wanted) private view {
        uint256 base = uint256(keccak256(abi.encodePacked(LogId.unwrap(log), uint256(1))));
        vm.assertEq(slot(bytes32(base)), bytes32(size), "size");
        vm.assertEq(slot(bytes32(base + 1)), wanted, "root");
    }

    function slot(bytes32 key) private view returns (bytes32) {
        return vm.load(address(logs), key);
    }

    function append(uint64 oldSize, uint64 newSize) private {
        bytes32[] memory path = oldSize == 0 ? none : proof(oldSize, newSize);
        appendAs(RECORDER, LOG, oldSize, newSize, root(newSize), path);
    }

    function refuse(
        bytes memory reason,
        LogId log,
        uint64 oldSize,
        uint64 newSize,
        bytes32 newRoot,
        bytes32[] memory path
    ) private {
        refuseFrom(RECORDER, reason, log, oldSize, newSize, newRoot, path);
    }

    function refuseFrom(
        address caller,
        bytes memory reason,
        LogId log,
        uint64 oldSize,
        uint64 newSize,
        bytes32 newRoot,
        bytes32[] memory path
    ) private {
        vm.expectRevert(reason);
        appendAs(caller, log, oldSize, newSize, newRoot, path);
    }

    /// @dev Roots and proofs come as arguments: SHA-256 is a call too, and a prank or an expected revert would fall on it.
    function appendAs(address caller, LogId log, uint64 oldSize, uint64 newSize, bytes32 newRoot, bytes32[] memory path)
        private
    {
        vm.prank(caller);
        logs.append(log, oldSize, newSize, newRoot, path);
    }

    function expectHeadAppended(uint64 newSize, uint64 oldSize, bytes32 newRoot) private {
        vm.expectEmit(true, true, true, true, address(logs));
        emit IAppendOnlyLogs.HeadAppended(LOG, newSize, oldSize, newRoot);
    }

    function root(uint256 size) private view returns (bytes32) {
        return ReferenceLog.root(leaves, 0, size);
    }

    function proof(uint256 oldSize, uint256 newSize) private view returns (bytes32[] memory) {
        return ReferenceLog.proof(leaves, oldSize, newSize);
    }

    function assertHead(LogId log, uint64 size, bytes32 wanted) private view {
        (uint64 actualSize, bytes32 actualRoot) = logs.head(log);
        vm.assertEq(actualSize, size, "size");
        vm.assertEq(actualRoot, wanted, "root");
    }
}
