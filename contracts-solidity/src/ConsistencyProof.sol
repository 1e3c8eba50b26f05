// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

/// @title RFC 9162 section 2.1.4.2: consistency between two tree heads, SHA-256
library ConsistencyProof {
    /// @notice Whether the tree of `oldSize` leaves is a prefix of the tree of `newSize` leaves, as far as `proof` shows.
    /// @dev Names are those of the RFC: fn and sn walk up the two trees from their last leaves, fr and sr are the roots
    /// rebuilt so far. Equal sizes need equal roots and no proof. Nothing is consistent with an empty tree (the RFC
    /// defines no proof for it).
    function verify(uint64 oldSize, bytes32 oldRoot, uint64 newSize, bytes32 newRoot, bytes32[] calldata proof)
        internal
        view
        returns (bool)
    {
        if (oldSize == 0 || oldSize > newSize) return false;
        if (oldSize == newSize) return proof.length == 0 && oldRoot == newRoot;

        uint256 fn = oldSize - 1;
        uint256 sn = newSize - 1;
        (fn, sn) = _skipRightEdge(fn, sn);
        bytes32 fr = oldRoot;
        uint256 next = 0;
        // fn is 0 here exactly when oldSize is a power of two: the old root is itself the first node of the path.
        if (fn != 0) {
            if (proof.length == 0) return false;
            fr = proof[next++];
        }
        bytes32 sr = fr;
        for (; next < proof.length; ++next) {
            if (sn == 0) return false;
            bytes32 node = proof[next];
            if (fn & 1 == 1 || fn == sn) {
                fr = _hashNode(node, fr);
                sr = _hashNode(node, sr);
                (fn, sn) = _skipLeftEdge(fn, sn);
            } else {
                sr = _hashNode(sr, node);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr == oldRoot && sr == newRoot;
    }

    /// @dev Levels on which the old tree's edge is a right child: both trees share the whole subtree below.
    function _skipRightEdge(uint256 fn, uint256 sn) private pure returns (uint256, uint256) {
        while (fn & 1 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        return (fn, sn);
    }

    /// @dev Levels on which the edge is a left child without a sibling: the path has no node for them.
    function _skipLeftEdge(uint256 fn, uint256 sn) private pure returns (uint256, uint256) {
        while (fn & 1 == 0 && fn != 0) {
            fn >>= 1;
            sn >>= 1;
        }
        return (fn, sn);
    }

    /// @dev SHA-256(0x01 || left || right). In assembly because `sha256(abi.encodePacked(...))` allocates and copies for
    /// every node, which nearly doubles its price. Writes only above the free memory pointer and to the scratch space.
    function _hashNode(bytes32 left, bytes32 right) private view returns (bytes32 digest) {
        assembly ("memory-safe") {
            let input := mload(0x40)
            mstore8(input, 0x01)
            mstore(add(input, 0x01), left)
            mstore(add(input, 0x21), right)
            let done := staticcall(gas(), 0x02, input, 0x41, 0x00, 0x20)
            // A chain without the precompile, or no gas left for it, gives no digest: never go on with old memory.
            if or(iszero(done), iszero(eq(returndatasize(), 0x20))) { revert(0x00, 0x00) }
            digest := mload(0x00)
        }
    }
}
