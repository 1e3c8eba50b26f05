// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

/// @dev RFC 9162 section 2.1 as it is written: recursive, from leaves, slow. Shares no line with the contract.
library ReferenceLog {
    function leafHash(bytes32 data) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(hex"00", data));
    }

    function nodeHash(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(hex"01", left, right));
    }

    /// @dev Section 2.1.1, MTH(D[start:end]).
    function root(bytes32[] memory leaves, uint256 start, uint256 end) internal pure returns (bytes32) {
        if (start == end) return sha256("");
        if (end - start == 1) return leafHash(leaves[start]);
        uint256 k = split(end - start);
        return nodeHash(root(leaves, start, start + k), root(leaves, start + k, end));
    }

    /// @dev Section 2.1.4.1, PROOF(m, D_n) for 0 < m < n.
    function proof(bytes32[] memory leaves, uint256 m, uint256 n) internal pure returns (bytes32[] memory) {
        return subproof(leaves, m, 0, n, true);
    }

    function subproof(bytes32[] memory leaves, uint256 m, uint256 start, uint256 end, bool complete)
        private
        pure
        returns (bytes32[] memory)
    {
        uint256 n = end - start;
        if (m == n) {
            return complete ? new bytes32[](0) : append(new bytes32[](0), root(leaves, start, end));
        }
        uint256 k = split(n);
        if (m <= k) {
            return append(subproof(leaves, m, start, start + k, complete), root(leaves, start + k, end));
        }
        return append(subproof(leaves, m - k, start + k, end, false), root(leaves, start, start + k));
    }

    /// @dev Whether `path` is PROOF(m, D_n) for two trees with these roots: rebuilds both by the same recursion that makes
    /// a proof, reading the path from its end.
    function verify(uint256 m, bytes32 oldRoot, uint256 n, bytes32 newRoot, bytes32[] memory path)
        internal
        pure
        returns (bool)
    {
        if (m == 0 || m > n) return false;
        if (m == n) return path.length == 0 && oldRoot == newRoot;
        (bool ok, uint256 left, bytes32 old, bytes32 next) = rebuild(m, n, true, oldRoot, path, path.length);
        return ok && left == 0 && old == oldRoot && next == newRoot;
    }

    function rebuild(uint256 m, uint256 n, bool complete, bytes32 oldRoot, bytes32[] memory path, uint256 left)
        private
        pure
        returns (bool ok, uint256 rest, bytes32 old, bytes32 next)
    {
        if (m == n && complete) return (true, left, oldRoot, oldRoot);
        if (left == 0) return (false, 0, 0, 0);
        bytes32 node = path[left - 1];
        if (m == n) return (true, left - 1, node, node);
        uint256 k = split(n);
        if (m <= k) {
            (ok, rest, old, next) = rebuild(m, k, complete, oldRoot, path, left - 1);
            next = nodeHash(next, node);
        } else {
            (ok, rest, old, next) = rebuild(m - k, n - k, false, oldRoot, path, left - 1);
            old = nodeHash(node, old);
            next = nodeHash(node, next);
        }
    }

    /// @dev Largest power of two smaller than n, for n > 1.
    function split(uint256 n) internal pure returns (uint256 k) {
        k = 1;
        while (k * 2 < n) k *= 2;
    }

    function append(bytes32[] memory list, bytes32 item) internal pure returns (bytes32[] memory longer) {
        longer = new bytes32[](list.length + 1);
        for (uint256 i = 0; i < list.length; ++i) {
            longer[i] = list[i];
        }
        longer[list.length] = item;
    }
}
