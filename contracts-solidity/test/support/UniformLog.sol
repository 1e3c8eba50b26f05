// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {ReferenceLog} from "./ReferenceLog.sol";

/// @dev A log in which every leaf is the same, so that a perfect subtree is known by its size alone and trees of 10^9 or 2^63
/// leaves cost a few hundred hashes. Shapes and proof lengths are those of any log.
library UniformLog {
    function root(uint256 size) internal pure returns (bytes32) {
        if (size == 1) return ReferenceLog.leafHash(0);
        uint256 k = ReferenceLog.split(size);
        bytes32 left = perfect(k);
        return ReferenceLog.nodeHash(left, size == 2 * k ? left : root(size - k));
    }

    function proof(uint256 m, uint256 n) internal pure returns (bytes32[] memory) {
        return subproof(m, n, true);
    }

    function subproof(uint256 m, uint256 n, bool complete) private pure returns (bytes32[] memory) {
        if (m == n) {
            return complete ? new bytes32[](0) : ReferenceLog.append(new bytes32[](0), root(n));
        }
        uint256 k = ReferenceLog.split(n);
        if (m <= k) return ReferenceLog.append(subproof(m, k, complete), root(n - k));
        return ReferenceLog.append(subproof(m - k, n - k, false), perfect(k));
    }

    function perfect(uint256 size) private pure returns (bytes32 hash) {
        hash = ReferenceLog.leafHash(0);
        for (uint256 width = 1; width < size; width *= 2) {
            hash = ReferenceLog.nodeHash(hash, hash);
        }
    }
}
