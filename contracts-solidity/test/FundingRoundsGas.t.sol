// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {FundingRoundsTestBase} from "./support/FundingRoundsTestBase.sol";

/// @dev Gas of whole transactions, kept in snapshots/FundingRounds.json.
contract FundingRoundsGasTest is FundingRoundsTestBase {
    function test_gas_ofEachStatement() external {
        measure(opening(OTHER, terms()), "round opened");
        measure(committing(1, 60), "first commitment");
        measure(committing(2, 60), "commitment");
        measure(paying(1), "payment");
        say(paying(2));
        commit(3, 10);
        measure(revoking(3, START), "revocation before payment");
        commitAndPay(4, 10);
        measure(revoking(4, START), "revocation after payment");
        measure(refunding(4), "refund");
        commit(5, 10);
        measure(replacing(NEW_SHEET), "sheet replaced");
        vm.warp(CLOSE);
        measure(lapsing(5), "commitment lapsed");
        measure(funding(), "round funded");
    }

    function test_gas_failed() external {
        commitAndPay(1, 99);
        vm.warp(CLOSE);
        measure(failing(), "round failed");
    }

    function test_gas_cancelled() external {
        commitAndPay(1, 99);
        measure(cancelling(), "round cancelled");
    }

    /// @dev The outcome of a large round costs what that of a small one costs: nothing is counted again.
    function test_gas_fundedWithAHundredCommitments() external {
        for (uint256 i = 1; i <= 100; ++i) {
            commitAndPay(i, 1);
        }
        vm.warp(CLOSE);
        measure(funding(), "round funded, 100 commitments");
    }

    function measure(bytes memory statement, string memory what) private {
        say(statement);
        vm.snapshotGasLastCall("FundingRounds", what);
    }
}
