// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IMilestoneEscrow} from "../../src/IMilestoneEscrow.sol";
import {MilestoneEscrow} from "../../src/MilestoneEscrow.sol";
import {MilestoneEscrowTestBase} from "./MilestoneEscrowTestBase.sol";

/// @dev Tries anything at any time, and keeps books of its own about what was taken: of releases by what the milestone and the clock
/// say, without the contract's own words on it.
contract MilestoneEscrowHandler is MilestoneEscrowTestBase {
    uint256 public released;
    uint256 public returned;
    uint256 public surprises;
    uint256 public taken;
    uint16[3] public releases;
    mapping(uint32 vote => uint256) public ballots;

    constructor() {
        super.setUp();
        start();
    }

    /// @dev The fuzzer calls it too; there is one world.
    function setUp() public override {}

    function contractUnderTest() external view returns (MilestoneEscrow) {
        return escrows;
    }

    function pass(uint32 time) external {
        vm.warp(block.timestamp + bound(time, 1, 20 days));
    }

    function attestOne(uint8 milestone) external {
        _try(attesting(uint16(milestone % 3)));
    }

    function releaseOne(uint8 number) external {
        uint16 milestone = uint16(number % 3);
        bool allowed = _mayRelease(milestone);
        uint256 tranche = escrows.trancheOf(ROUND, milestone);
        bool worked = _try(releasing(milestone));
        if (worked != allowed) ++surprises;
        if (worked) {
            released += tranche;
            ++releases[milestone];
        }
    }

    function haltOrResume(bool halt) external {
        _try(halt ? halting() : resuming());
    }

    function askAbout(uint8 milestone, uint32 later) external {
        uint64 dueAt = uint64(block.timestamp + VOTING + bound(later, 1, 90 days));
        _try(asking(uint16(milestone % 3), dueAt, time()));
    }

    function cast(uint8 investor, uint8 choice) external {
        uint256 number = investor % 4 + 1;
        if (_try(casting(number, IMilestoneEscrow.Choice(choice % 4)))) {
            ballots[escrows.vote(ROUND).number] += rounds.commitment(id(number)).units;
        }
    }

    function count(uint8 outcome) external {
        _try(counting(IMilestoneEscrow.Choice(outcome % 4)));
    }

    function handOver() external {
        _try(handingOver(parties()));
    }

    function giveBack(uint8 investor) external {
        uint256 before = escrows.escrow(ROUND).returned;
        if (_try(returning(investor % 4 + 1))) returned += escrows.escrow(ROUND).returned - before;
    }

    function _mayRelease(uint16 milestone) private view returns (bool) {
        IMilestoneEscrow.Escrow memory now_ = escrows.escrow(ROUND);
        if (now_.state != IMilestoneEscrow.State.Running || now_.halted || escrows.vote(ROUND).running) return false;
        if (milestone == 0 || releases[milestone] != 0 || !_attested(milestone)) return false;
        for (uint16 i = 1; i < 3; ++i) {
            (IMilestoneEscrow.Milestone memory step,) = escrows.milestone(ROUND, i);
            if (!_attested(i) && block.timestamp >= step.dueAt + GRACE) return false;
        }
        return _attested(0) && (milestone == 1 || releases[1] == 1);
    }

    function _attested(uint16 milestone) private view returns (bool) {
        (, IMilestoneEscrow.Progress memory made) = escrows.milestone(ROUND, milestone);
        return made.finding != 0;
    }

    function _try(bytes memory statement) private returns (bool worked) {
        vm.prank(RECORDER);
        (worked,) = address(escrows).call(statement);
        if (worked) ++taken;
    }
}
