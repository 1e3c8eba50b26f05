// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IFundingRounds, RoundId} from "../src/IFundingRounds.sol";
import {IMilestoneEscrow} from "../src/IMilestoneEscrow.sol";
import {MilestoneEscrowTestBase} from "./support/MilestoneEscrowTestBase.sol";

contract MilestoneEscrowVotesTest is MilestoneEscrowTestBase {
    IMilestoneEscrow.Choice private constant NONE = IMilestoneEscrow.Choice.None;
    IMilestoneEscrow.Choice private constant CONTINUE = IMilestoneEscrow.Choice.Continue;
    IMilestoneEscrow.Choice private constant REPLACE = IMilestoneEscrow.Choice.Replace;
    IMilestoneEscrow.Choice private constant WIND_UP = IMilestoneEscrow.Choice.WindUp;

    function end() private {
        vm.warp(escrows.vote(ROUND).closesAt);
    }

    function test_mostUnitsToContinue_giveTheMilestoneItsNewDate() external {
        ask();
        uint64 dueAt = escrows.vote(ROUND).dueAt;
        tell(casting(1, CONTINUE));
        tell(casting(2, WIND_UP));
        end();
        tell(counting(CONTINUE));
        (IMilestoneEscrow.Milestone memory second,) = escrows.milestone(ROUND, 1);
        vm.assertEq(second.dueAt, dueAt, "due date");
        attest(1);
        tell(releasing(1));
        assertState(IMilestoneEscrow.State.Running);
    }

    function test_mostUnitsToReplace_waitForOtherParties() external {
        ask();
        tell(casting(1, REPLACE));
        end();
        deny(handingOver(parties()), wrongState(IMilestoneEscrow.State.Running));
        tell(counting(REPLACE));
        assertState(IMilestoneEscrow.State.Replacing);
        deny(attesting(1), wrongState(IMilestoneEscrow.State.Replacing));
        deny(releasing(1), wrongState(IMilestoneEscrow.State.Replacing));
        IMilestoneEscrow.Parties memory wrong = parties();
        wrong.operator = wrong.attesterOrganisation;
        deny(
            handingOver(wrong),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowWrongParties.selector,
                wrong.operator,
                wrong.attesterOrganisation,
                wrong.attester
            )
        );
        IMilestoneEscrow.Parties memory others = parties();
        others.attester = vm.addr(WRONG_KEY);
        tell(handingOver(others));
        bytes memory old = attesting(1);
        deny(
            old,
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowNotTheAttester.selector, others.attester, vm.addr(ATTESTER_KEY)
            )
        );
        tell(attesting(1, sign(WRONG_KEY, ROUND, 1, FINDING)));
        tell(releasing(1));
    }

    function test_otherPartiesWhoNeverCome_areVotedOnAgain() external {
        ask();
        tell(casting(1, REPLACE));
        end();
        tell(counting(REPLACE));
        uint64 dueAt = escrows.vote(ROUND).dueAt;
        deny(
            asking(1, dueAt + 365 days, time()),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNotOverdue.selector, 1, dueAt + GRACE, time())
        );
        vm.warp(dueAt + GRACE);
        escrows.declareOverdue(ROUND, 1);
        tell(asking(1, time() + 90 days, time()));
        tell(casting(1, CONTINUE));
        end();
        tell(counting(CONTINUE));
        assertState(IMilestoneEscrow.State.Running);
        attest(1);
    }

    function test_otherPartiesWhoNeverCome_canBeWoundUp() external {
        ask();
        tell(casting(1, REPLACE));
        end();
        tell(counting(REPLACE));
        vm.warp(escrows.vote(ROUND).dueAt + GRACE);
        tell(asking(1, time() + 90 days, time()));
        tell(casting(1, WIND_UP));
        end();
        tell(counting(WIND_UP));
        assertState(IMilestoneEscrow.State.WoundUp);
        deny(handingOver(parties()), wrongState(IMilestoneEscrow.State.WoundUp));
        tell(returning(1));
    }

    function test_mostUnitsToWindUp_giveTheRestBackToTheLastCent() external {
        ask();
        tell(casting(1, WIND_UP));
        end();
        deny(returning(1), wrongState(IMilestoneEscrow.State.Running));
        tell(counting(WIND_UP));
        deny(attesting(1), wrongState(IMilestoneEscrow.State.WoundUp));
        deny(releasing(1), wrongState(IMilestoneEscrow.State.WoundUp));
        for (uint256 i = 3; i >= 1; --i) {
            tell(returning(i));
        }
        deny(returning(2), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyReturned.selector, id(2)));
        deny(returning(4), notAnInvestor(4));
        vm.assertEq(escrows.escrow(ROUND).returned, escrows.escrow(ROUND).whole, "returned");
    }

    function test_tooFewUnitsOrATie_haveNoOutcomeAndCanBeAskedAgain() external {
        ask();
        tell(casting(3, CONTINUE));
        end();
        deny(
            counting(CONTINUE),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowWrongOutcome.selector, NONE, CONTINUE)
        );
        tell(counting(NONE));
        tell(asking(1, time() + 60 days, time()));
        tell(casting(1, CONTINUE));
        tell(casting(2, WIND_UP));
        tell(casting(3, WIND_UP));
        end();
        tell(counting(NONE));
        vm.assertTrue(escrows.isStopped(ROUND), "still stopped");
        vm.assertEq(escrows.vote(ROUND).number, 2, "votes");
    }

    function test_attack_platformCountsOtherwise() external {
        ask();
        tell(casting(1, WIND_UP));
        tell(casting(2, CONTINUE));
        end();
        for (uint8 i = 0; i < 3; ++i) {
            IMilestoneEscrow.Choice wrong = IMilestoneEscrow.Choice(i);
            deny(
                counting(wrong),
                abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowWrongOutcome.selector, WIND_UP, wrong)
            );
        }
    }

    function test_voteBeforeTheMilestoneIsOverdue_isRefused() external {
        start();
        uint64 until = START + 50 days + GRACE;
        vm.warp(until - 1);
        deny(
            asking(1, until + 90 days, until - 1),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNotOverdue.selector, 1, until, until - 1)
        );
        attest(1);
        vm.warp(until);
        deny(
            asking(1, until + 90 days, until),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyAttested.selector, 1, FINDING)
        );
    }

    function test_attack_backdatedOrFutureOpeningOrTooEarlyADueDate() external {
        overdue();
        uint64 from = START + 50 days + GRACE;
        vm.warp(from + 3 days);
        uint64 stale = time() - 1 days - 1;
        deny(
            asking(1, time() + 60 days, stale),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowWrongOpening.selector, from, stale, time())
        );
        deny(
            asking(1, time() + 60 days, from - 1),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowWrongOpening.selector, from, from - 1, time())
        );
        uint64 ahead = time() + 15 minutes + 1;
        deny(
            asking(1, time() + 60 days, ahead),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowInFuture.selector, time() + 15 minutes, ahead)
        );
        deny(
            asking(1, time() + VOTING, time()),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowWrongDueDate.selector, 1, time() + VOTING + 1, time() + VOTING
            )
        );
    }

    function test_releaseAttestationAndSecondVoteWhileOneRuns_areRefused() external {
        start();
        attest(0);
        vm.warp(START + 50 days + GRACE);
        tell(asking(1, time() + 60 days, time()));
        bytes memory running = abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowVoteRunning.selector, 1, 1);
        deny(attesting(1), running);
        deny(asking(1, time() + 60 days, time()), running);
        attest(2);
        deny(releasing(2), running);
    }

    function test_ballots_areRefusedOutsideTheVote() external {
        overdue();
        deny(casting(1, CONTINUE), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNoVote.selector, ROUND));
        deny(counting(NONE), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNoVote.selector, ROUND));
        tell(asking(1, time() + 60 days, time()));
        IMilestoneEscrow.Vote memory asked = escrows.vote(ROUND);
        denyMoment(asked, asked.opensAt - 1);
        denyMoment(asked, asked.closesAt);
        uint64 ahead = time() + 15 minutes + 1;
        deny(
            casting(1, CONTINUE, ahead),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowInFuture.selector, time() + 15 minutes, ahead)
        );
        deny(
            counting(NONE),
            abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowVoteStillOpen.selector, asked.closesAt, time())
        );
    }

    function denyMoment(IMilestoneEscrow.Vote memory asked, uint64 castAt) private {
        deny(
            casting(1, CONTINUE, castAt),
            abi.encodeWithSelector(
                IMilestoneEscrow.MilestoneEscrowOutsideVote.selector, asked.opensAt, asked.closesAt, castAt
            )
        );
    }

    function test_ballotTwiceOrOfNobodyOrForNothing_isRefused() external {
        ask();
        tell(casting(1, CONTINUE));
        deny(
            casting(1, WIND_UP), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowAlreadyVoted.selector, id(1), 1)
        );
        deny(casting(2, NONE), abi.encodeWithSelector(IMilestoneEscrow.MilestoneEscrowNoChoice.selector, id(2)));
        deny(casting(9, CONTINUE), notAnInvestor(9));
    }

    function notAnInvestor(uint256 number) private view returns (bytes memory) {
        IFundingRounds.Commitment memory made = rounds.commitment(id(number));
        return abi.encodeWithSelector(
            IMilestoneEscrow.MilestoneEscrowNotAnInvestor.selector, id(number), made.round, made.state
        );
    }
}

contract MilestoneEscrowArithmeticTest is MilestoneEscrowTestBase {
    function testFuzz_tranches_addUpToTheWhole(uint64 first, uint64 second, uint64 third, uint64 price, uint16 fee)
        external
    {
        IMilestoneEscrow.Milestone[] memory parts = steps();
        (parts[0].part, parts[1].part, parts[2].part) = (first, second, uint64(bound(third, 1, type(uint64).max)));
        IMilestoneEscrow.Terms memory what = promised();
        what.fee = uint16(bound(fee, 0, 9_999));
        IFundingRounds.Terms memory sold = terms();
        sold.unitPrice = uint64(bound(price, 1, type(uint64).max));
        sold.minimumUnits = 1;
        say(opening(OTHER, sold));
        tell(planning(OTHER, parties(), what, parts));
        buyOut();
        tell(abi.encodeCall(IMilestoneEscrow.start, (OTHER, 1)));
        uint256 raised = uint256(sold.unitPrice) * sold.capUnits;
        uint256 whole = escrows.escrow(OTHER).whole;
        vm.assertEq(whole, raised - raised * what.fee / 10_000, "whole");
        uint256 sum = 0;
        for (uint16 i = 0; i < 3; ++i) {
            sum += escrows.trancheOf(OTHER, i);
        }
        vm.assertEq(sum, whole, "sum of the tranches");
    }

    function buyOut() private {
        uint64 all = rounds.round(OTHER).terms.capUnits;
        say(abi.encodeCall(IFundingRounds.commit, (OTHER, uint64(1), id(7), all, time(), uint64(0))));
        say(abi.encodeCall(IFundingRounds.pay, (OTHER, uint64(2), id(7))));
        say(abi.encodeCall(IFundingRounds.fund, (OTHER, uint64(3))));
    }

    /// @dev In every order of the three investors.
    function testFuzz_remainder_isGivenBackWhole(uint8 order, bool releasedBefore) external {
        start();
        attest(0);
        if (releasedBefore) {
            attest(1);
            tell(releasing(1));
        }
        uint16 late = releasedBefore ? 2 : 1;
        vm.warp(START + 90 days + GRACE);
        tell(asking(late, time() + 60 days, time()));
        tell(casting(1, IMilestoneEscrow.Choice.WindUp));
        vm.warp(escrows.vote(ROUND).closesAt);
        tell(counting(IMilestoneEscrow.Choice.WindUp));
        uint256 first = order % 3;
        uint256 step = order % 2 == 0 ? 1 : 2;
        for (uint256 i = 0; i < 3; ++i) {
            tell(returning((first + i * step) % 3 + 1));
        }
        IMilestoneEscrow.Escrow memory wound = escrows.escrow(ROUND);
        vm.assertEq(uint256(wound.released) + wound.returned, wound.whole, "everything");
    }
}
