// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IFundingRounds} from "../../src/IFundingRounds.sol";

/// @dev The rules of IFundingRounds once more, plain and slow: only the statements are kept, and all else is counted from them
/// each time. `hear` says whether the contract must accept a statement, and keeps it if so.
contract ReferenceRounds {
    enum Kind {
        Open,
        Commit,
        Revoke,
        Pay,
        Lapse,
        Fund,
        Fail,
        Cancel,
        Refund,
        Replace
    }

    /// @param when the stated moment
    /// @param until the end of reflection
    struct Statement {
        Kind kind;
        bytes32 round;
        uint256 entry;
        bytes32 id;
        uint256 units;
        uint256 when;
        uint256 until;
        bytes32 sheet;
    }

    Statement[] public heard;
    mapping(bytes32 round => IFundingRounds.Terms) private promised;

    function open(Statement calldata it, IFundingRounds.Terms calldata offer, uint256 current) external returns (bool) {
        if (it.round == 0 || entries(it.round) != 0) return false;
        if (offer.opensAt >= offer.closesAt || offer.closesAt <= current || offer.unitPrice == 0) return false;
        bool ordered = offer.minimumUnits <= offer.targetUnits && offer.targetUnits <= offer.capUnits;
        if (!ordered || offer.minimumUnits == 0 || offer.sheet == 0 || offer.currency != "EUR") return false;
        promised[it.round] = offer;
        heard.push(it);
        return true;
    }

    function hear(Statement calldata it, uint256 current) external returns (bool) {
        if (it.entry != entries(it.round) || it.entry == 0) return false;
        if (it.kind != Kind.Refund && outcomes(it.round) != 0) return false;
        if (!possible(it, current)) return false;
        heard.push(it);
        return true;
    }

    function statements() external view returns (uint256) {
        return heard.length;
    }

    function entries(bytes32 round) public view returns (uint256 count) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (heard[i].round == round) ++count;
        }
    }

    function outcomes(bytes32 round) public view returns (uint256 count) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (heard[i].round == round && endsRound(heard[i].kind)) ++count;
        }
    }

    function ended(bytes32 round, Kind outcome) public view returns (bool) {
        return said(round, 0, outcome);
    }

    /// @dev Paid and never refunded, while there is a reason to pay it back.
    function owes(bytes32 round, bytes32 id) public view returns (bool) {
        bool reason = said(round, id, Kind.Revoke) || ended(round, Kind.Fail) || ended(round, Kind.Cancel);
        return reason && said(round, id, Kind.Pay) && !said(round, id, Kind.Refund);
    }

    /// @dev Neither paid nor ended.
    function waits(bytes32 round, bytes32 id) public view returns (bool) {
        return said(round, id, Kind.Commit) && !said(round, id, Kind.Pay) && !said(round, id, Kind.Revoke)
            && !said(round, id, Kind.Lapse);
    }

    function keeps(bytes32 round, bytes32 id) public view returns (bool) {
        return
            said(round, id, Kind.Pay) && !said(round, id, Kind.Revoke) && !said(round, id, Kind.Refund)
                && !owes(round, id);
    }

    function openUnits(bytes32 round) public view returns (uint256 sum) {
        if (ended(round, Kind.Cancel)) return 0;
        for (uint256 i = 0; i < heard.length; ++i) {
            if (madeIn(round, i) && waits(round, heard[i].id)) sum += heard[i].units;
        }
    }

    function paidUnits(bytes32 round) public view returns (uint256 sum) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (madeIn(round, i) && keeps(round, heard[i].id)) sum += heard[i].units;
        }
    }

    function owedUnits(bytes32 round) external view returns (uint256 sum) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (madeIn(round, i) && owes(round, heard[i].id)) sum += heard[i].units;
        }
    }

    function refundedUnits(bytes32 round) external view returns (uint256 sum) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (madeIn(round, i) && said(round, heard[i].id, Kind.Refund)) sum += heard[i].units;
        }
    }

    function lastReflectionEnd(bytes32 round) public view returns (uint256 last) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (madeIn(round, i) && heard[i].until > last) last = heard[i].until;
        }
    }

    function sheet(bytes32 round) public view returns (bytes32 present) {
        for (uint256 i = 0; i < heard.length; ++i) {
            Kind kind = heard[i].kind;
            if (heard[i].round == round && (kind == Kind.Open || kind == Kind.Replace)) present = heard[i].sheet;
        }
    }

    function terms(bytes32 round) external view returns (IFundingRounds.Terms memory) {
        return promised[round];
    }

    function said(bytes32 round, bytes32 id, Kind kind) public view returns (bool) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (heard[i].round == round && heard[i].id == id && heard[i].kind == kind) return true;
        }
        return false;
    }

    function possible(Statement calldata it, uint256 current) private view returns (bool) {
        IFundingRounds.Terms storage terms_ = promised[it.round];
        if (it.kind == Kind.Commit) return committable(it, terms_, current);
        if (it.kind == Kind.Revoke) return revocable(it, current);
        if (it.kind == Kind.Pay) return waits(it.round, it.id);
        if (it.kind == Kind.Lapse) {
            return waits(it.round, it.id) && current - commitment(it.id).when >= terms_.paymentPeriod;
        }
        if (it.kind == Kind.Refund) return owes(it.round, it.id);
        if (it.kind == Kind.Replace) return it.sheet != 0 && it.sheet != sheet(it.round);
        if (it.kind == Kind.Cancel) return true;
        return decidable(it, terms_, current);
    }

    function committable(Statement calldata it, IFundingRounds.Terms storage terms_, uint256 current)
        private
        view
        returns (bool)
    {
        if (it.id == 0 || it.units == 0 || commitment(it.id).units != 0) return false;
        if (it.when < terms_.opensAt || it.when >= terms_.closesAt) return false;
        if (it.when > current + 15 minutes || current > uint256(terms_.closesAt) + 24 hours) return false;
        if (it.until != 0 && it.until < it.when + terms_.reflection) return false;
        return openUnits(it.round) + paidUnits(it.round) + it.units <= terms_.capUnits;
    }

    function revocable(Statement calldata it, uint256 current) private view returns (bool) {
        Statement memory made = commitment(it.id);
        if (!waits(it.round, it.id) && !keeps(it.round, it.id)) return false;
        return made.until != 0 && it.when >= made.when && it.when <= made.until && it.when <= current + 15 minutes;
    }

    function decidable(Statement calldata it, IFundingRounds.Terms storage terms_, uint256 current)
        private
        view
        returns (bool)
    {
        uint256 paid = paidUnits(it.round);
        bool closed = current >= terms_.closesAt;
        if (openUnits(it.round) != 0) return false;
        if (it.kind == Kind.Fail) return closed && paid < terms_.minimumUnits;
        return
            (closed || paid == terms_.capUnits) && paid >= terms_.minimumUnits && current > lastReflectionEnd(it.round);
    }

    function commitment(bytes32 id) private view returns (Statement memory none) {
        for (uint256 i = 0; i < heard.length; ++i) {
            if (heard[i].kind == Kind.Commit && heard[i].id == id) return heard[i];
        }
    }

    function madeIn(bytes32 round, uint256 i) private view returns (bool) {
        return heard[i].round == round && heard[i].kind == Kind.Commit;
    }

    function endsRound(Kind kind) private pure returns (bool) {
        return kind == Kind.Fund || kind == Kind.Fail || kind == Kind.Cancel;
    }
}
