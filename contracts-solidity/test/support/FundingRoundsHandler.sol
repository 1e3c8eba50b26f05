// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {AppendOnlyLogs} from "../../src/AppendOnlyLogs.sol";
import {FundingRounds} from "../../src/FundingRounds.sol";
import {CommitmentId, IFundingRounds, RoundId} from "../../src/IFundingRounds.sol";
import {Test} from "./Forge.sol";
import {ReferenceRounds} from "./ReferenceRounds.sol";

/// @dev The recorder and a stranger say all that the contract knows, sensibly and not, while time goes by. The model is asked
/// first; a surprise is a statement that the contract took or refused against the model.
contract FundingRoundsHandler is Test {
    address private constant RECORDER = address(0xBEC0);
    uint256 public constant ROUNDS = 3;
    uint256 public constant COMMITMENTS = 12;

    FundingRounds public immutable CONTRACT;
    ReferenceRounds public immutable MODEL;
    uint256 public surprises;
    uint256 public reversals;
    mapping(uint256 number => IFundingRounds.State) private outcomeOf;

    constructor() {
        CONTRACT = new FundingRounds(new AppendOnlyLogs(address(0), RECORDER));
        MODEL = new ReferenceRounds();
        open(1, 0, 2, 4, 2);
        open(2, 0, 3, 3, 0);
    }

    /// @dev Short offers of a few units: most histories come to an end. Some numbers spoil the terms.
    function open(uint256 round, uint256 spoiled, uint256 daysOpen, uint256 cap, uint256 minimum) public {
        ReferenceRounds.Statement memory it;
        it.kind = ReferenceRounds.Kind.Open;
        it.round = roundId(bound(round, 0, ROUNDS));
        IFundingRounds.Terms memory terms = IFundingRounds.Terms({
            opensAt: uint64(block.timestamp),
            closesAt: uint64(block.timestamp + bound(daysOpen, 1, 3) * 1 days),
            reflection: 1 days,
            paymentPeriod: 1 days,
            unitPrice: 100_00,
            minimumUnits: uint64(bound(minimum, 1, 5)),
            targetUnits: 5,
            capUnits: uint64(bound(cap, 5, 12)),
            currency: "EUR",
            sheet: sheetOf(1)
        });
        spoil(terms, spoiled % 48);
        it.sheet = terms.sheet;
        bool expected = MODEL.open(it, terms, block.timestamp);
        say(expected, abi.encodeCall(IFundingRounds.open, (RoundId.wrap(it.round), terms)));
    }

    function commit(uint256 round, uint256 entry, uint256 id, uint256 units, uint256 when, uint256 until) external {
        ReferenceRounds.Statement memory it = statement(ReferenceRounds.Kind.Commit, round, entry);
        it.id = commitmentId(bound(id, 0, COMMITMENTS));
        it.units = bound(units, 0, 4);
        it.when = around(when);
        uint256 promised = it.when + 1 days;
        it.until = until % 4 == 0 ? 0 : (until % 4 == 1 ? bound(until, promised - 100, promised + 1 days) : promised);
        hear(it, committing(it));
    }

    function revoke(uint256 round, uint256 entry, uint256 id, uint256 when) external {
        ReferenceRounds.Statement memory it = about(ReferenceRounds.Kind.Revoke, round, entry, id);
        it.when = around(when);
        hear(
            it,
            abi.encodeCall(
                IFundingRounds.revoke,
                (RoundId.wrap(it.round), uint64(it.entry), CommitmentId.wrap(it.id), uint64(it.when))
            )
        );
    }

    function pay(uint256 round, uint256 entry, uint256 id) external {
        ReferenceRounds.Statement memory it = about(ReferenceRounds.Kind.Pay, round, entry, id);
        hear(it, encoded(IFundingRounds.pay.selector, it));
    }

    function lapse(uint256 round, uint256 entry, uint256 id) external {
        ReferenceRounds.Statement memory it = about(ReferenceRounds.Kind.Lapse, round, entry, id);
        hear(it, encoded(IFundingRounds.lapse.selector, it));
    }

    function refund(uint256 round, uint256 entry, uint256 id) external {
        ReferenceRounds.Statement memory it = about(ReferenceRounds.Kind.Refund, round, entry, id);
        hear(it, encoded(IFundingRounds.refund.selector, it));
    }

    function fund(uint256 round, uint256 entry) external {
        decide(ReferenceRounds.Kind.Fund, round, entry);
    }

    function fail(uint256 round, uint256 entry) external {
        decide(ReferenceRounds.Kind.Fail, round, entry);
    }

    /// @dev Rarely meant: other histories are to come to their end as well.
    function cancel(uint256 round, uint256 entry) external {
        if (entry % 16 != 0) return;
        ReferenceRounds.Statement memory it = statement(ReferenceRounds.Kind.Cancel, round, 1);
        hear(it, abi.encodeCall(IFundingRounds.cancel, (RoundId.wrap(it.round), uint64(it.entry))));
    }

    function replaceSheet(uint256 round, uint256 entry, uint256 sheet) external {
        ReferenceRounds.Statement memory it = statement(ReferenceRounds.Kind.Replace, round, entry);
        it.sheet = sheetOf(bound(sheet, 0, 2));
        hear(it, abi.encodeCall(IFundingRounds.replaceSheet, (RoundId.wrap(it.round), uint64(it.entry), it.sheet)));
    }

    /// @dev All in order, and mostly paid at once.
    function invest(uint256 round, uint256 units, bool reflects, uint256 pays) external {
        for (uint256 i = 1; i <= COMMITMENTS; ++i) {
            if (CONTRACT.commitment(CommitmentId.wrap(commitmentId(i))).units != 0) continue;
            ReferenceRounds.Statement memory it = statement(ReferenceRounds.Kind.Commit, bound(round, 1, ROUNDS), 1);
            (it.id, it.units, it.when) = (commitmentId(i), bound(units, 1, 4), block.timestamp);
            if (reflects) it.until = block.timestamp + 1 days;
            hear(it, committing(it));
            if (pays % 4 == 0) return;
            (it.kind, it.entry) = (ReferenceRounds.Kind.Pay, MODEL.entries(it.round));
            hear(it, encoded(IFundingRounds.pay.selector, it));
            return;
        }
    }

    /// @dev Waits for the end of the offer, now and then also of reflection, and ends a round that has a few entries, if
    /// its commitments let it.
    function end(uint256 round, bool patient) external {
        round = bound(round, 1, ROUNDS);
        if (MODEL.entries(roundId(round)) < 5) return;
        uint256 closesAt = CONTRACT.round(RoundId.wrap(roundId(round))).terms.closesAt;
        if (block.timestamp < closesAt) vm.warp(closesAt);
        if (patient) vm.warp(block.timestamp + 1 days);
        for (uint256 i = 1; i <= COMMITMENTS; ++i) {
            ReferenceRounds.Statement memory it = statement(ReferenceRounds.Kind.Lapse, round, 1);
            it.id = commitmentId(i);
            if (MODEL.waits(it.round, it.id)) hear(it, encoded(IFundingRounds.lapse.selector, it));
        }
        decide(ReferenceRounds.Kind.Fund, round, 1);
        decide(ReferenceRounds.Kind.Fail, round, 1);
    }

    /// @dev A stranger says what would be right from a recorder.
    function interfere(uint256 round, address stranger) external {
        vm.assume(stranger != RECORDER);
        RoundId id = RoundId.wrap(roundId(bound(round, 1, ROUNDS)));
        bytes memory data = abi.encodeCall(IFundingRounds.cancel, (id, CONTRACT.round(id).entries));
        vm.prank(stranger);
        (bool worked,) = address(CONTRACT).call(data);
        if (worked) ++surprises;
    }

    function wait(uint256 period) external {
        vm.warp(block.timestamp + bound(period, 1, 6 hours));
    }

    function roundId(uint256 number) public pure returns (bytes32) {
        return number == 0 ? bytes32(0) : keccak256(abi.encode("round", number));
    }

    function commitmentId(uint256 number) public pure returns (bytes32) {
        return number == 0 ? bytes32(0) : keccak256(abi.encode("commitment", number));
    }

    function decide(ReferenceRounds.Kind kind, uint256 round, uint256 entry) private {
        ReferenceRounds.Statement memory it = statement(kind, round, entry);
        bytes4 selector =
            kind == ReferenceRounds.Kind.Fund ? IFundingRounds.fund.selector : IFundingRounds.fail.selector;
        hear(it, abi.encodeWithSelector(selector, it.round, uint64(it.entry)));
    }

    function hear(ReferenceRounds.Statement memory it, bytes memory data) private {
        say(MODEL.hear(it, block.timestamp), data);
    }

    function say(bool expected, bytes memory data) private {
        vm.prank(RECORDER);
        (bool worked,) = address(CONTRACT).call(data);
        if (worked != expected) ++surprises;
        for (uint256 i = 1; i <= ROUNDS; ++i) {
            IFundingRounds.State state = CONTRACT.round(RoundId.wrap(roundId(i))).state;
            if (outcomeOf[i] > IFundingRounds.State.Open && state != outcomeOf[i]) ++reversals;
            outcomeOf[i] = state;
        }
    }

    /// @dev One number in eight is the wrong one.
    function statement(ReferenceRounds.Kind kind, uint256 round, uint256 entry)
        private
        view
        returns (ReferenceRounds.Statement memory it)
    {
        it.kind = kind;
        it.round = roundId(bound(round, 0, ROUNDS));
        uint256 next = MODEL.entries(it.round);
        it.entry = entry % 8 == 0 ? bound(entry, 0, next + 1) : next;
    }

    /// @dev Of a commitment that was made, if there is one, and mostly in its own round.
    function about(ReferenceRounds.Kind kind, uint256 round, uint256 entry, uint256 id)
        private
        view
        returns (ReferenceRounds.Statement memory it)
    {
        uint256 number = bound(id, 1, COMMITMENTS);
        for (uint256 i = 0; i < COMMITMENTS; ++i) {
            bytes32 candidate = commitmentId(1 + (number + i) % COMMITMENTS);
            bytes32 where = RoundId.unwrap(CONTRACT.commitment(CommitmentId.wrap(candidate)).round);
            if (where == 0) continue;
            it = statement(kind, round, entry);
            it.id = candidate;
            if (round % 8 != 0) (it.round, it.entry) = (where, MODEL.entries(where));
            return it;
        }
        it = statement(kind, round, entry);
        it.id = commitmentId(number);
    }

    /// @dev Mostly the last hours, also a little ahead of the clock.
    function around(uint256 when) private view returns (uint256) {
        return when % 2 == 0 ? block.timestamp : bound(when, block.timestamp - 1 days, block.timestamp + 20 minutes);
    }

    function encoded(bytes4 selector, ReferenceRounds.Statement memory it) private pure returns (bytes memory) {
        return abi.encodeWithSelector(selector, it.round, uint64(it.entry), it.id);
    }

    function committing(ReferenceRounds.Statement memory it) private pure returns (bytes memory) {
        return abi.encodeWithSelector(
            IFundingRounds.commit.selector,
            it.round,
            uint64(it.entry),
            it.id,
            uint64(it.units),
            uint64(it.when),
            uint64(it.until)
        );
    }

    function spoil(IFundingRounds.Terms memory terms, uint256 how) private pure {
        if (how == 1) terms.closesAt = terms.opensAt;
        if (how == 2) terms.minimumUnits = 6;
        if (how == 3) terms.capUnits = 4;
        if (how == 4) terms.sheet = 0;
        if (how == 5) terms.unitPrice = 0;
        if (how == 6) terms.currency = "eur";
    }

    function sheetOf(uint256 number) private pure returns (bytes32) {
        return number == 0 ? bytes32(0) : keccak256(abi.encode("sheet", number));
    }
}
