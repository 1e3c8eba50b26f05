// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {ConsistencyProof} from "../src/ConsistencyProof.sol";
import {Test} from "./support/Forge.sol";
import {ReferenceLog} from "./support/ReferenceLog.sol";
import {UniformLog} from "./support/UniformLog.sol";

/// @dev Field order is the alphabetical one of vectors/consistency.json.
struct Vector {
    string desc;
    bytes32 newRoot;
    uint64 newSize;
    bytes32 oldRoot;
    uint64 oldSize;
    bytes32[] proof;
    bool wantErr;
}

/// @dev One claim "the old tree is a prefix of the new one" with its proof.
struct Claim {
    uint64 oldSize;
    bytes32 oldRoot;
    uint64 newSize;
    bytes32 newRoot;
    bytes32[] proof;
}

contract ConsistencyProofTest is Test {
    uint256 private constant MOST_LEAVES = 130;

    /// @dev External, so that the library gets its proof as call data.
    function verify(Claim calldata claim) external view returns (bool) {
        return ConsistencyProof.verify(claim.oldSize, claim.oldRoot, claim.newSize, claim.newRoot, claim.proof);
    }

    function test_publishedVector_givesItsOutcome() external view {
        bytes memory encoded = vm.parseJsonTypeArray(
            vm.readFile("test/vectors/consistency.json"),
            ".vectors",
            "Vector(string desc,bytes32 newRoot,uint64 newSize,bytes32 oldRoot,uint64 oldSize,bytes32[] proof,bool wantErr)"
        );
        Vector[] memory vectors = abi.decode(encoded, (Vector[]));
        vm.assertEq(vectors.length, 43, "vectors");
        for (uint256 i = 0; i < vectors.length; ++i) {
            Vector memory v = vectors[i];
            Claim memory claim = Claim(v.oldSize, v.oldRoot, v.newSize, v.newRoot, v.proof);
            vm.assertEq(this.verify(claim), !v.wantErr, v.desc);
            vm.assertEq(byReference(claim), !v.wantErr, string.concat("reference: ", v.desc));
        }
    }

    function test_everyPairOfSmallSizes_isConsistent() external view {
        bytes32[] memory leaves = leavesOf("small", 17);
        for (uint256 n = 2; n <= leaves.length; ++n) {
            for (uint256 m = 1; m < n; ++m) {
                vm.assertTrue(this.verify(honest(leaves, m, n)), "honest proof refused");
            }
        }
    }

    function testFuzz_honestProof_isConsistent(bytes32 seed, uint256 m, uint256 n) external view {
        Claim memory claim = honestOf(seed, m, n);
        vm.assertTrue(byReference(claim), "reference refuses");
        vm.assertTrue(this.verify(claim), "contract refuses");
    }

    function testFuzz_honestProofOfHugeTree_isConsistent(uint64 m, uint64 n) external view {
        vm.assume(m > 0 && m < n && n <= 1 << 63);
        Claim memory claim = Claim(m, UniformLog.root(m), n, UniformLog.root(n), UniformLog.proof(m, n));
        vm.assertTrue(byReference(claim), "reference refuses");
        vm.assertTrue(this.verify(claim), "contract refuses");
    }

    function testFuzz_flippedBitOfProof_isNotConsistent(bytes32 seed, uint256 m, uint256 n, uint256 where, uint8 bit)
        external
        view
    {
        Claim memory claim = honestOf(seed, m, n);
        where = bound(where, 0, claim.proof.length - 1);
        claim.proof[where] ^= bytes32(1 << bit);
        vm.assertFalse(this.verify(claim), "accepted");
    }

    function testFuzz_flippedBitOfRoot_isNotConsistent(bytes32 seed, uint256 m, uint256 n, bool old, uint8 bit)
        external
        view
    {
        Claim memory claim = honestOf(seed, m, n);
        if (old) claim.oldRoot ^= bytes32(1 << bit);
        else claim.newRoot ^= bytes32(1 << bit);
        vm.assertFalse(this.verify(claim), "accepted");
    }

    function testFuzz_droppedNode_isNotConsistent(bytes32 seed, uint256 m, uint256 n, uint256 where) external view {
        Claim memory claim = honestOf(seed, m, n);
        claim.proof = without(claim.proof, bound(where, 0, claim.proof.length - 1));
        vm.assertFalse(this.verify(claim), "accepted");
    }

    function testFuzz_addedNode_isNotConsistent(bytes32 seed, uint256 m, uint256 n, uint256 where, bytes32 node)
        external
        view
    {
        Claim memory claim = honestOf(seed, m, n);
        claim.proof = withNode(claim.proof, bound(where, 0, claim.proof.length), node);
        vm.assertFalse(this.verify(claim), "accepted");
    }

    function testFuzz_swappedRoots_areNotConsistent(bytes32 seed, uint256 m, uint256 n) external view {
        Claim memory claim = honestOf(seed, m, n);
        (claim.oldRoot, claim.newRoot) = (claim.newRoot, claim.oldRoot);
        vm.assertFalse(this.verify(claim), "accepted");
    }

    function testFuzz_changedOldLeaf_isNotConsistent(bytes32 seed, uint256 m, uint256 n, uint256 where) external view {
        n = bound(n, 2, MOST_LEAVES);
        m = bound(m, 1, n - 1);
        bytes32[] memory leaves = leavesOf(seed, n);
        bytes32 oldRoot = ReferenceLog.root(leaves, 0, m);
        leaves[bound(where, 0, m - 1)] ^= bytes32(uint256(1));
        Claim memory claim = honest(leaves, m, n);
        claim.oldRoot = oldRoot;
        vm.assertFalse(this.verify(claim), "accepted");
    }

    /// @dev A root does not bind its size: RFC 9162 itself accepts another size that has a path of the same shape. So the
    /// measure for other sizes is the reference, not "always refused".
    function testFuzz_otherSize_isJudgedAsByTheReference(
        bytes32 seed,
        uint256 m,
        uint256 n,
        uint8 oldSize,
        uint8 newSize
    ) external view {
        Claim memory claim = honestOf(seed, m, n);
        claim.oldSize = oldSize;
        claim.newSize = newSize;
        vm.assertEq(this.verify(claim), byReference(claim), "contract and reference differ");
    }

    function testFuzz_anything_isJudgedAsByTheReference(Claim calldata claim) external view {
        vm.assertEq(this.verify(claim), byReference(claim), "contract and reference differ");
    }

    function test_sizesWithPathsOfTheSameShape_cannotBeToldApart() external view {
        bytes32[] memory leaves = leavesOf("shape", 5);
        Claim memory claim = honest(leaves, 4, 5);
        claim.newSize = 8;
        vm.assertTrue(byReference(claim), "a path of one node leads from 4 to 5, 6, 7 and 8");
        vm.assertTrue(this.verify(claim), "contract and reference differ");
        claim.newSize = 9;
        vm.assertFalse(this.verify(claim), "to 9 it has two nodes");
    }

    /// @dev The paths of 7 to 8 and of 3 to 4 begin alike: what is left over when both trees are complete must not count.
    function test_pathGoingOnAboveBothTrees_isNotConsistent() external view {
        Claim memory claim = honest(leavesOf("above", 8), 7, 8);
        (claim.oldSize, claim.newSize) = (3, 4);
        vm.assertFalse(byReference(claim), "reference accepts");
        vm.assertFalse(this.verify(claim), "accepted");
    }

    function byReference(Claim memory claim) private pure returns (bool) {
        return ReferenceLog.verify(claim.oldSize, claim.oldRoot, claim.newSize, claim.newRoot, claim.proof);
    }

    function honestOf(bytes32 seed, uint256 m, uint256 n) private pure returns (Claim memory) {
        n = bound(n, 2, MOST_LEAVES);
        return honest(leavesOf(seed, n), bound(m, 1, n - 1), n);
    }

    function honest(bytes32[] memory leaves, uint256 m, uint256 n) private pure returns (Claim memory) {
        bytes32 oldRoot = ReferenceLog.root(leaves, 0, m);
        bytes32 newRoot = ReferenceLog.root(leaves, 0, n);
        return Claim(uint64(m), oldRoot, uint64(n), newRoot, ReferenceLog.proof(leaves, m, n));
    }

    function leavesOf(bytes32 seed, uint256 count) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = keccak256(abi.encode(seed, i));
        }
    }

    function without(bytes32[] memory list, uint256 where) private pure returns (bytes32[] memory shorter) {
        shorter = new bytes32[](list.length - 1);
        for (uint256 i = 0; i < shorter.length; ++i) {
            shorter[i] = list[i < where ? i : i + 1];
        }
    }

    function withNode(bytes32[] memory list, uint256 where, bytes32 node)
        private
        pure
        returns (bytes32[] memory longer)
    {
        longer = new bytes32[](list.length + 1);
        for (uint256 i = 0; i < longer.length; ++i) {
            longer[i] = i == where ? node : list[i < where ? i : i - 1];
        }
    }
}
