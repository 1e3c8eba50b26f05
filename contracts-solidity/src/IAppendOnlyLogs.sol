// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

/// @dev Identity of a log: SHA-256 of the UTF-8 bytes of its name.
type LogId is bytes32;

/// @title Heads of append-only logs
/// @notice Keeps the present head (size, root) of each Merkle log of RFC 9162 section 2.1 (SHA-256) and replaces it only
/// by the head of a log that starts with all the old leaves. Nobody, the recorder and the administrator included, can
/// shorten a log or change a leaf that an earlier head covers.
///
/// Specification, for every log:
/// 1. the size never shrinks and grows with each accepted append;
/// 2. a head is replaced only with an RFC 9162 consistency proof (section 2.1.4.2) from it to the new one;
/// 3. only a holder of RECORDER_ROLE appends.
///
/// Not specified, because no proof over hashes can give it: that the leaves are true, that anybody can still read them,
/// and that the stated size is the number of leaves below the root (an RFC 9162 root does not bind its size: where two
/// sizes have a proof of the same shape, the recorder can state the other one. The old leaves stay as they are).
interface IAppendOnlyLogs {
    struct Head {
        uint64 size;
        bytes32 root;
    }

    /// @notice The log's head was replaced by a longer one.
    /// @param oldSize 0 for the first head of a log
    event HeadAppended(LogId indexed logId, uint64 indexed newSize, uint64 oldSize, bytes32 newRoot);

    /// @notice The head on chain is not the one that the caller extends.
    /// @param expected size of the head on chain
    error AppendOnlyLogsWrongOldSize(LogId log, uint64 expected, uint64 given);

    /// @notice A new head must have more leaves than the old one.
    error AppendOnlyLogsNotLonger(LogId log, uint64 oldSize, uint64 newSize);

    /// @notice The proof does not show that the new head extends the old one. A first head takes an empty proof.
    error AppendOnlyLogsNotConsistent(LogId log, uint64 oldSize, uint64 newSize);

    /// @notice Zero is no SHA-256 root: a log that began with it could never be extended.
    error AppendOnlyLogsEmptyRoot(LogId log);

    /// @notice Replaces the head of `log`. Only for a holder of RECORDER_ROLE. The first append creates the log.
    /// @param oldSize leaves of the head on chain, 0 for a new log
    /// @param newSize leaves of the new head, more than `oldSize`
    /// @param newRoot RFC 9162 Merkle tree hash over the `newSize` leaves
    /// @param proof RFC 9162 section 2.1.4.1 consistency proof from `oldSize` to `newSize`; empty for a new log
    function append(LogId log, uint64 oldSize, uint64 newSize, bytes32 newRoot, bytes32[] calldata proof) external;

    /// @notice The present head of `log`; zero and zero for a log that does not exist.
    function head(LogId log) external view returns (uint64 size, bytes32 root);

    /// @notice How many logs there are.
    function logCount() external view returns (uint256);

    /// @notice The log that was created as number `index`, counted from 0. Reverts from `logCount()` on.
    function logAt(uint256 index) external view returns (LogId);
}
