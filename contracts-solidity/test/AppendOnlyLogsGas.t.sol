// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {AppendOnlyLogs} from "../src/AppendOnlyLogs.sol";
import {LogId} from "../src/IAppendOnlyLogs.sol";
import {Test} from "./support/Forge.sol";
import {UniformLog} from "./support/UniformLog.sol";

/// @dev Gas of whole transactions (21000 and call data included), kept in snapshots/AppendOnlyLogs.json.
contract AppendOnlyLogsGasTest is Test {
    AppendOnlyLogs private logs;

    function setUp() external {
        logs = new AppendOnlyLogs(address(0xA), address(this));
    }

    function test_gas_firstHead() external {
        append("first head of a log", 0, 10);
    }

    function test_gas_tenLeaves() external {
        measure("10^1", 10);
    }

    function test_gas_thousandLeaves() external {
        measure("10^3", 1000);
    }

    function test_gas_millionLeaves() external {
        measure("10^6", 1_000_000);
    }

    function test_gas_billionLeaves() external {
        measure("10^9", 1_000_000_000);
    }

    /// @dev 2^k - 1 leaves have the longest left edge and, doubled, the longest proof.
    function test_gas_worstShape() external {
        open(1, (1 << 30) - 1);
        append("2^30 - 1 leaves, doubled", (1 << 30) - 1, (1 << 31) - 2);
    }

    function measure(string memory size, uint64 leaves) private {
        open(1, leaves);
        append(string.concat(size, " leaves, 1 more"), leaves, leaves + 1);
        open(2, leaves);
        appendTo(2, string.concat(size, " leaves, doubled"), leaves, 2 * leaves);
    }

    function open(uint256 log, uint64 leaves) private {
        logs.append(id(log), 0, leaves, UniformLog.root(leaves), new bytes32[](0));
    }

    function append(string memory name, uint64 oldSize, uint64 newSize) private {
        appendTo(1, name, oldSize, newSize);
    }

    function appendTo(uint256 log, string memory name, uint64 oldSize, uint64 newSize) private {
        bytes32[] memory path = oldSize == 0 ? new bytes32[](0) : UniformLog.proof(oldSize, newSize);
        logs.append(id(log), oldSize, newSize, UniformLog.root(newSize), path);
        vm.snapshotGasLastCall("AppendOnlyLogs", string.concat(name, ", proof of ", decimal(path.length)));
    }

    /// @dev Log ids are hashes: full words, so that the call data costs what it costs in earnest.
    function id(uint256 log) private pure returns (LogId) {
        return LogId.wrap(keccak256(abi.encode(log)));
    }

    function decimal(uint256 value) private pure returns (string memory) {
        bytes memory digits = abi.encodePacked(uint8(48 + (value % 10)));
        if (value >= 10) digits = abi.encodePacked(uint8(48 + (value / 10)), digits);
        return string(digits);
    }
}
