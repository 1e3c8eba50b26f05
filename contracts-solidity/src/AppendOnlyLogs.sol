// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";

import {ConsistencyProof} from "./ConsistencyProof.sol";
import {IAppendOnlyLogs, LogId} from "./IAppendOnlyLogs.sol";

/// @title AppendOnlyLogs
/// @notice See IAppendOnlyLogs. Not upgradeable and without an owner's back door: the administrator names recorders, no more.
/// @dev Proof packs carry storage proofs, so the storage layout is an interface too and must never move:
/// slot 0 roles (OpenZeppelin AccessControl), slot 1 heads, slot 2 ids.
contract AppendOnlyLogs is IAppendOnlyLogs, AccessControl {
    bytes32 public constant RECORDER_ROLE = keccak256("RECORDER");

    /// @dev For base = keccak256(log || uint256(1)): slot base holds the size, slot base + 1 the root.
    mapping(LogId log => Head) private heads;

    LogId[] private ids;

    /// @param admin grants and revokes roles; the zero address fixes the recorder for ever
    /// @param recorder the first holder of RECORDER_ROLE
    constructor(address admin, address recorder) {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(RECORDER_ROLE, recorder);
    }

    /// @inheritdoc IAppendOnlyLogs
    function append(LogId log, uint64 oldSize, uint64 newSize, bytes32 newRoot, bytes32[] calldata proof)
        external
        onlyRole(RECORDER_ROLE)
    {
        Head storage current = heads[log];
        uint64 expected = current.size;
        if (oldSize != expected) revert AppendOnlyLogsWrongOldSize(log, expected, oldSize);
        if (newSize <= oldSize) revert AppendOnlyLogsNotLonger(log, oldSize, newSize);
        if (newRoot == 0) revert AppendOnlyLogsEmptyRoot(log);
        bool consistent =
            oldSize == 0 ? proof.length == 0 : ConsistencyProof.verify(oldSize, current.root, newSize, newRoot, proof);
        if (!consistent) revert AppendOnlyLogsNotConsistent(log, oldSize, newSize);

        if (oldSize == 0) ids.push(log);
        current.size = newSize;
        current.root = newRoot;

        emit HeadAppended(log, newSize, oldSize, newRoot);
    }

    /// @inheritdoc IAppendOnlyLogs
    function head(LogId log) external view returns (uint64 size, bytes32 root) {
        Head storage current = heads[log];
        return (current.size, current.root);
    }

    /// @inheritdoc IAppendOnlyLogs
    function logCount() external view returns (uint256) {
        return ids.length;
    }

    /// @inheritdoc IAppendOnlyLogs
    function logAt(uint256 index) external view returns (LogId) {
        return ids[index];
    }
}
