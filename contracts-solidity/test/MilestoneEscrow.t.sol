// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IFundingRounds, RoundId} from "../src/IFundingRounds.sol";
import {IMilestoneEscrow} from "../src/IMilestoneEscrow.sol";
import {MilestoneEscrow} from "../src/MilestoneEscrow.sol";
import {MilestoneEscrowTestBase} from "./support/MilestoneEscrowTestBase.sol";

contract MilestoneEscrowPlanTest is MilestoneEscrowTestBase {
    function test_plan_keepsThePromise() external view {
        IMilestoneEscrow.Escrow memory planned = escrows.escrow(ROUND);
        vm.assertEq(keccak256(abi.encode(planned.parties)), keccak256(abi.encode(parties())), "parties");
        vm.assertEq(keccak256(abi.encode(planned.terms)), keccak256(abi.encode(promised())), "terms");
        vm.assertEq(planned.milestones, 3, "milestones");
        vm.assertEq(planned.entries, 1, "entries");
        for (uint16 i = 0; i < 3; ++i) {
            (IMilestoneEscrow.Milestone memory step,) = escrows.milestone(ROUND, i);
            vm.assertEq(keccak256(abi.encode(step)), keccak256(abi.encode(steps()[i])), "milestone");
            vm.assertEq(escrows.trancheOf(ROUND, i), 0, "tranche before the start");
        }
        vm.assertTrue(escrows.isStopped(ROUND), "stopped before the start");
        vm.assertEq(address(escrows.rounds()), address(rounds), "rounds");
    }

    function test_contractWithoutRounds_isNotMade() external {
        vm.expectRevert(abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNoRounds.selector, STRANGER));
        new MilestoneEscrow(IFundingRounds(STRANGER));
    }

    function test_stranger_isRefused() external {
        deny(
            STRANGER,
            planning(OTHER),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNotARecorder.selector, STRANGER)
        );
        deny(
            STRANGER,
            starting(),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNotARecorder.selector, STRANGER)
        );
    }

    function test_secondPlan_isRefused() external {
        deny(planning(ROUND), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyPlanned.selector, ROUND));
    }

    function test_planOfARoundThatIsNotThereOrNotNew_isRefused() external {
        deny(
            planning(OTHER),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowRoundNotNew.selector, OTHER, IFundingRounds.State.None, 0
            )
        );
        MilestoneEscrow late = new MilestoneEscrow(rounds);
        commit(1, 100);
        escrows = late;
        deny(
            planning(ROUND),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowRoundNotNew.selector, ROUND, IFundingRounds.State.Open, 100
            )
        );
    }

    function test_planOfARoundWhoseOnlyCommitmentWasRevoked_isRefused() external {
        escrows = new MilestoneEscrow(rounds);
        commit(1, 100);
        say(revoking(1, time()));
        deny(
            planning(ROUND),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowRoundNotNew.selector, ROUND, IFundingRounds.State.Open, 0
            )
        );
    }

    function test_attesterWhoIsTheOperatorOrARecorderOrNobody_isRefused() external {
        say(opening(OTHER, terms()));
        IMilestoneEscrow.Parties memory who = parties();
        who.attesterOrganisation = who.operator;
        denyParties(who);
        who = parties();
        who.attester = RECORDER;
        denyParties(who);
        who.attester = address(0);
        denyParties(who);
        who = parties();
        who.operator = 0;
        denyParties(who);
        tell(planning(OTHER));
    }

    function denyParties(IMilestoneEscrow.Parties memory who) private {
        deny(
            planning(OTHER, who, promised(), steps()),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowWrongParties.selector,
                who.operator,
                who.attesterOrganisation,
                who.attester
            )
        );
    }

    function test_termsThatPromiseNothing_areRefused() external {
        say(opening(OTHER, terms()));
        IMilestoneEscrow.Terms[5] memory wrong = [promised(), promised(), promised(), promised(), promised()];
        wrong[0].grace = 0;
        wrong[1].voting = 0;
        wrong[2].quorum = 0;
        wrong[3].quorum = 10_001;
        wrong[4].fee = 10_000;
        for (uint256 i = 0; i < wrong.length; ++i) {
            deny(
                planning(OTHER, parties(), wrong[i], steps()),
                abi.encodeWithSelector(
                    IMilestoneEscrow.MilestoneEscrowWrongTerms.selector,
                    wrong[i].grace,
                    wrong[i].voting,
                    wrong[i].quorum,
                    wrong[i].fee
                )
            );
        }
    }

    function test_dueDatesInThePastOrOutOfOrder_areRefused() external {
        say(opening(OTHER, terms()));
        IMilestoneEscrow.Milestone[] memory wrong = steps();
        wrong[0].dueAt = START;
        denyDueDate(wrong, 0, START + 1);
        wrong = steps();
        wrong[2].dueAt = wrong[1].dueAt - 1;
        denyDueDate(wrong, 2, wrong[1].dueAt);
        wrong[2].dueAt = wrong[1].dueAt;
        tell(planning(OTHER, parties(), promised(), wrong));
    }

    function denyDueDate(IMilestoneEscrow.Milestone[] memory wrong, uint256 index, uint256 earliest) private {
        deny(
            planning(OTHER, parties(), promised(), wrong),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowWrongDueDate.selector, index, earliest, wrong[index].dueAt
            )
        );
    }

    function test_planWithoutMilestonesOrMoneyOrWithTooMany_isRefused() external {
        say(opening(OTHER, terms()));
        for (uint256 count = 0; count <= 25; count += 25) {
            deny(
                planning(OTHER, parties(), promised(), new IMilestoneEscrow.Milestone[](count)),
                abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowWrongCount.selector, count)
            );
        }
        IMilestoneEscrow.Milestone[] memory wrong = steps();
        (wrong[1].part, wrong[2].part) = (0, 0);
        deny(
            planning(OTHER, parties(), promised(), wrong),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNoTranches.selector, OTHER)
        );
    }

    function test_unknownMilestone_isRefused() external {
        bytes memory reason = abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowUnknownMilestone.selector, 3, 3);
        vm.expectRevert(reason);
        escrows.milestone(ROUND, 3);
        vm.expectRevert(reason);
        escrows.trancheOf(ROUND, 3);
        deny(attesting(3), reason);
        start();
        deny(releasing(3), reason);
    }
}

contract MilestoneEscrowReleaseTest is MilestoneEscrowTestBase {
    uint128 private constant WHOLE = 200 * 100_00 - 300_00;

    function test_wholePlan_isReleasedToTheLastCent() external {
        start();
        vm.assertEq(escrows.escrow(ROUND).whole, WHOLE, "whole");
        attest(0);
        attest(1);
        attest(2);
        vm.expectEmit(true, true, true, true, address(escrows));
        emit IMilestoneEscrow.TrancheReleased(ROUND, turn(), 1, WHOLE * 3 / 10, time());
        tell(releasing(1));
        tell(releasing(2));
        vm.assertEq(escrows.escrow(ROUND).released, WHOLE, "released");
    }

    function test_startOfARoundThatIsNotFunded_isRefused() external {
        deny(
            starting(),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowRoundNotFunded.selector, ROUND, IFundingRounds.State.Open
            )
        );
        start();
        deny(starting(), wrongState(IMilestoneEscrow.State.Running));
    }

    function test_statementTwice_isRefused() external {
        fund();
        bytes memory once = starting();
        tell(once);
        deny(once, abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowWrongEntry.selector, ROUND, 2, 1));
    }

    function test_statementsOnAnEscrowWithoutAPlan_areRefused() external {
        deny(
            abi.encodeCall(IMilestoneEscrow.start, (OTHER, 0)),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowWrongState.selector, OTHER, IMilestoneEscrow.State.None
            )
        );
    }

    function test_releaseBeforeTheStart_isRefused() external {
        attest(1);
        deny(releasing(1), wrongState(IMilestoneEscrow.State.Planned));
    }

    function test_releaseBeforeAttestation_isRefused() external {
        start();
        attest(0);
        deny(releasing(1), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNotAttested.selector, 1));
    }

    function test_releaseTwice_isRefused() external {
        start();
        attest(0);
        attest(1);
        tell(releasing(1));
        deny(releasing(1), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyReleased.selector, 1));
    }

    function test_releaseOutOfOrder_isRefused() external {
        start();
        attest(1);
        attest(2);
        deny(releasing(1), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowOutOfOrder.selector, 1, 0));
        attest(0);
        deny(releasing(2), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowOutOfOrder.selector, 2, 1));
    }

    function test_milestoneWithoutATranche_releasesNothing() external {
        start();
        attest(0);
        deny(releasing(0), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNoTranche.selector, 0));
    }

    function test_overdueMilestone_stopsTheMoneyThoughNobodyDeclaresIt() external {
        start();
        attest(0);
        attest(1);
        vm.warp(START + 90 days + GRACE - 1);
        vm.assertFalse(escrows.isStopped(ROUND), "late is not overdue");
        vm.warp(START + 90 days + GRACE);
        vm.assertTrue(escrows.isStopped(ROUND), "stopped");
        deny(releasing(1), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowStopped.selector, ROUND, 2));
        attest(2);
        tell(releasing(1));
    }

    /// @dev Decided in time, and brought to the chain after a milestone became overdue.
    function test_release_decidedBeforeAStop_countsForADay() external {
        uint64 edge = attestedUntilTheThirdStops();
        vm.warp(edge + escrows.RECORDING() - 1);
        vm.assertTrue(escrows.isStopped(ROUND), "stopped");
        deny(releasing(1, edge), stopped(2));
        tell(releasing(1, edge - 1));
        vm.assertEq(escrows.escrow(ROUND).released, WHOLE * 3 / 10, "released");
    }

    function test_release_datedBack_isRefused() external {
        uint64 edge = attestedUntilTheThirdStops();
        vm.warp(edge + escrows.RECORDING());
        deny(releasing(1, edge - 1), stopped(2));
        deny(releasing(1, 0), stopped(2));
    }

    function test_release_fromTheFuture_isRefused() external {
        uint64 edge = attestedUntilTheThirdStops();
        uint64 latest = time() + escrows.LEEWAY();
        deny(
            releasing(1, latest + 1),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowInFuture.selector, latest, latest + 1)
        );
        vm.warp(edge - 1);
        deny(releasing(1, edge), stopped(2));
        tell(releasing(1, edge - 1));
    }

    /// @return edge the first moment at which the third milestone stops the money
    function attestedUntilTheThirdStops() private returns (uint64 edge) {
        start();
        attest(0);
        attest(1);
        edge = START + 90 days + GRACE;
    }

    function stopped(uint16 milestone) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowStopped.selector, ROUND, milestone);
    }

    function test_overdueMilestoneThatDoesNotStop_stopsNothing() external {
        start();
        attest(1);
        vm.warp(START + 10 days + GRACE);
        vm.assertFalse(escrows.isStopped(ROUND), "stopped");
    }

    function test_haltedEscrow_releasesNothing() external {
        start();
        attest(0);
        attest(1);
        deny(resuming(), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNotHalted.selector, ROUND));
        tell(halting());
        vm.assertTrue(escrows.isStopped(ROUND), "stopped");
        bytes memory halted = abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowHalted.selector, ROUND);
        deny(releasing(1), halted);
        deny(halting(), halted);
        tell(resuming());
        tell(releasing(1));
    }

    function test_anybody_declaresAnOverdueMilestoneOnce() external {
        bytes memory declaring = abi.encodeCall(IMilestoneEscrow.declareOverdue, (ROUND, 1));
        deny(STRANGER, declaring, wrongState(IMilestoneEscrow.State.Planned));
        start();
        uint64 until = START + 50 days + GRACE;
        deny(
            STRANGER,
            declaring,
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNotOverdue.selector, 1, until, block.timestamp)
        );
        vm.warp(until);
        vm.expectEmit(true, true, true, true, address(escrows));
        emit IMilestoneEscrow.MilestoneOverdue(ROUND, 1, START + 50 days);
        vm.prank(STRANGER);
        escrows.declareOverdue(ROUND, 1);
        deny(
            STRANGER,
            declaring,
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyDeclared.selector, 1, until)
        );
        attest(1);
        deny(
            STRANGER,
            declaring,
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyAttested.selector, 1, FINDING)
        );
    }
}

contract MilestoneEscrowAttestationTest is MilestoneEscrowTestBase {
    function test_attestation_isKeptOnce() external {
        attest(1);
        (, IMilestoneEscrow.Progress memory made) = escrows.milestone(ROUND, 1);
        vm.assertEq(made.finding, FINDING, "finding");
        deny(attesting(1), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyAttested.selector, 1, FINDING));
    }

    function test_attestationOfNothing_isRefused() external {
        bytes memory statement = abi.encodeCall(
            IMilestoneEscrow.attest, (ROUND, turn(), uint16(1), bytes32(0), sign(ATTESTER_KEY, ROUND, 1, bytes32(0)))
        );
        deny(statement, abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNoFinding.selector, 1));
    }

    function test_attack_anotherKeySigns() external {
        denySignature(sign(WRONG_KEY, ROUND, 1, FINDING), vm.addr(WRONG_KEY));
    }

    function test_attack_signatureOfAnotherMilestoneRoundFindingContractOrChain() external {
        denyDigest(digest(block.chainid, address(escrows), ROUND, 2, FINDING));
        denyDigest(digest(block.chainid, address(escrows), OTHER, 1, FINDING));
        denyDigest(digest(block.chainid, address(escrows), ROUND, 1, keccak256("another finding")));
        denyDigest(digest(block.chainid, STRANGER, ROUND, 1, FINDING));
        denyDigest(digest(block.chainid + 1, address(escrows), ROUND, 1, FINDING));
    }

    function test_attack_sameSignatureWithTheOtherS() external {
        bytes32 what = digest(block.chainid, address(escrows), ROUND, 1, FINDING);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ATTESTER_KEY, what);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        denySignature(abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27)), address(0));
    }

    function test_attack_signatureOfAnotherLengthOrNone() external {
        denySignature(abi.encodePacked(sign(ATTESTER_KEY, ROUND, 1, FINDING), uint8(0)), address(0));
        denySignature("", address(0));
    }

    function denyDigest(bytes32 other) private {
        bytes memory signature = sign(ATTESTER_KEY, other);
        bytes32 what = digest(block.chainid, address(escrows), ROUND, 1, FINDING);
        bytes32 r;
        bytes32 s;
        uint8 v;
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
            v := byte(0, mload(add(signature, 96)))
        }
        denySignature(signature, ecrecover(what, v, r, s));
    }

    function denySignature(bytes memory signature, address signer) private {
        deny(
            attesting(1, signature),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowNotTheAttester.selector, vm.addr(ATTESTER_KEY), signer
            )
        );
    }
}
