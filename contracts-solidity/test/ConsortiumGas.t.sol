// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {MotionId} from "../src/IConsortium.sol";
import {ConsortiumTestBase} from "./Consortium.t.sol";

/// @dev Gas of whole transactions, kept in snapshots/Consortium.json.
contract ConsortiumGasTest is ConsortiumTestBase {
    function test_gas_fourMembers() external {
        measure(4, "4 members");
    }

    function test_gas_twentyOneMembers() external {
        measure(21, "21 members");
    }

    function measure(uint256 size, string memory name) private {
        consortium = create(size);
        MotionId motion = propose(1, admitting(99));
        snapshot(name, "motion to admit");
        uint256 last = size / 2 + 1;
        for (uint256 i = 2; i < last; ++i) {
            vote(i, motion);
        }
        if (last > 2) snapshot(name, "last vote before the deciding one");
        vote(last, motion);
        snapshot(name, "deciding vote, admission included");
    }

    function snapshot(string memory size, string memory what) private {
        vm.snapshotGasLastCall("Consortium", string.concat(size, ", ", what));
    }
}
