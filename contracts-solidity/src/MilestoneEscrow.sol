// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import {CommitmentId, IFundingRounds, RoundId} from "./IFundingRounds.sol";
import {IMilestoneEscrow} from "./IMilestoneEscrow.sol";

/// @title MilestoneEscrow
/// @notice See IMilestoneEscrow. Not upgradeable, nobody owns it.
/// @dev Proof packs may carry storage proofs, so the storage layout is an interface too and must never move.
/// slot 0 escrows, slot 1 plans, slot 2 progress, slot 3 ballots, slot 4 votes, slot 5 returned.
contract MilestoneEscrow is IMilestoneEscrow {
    /// @notice Seconds by which a stated moment may lie ahead of the block's time.
    uint64 public constant LEEWAY = 15 minutes;
    /// @notice Seconds after its opening in which a vote is still recorded, and after its moment in which a release is judged by it.
    uint64 public constant RECORDING = 1 days;
    uint256 public constant MOST_MILESTONES = 24;
    uint256 private constant WHOLE = 10_000;
    bytes32 private constant RECORDER_ROLE = keccak256("RECORDER");
    // Types of EIP-712 are what they are.
    // solhint-disable gas-small-strings
    bytes32 private constant DOMAIN =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant NAME = keccak256("MilestoneEscrow");
    bytes32 private constant VERSION = keccak256("1");
    bytes32 private constant ATTESTATION = keccak256("Attestation(bytes32 round,uint16 milestone,bytes32 finding)");
    // solhint-enable gas-small-strings

    IFundingRounds private immutable ROUNDS;

    mapping(RoundId round => Escrow) private escrows;
    mapping(RoundId round => Milestone[]) private plans;
    mapping(RoundId round => mapping(uint16 milestone => Progress)) private progress;
    /// @dev The last vote that the commitment took part in.
    mapping(RoundId round => mapping(CommitmentId commitment => uint32 vote)) private ballots;
    mapping(RoundId round => Vote) private votes;
    mapping(RoundId round => mapping(CommitmentId commitment => bool)) private returned;

    /// @param rounds_ whose money this is about, and whose logs' recorders write here
    constructor(IFundingRounds rounds_) {
        if (address(rounds_).code.length == 0) revert MilestoneEscrowNoRounds(address(rounds_));
        ROUNDS = rounds_;
    }

    /// @inheritdoc IMilestoneEscrow
    function plan(RoundId id, Parties calldata parties, Terms calldata terms, Milestone[] calldata milestones)
        external
    {
        _requireRecorder();
        Escrow storage planned = escrows[id];
        if (planned.state != State.None) revert MilestoneEscrowAlreadyPlanned(id);
        _requireNewRound(id);
        _requireParties(parties);
        _requireTerms(terms);
        _requireMilestones(id, milestones);

        planned.state = State.Planned;
        planned.milestones = uint16(milestones.length);
        planned.entries = 1;
        planned.parties = parties;
        planned.terms = terms;
        for (uint256 i = 0; i < milestones.length; ++i) {
            plans[id].push(milestones[i]);
        }

        emit EscrowPlanned(id, parties, terms, milestones);
    }

    /// @inheritdoc IMilestoneEscrow
    function start(RoundId id, uint64 entry) external {
        Escrow storage current = _enter(id, entry);
        _requireState(id, current, State.Planned);
        IFundingRounds.Round memory round = ROUNDS.round(id);
        if (round.state != IFundingRounds.State.Funded) revert MilestoneEscrowRoundNotFunded(id, round.state);

        // Two factors of 64 bits: never more than 128.
        uint256 raised = uint256(round.paidUnits) * round.terms.unitPrice;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint128 whole = uint128(raised - raised * current.terms.fee / WHOLE);
        current.whole = whole;
        current.state = State.Running;

        emit EscrowStarted(id, entry, whole);
    }

    /// @inheritdoc IMilestoneEscrow
    function attest(RoundId id, uint64 entry, uint16 index, bytes32 finding, bytes calldata signature) external {
        Escrow storage current = _enter(id, entry);
        if (current.state != State.Planned) _requireState(id, current, State.Running);
        Progress storage attested = _progressOf(id, current, index);
        if (attested.finding != 0) revert MilestoneEscrowAlreadyAttested(index, attested.finding);
        if (finding == 0) revert MilestoneEscrowNoFinding(index);
        _requireNoVote(id, index);
        (address signer,,) = ECDSA.tryRecoverCalldata(_digest(id, index, finding), signature);
        address attester = current.parties.attester;
        if (signer != attester) revert MilestoneEscrowNotTheAttester(attester, signer);

        attested.finding = finding;

        emit MilestoneAttested(id, entry, index, finding);
    }

    /// @inheritdoc IMilestoneEscrow
    function release(RoundId id, uint64 entry, uint16 index, uint64 releasedAt) external {
        Escrow storage current = _enter(id, entry);
        _requireState(id, current, State.Running);
        Progress storage released = _progressOf(id, current, index);
        if (plans[id][index].part == 0) revert MilestoneEscrowNoTranche(index);
        if (released.finding == 0) revert MilestoneEscrowNotAttested(index);
        if (released.released) revert MilestoneEscrowAlreadyReleased(index);
        _requirePast(releasedAt);
        _requireGoing(id, current, releasedAt);
        if (plans[id][index].inOrder) _requireSettledBefore(id, index);

        uint128 amount = _trancheOf(id, current.whole, index);
        released.released = true;
        current.released += amount;

        emit TrancheReleased(id, entry, index, amount, releasedAt);
    }

    /// @inheritdoc IMilestoneEscrow
    function halt(RoundId id, uint64 entry) external {
        Escrow storage current = _enter(id, entry);
        _requireState(id, current, State.Running);
        if (current.halted) revert MilestoneEscrowHalted(id);

        current.halted = true;

        emit EscrowHalted(id, entry);
    }

    /// @inheritdoc IMilestoneEscrow
    function resume(RoundId id, uint64 entry) external {
        Escrow storage current = _enter(id, entry);
        if (!current.halted) revert MilestoneEscrowNotHalted(id);

        current.halted = false;

        emit EscrowResumed(id, entry);
    }

    /// @inheritdoc IMilestoneEscrow
    function openVote(RoundId id, uint64 entry, uint16 index, uint64 dueAt, uint64 opensAt) external {
        Escrow storage current = _enter(id, entry);
        _requireUnderWay(id, current);
        Vote storage opened = votes[id];
        if (opened.running) revert MilestoneEscrowVoteRunning(opened.number, opened.milestone);
        uint256 overdueFrom = _requireOverdue(id, current, index);
        if (opensAt < overdueFrom || block.timestamp > uint256(opensAt) + RECORDING) {
            revert MilestoneEscrowWrongOpening(overdueFrom, opensAt, block.timestamp);
        }
        _requirePast(opensAt);
        uint64 closesAt = opensAt + current.terms.voting;
        if (dueAt <= closesAt) revert MilestoneEscrowWrongDueDate(index, uint256(closesAt) + 1, dueAt);

        uint32 number = ++current.votes;
        votes[id] = Vote(number, index, true, dueAt, opensAt, closesAt, 0, 0, 0, Choice.None);

        emit VoteOpened(id, entry, index, dueAt, opensAt, closesAt);
    }

    /// @inheritdoc IMilestoneEscrow
    function castBallot(RoundId id, uint64 entry, CommitmentId commitment, Choice choice, uint64 castAt) external {
        _enter(id, entry);
        Vote storage running = _runningVote(id);
        if (choice == Choice.None) revert MilestoneEscrowNoChoice(commitment);
        if (castAt < running.opensAt || castAt >= running.closesAt) {
            revert MilestoneEscrowOutsideVote(running.opensAt, running.closesAt, castAt);
        }
        _requirePast(castAt);
        uint64 units = _unitsOf(id, commitment);
        if (ballots[id][commitment] == running.number) revert MilestoneEscrowAlreadyVoted(commitment, running.number);

        ballots[id][commitment] = running.number;
        if (choice == Choice.Continue) running.continueUnits += units;
        else if (choice == Choice.Replace) running.replaceUnits += units;
        else running.windUpUnits += units;

        emit BallotCast(id, entry, commitment, choice, units, castAt);
    }

    /// @inheritdoc IMilestoneEscrow
    function closeVote(RoundId id, uint64 entry, Choice outcome) external {
        Escrow storage current = _enter(id, entry);
        Vote storage closed = _runningVote(id);
        if (block.timestamp < closed.closesAt) revert MilestoneEscrowVoteStillOpen(closed.closesAt, block.timestamp);
        Choice counted = _count(id, current, closed);
        if (outcome != counted) revert MilestoneEscrowWrongOutcome(counted, outcome);

        closed.running = false;
        closed.outcome = counted;
        if (counted == Choice.Continue) current.state = State.Running;
        if (counted == Choice.WindUp) current.state = State.WoundUp;
        if (counted == Choice.Replace) current.state = State.Replacing;
        if (counted == Choice.Continue || counted == Choice.Replace) {
            plans[id][closed.milestone].dueAt = closed.dueAt;
            progress[id][closed.milestone].overdueSince = 0;
        }

        emit VoteClosed(id, entry, closed.milestone, counted);
    }

    /// @inheritdoc IMilestoneEscrow
    function replaceParties(RoundId id, uint64 entry, Parties calldata parties) external {
        Escrow storage current = _enter(id, entry);
        _requireState(id, current, State.Replacing);
        _requireParties(parties);

        current.parties = parties;
        current.state = State.Running;

        emit PartiesReplaced(id, entry, parties);
    }

    /// @inheritdoc IMilestoneEscrow
    function returnRemainder(RoundId id, uint64 entry, CommitmentId commitment) external {
        Escrow storage current = _enter(id, entry);
        _requireState(id, current, State.WoundUp);
        uint64 units = _unitsOf(id, commitment);
        if (returned[id][commitment]) revert MilestoneEscrowAlreadyReturned(commitment);

        returned[id][commitment] = true;
        uint64 given = current.returnedUnits + units;
        // A share of the remainder, which has 128 bits.
        uint256 remainder = current.whole - current.released;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint128 amount = uint128(remainder * given / ROUNDS.round(id).paidUnits) - current.returned;
        current.returnedUnits = given;
        current.returned += amount;

        emit RemainderReturned(id, entry, commitment, amount);
    }

    /// @inheritdoc IMilestoneEscrow
    function declareOverdue(RoundId id, uint16 index) external {
        Escrow storage current = escrows[id];
        _requireUnderWay(id, current);
        _requireOverdue(id, current, index);
        Progress storage late = progress[id][index];
        if (late.overdueSince != 0) revert MilestoneEscrowAlreadyDeclared(index, late.overdueSince);

        late.overdueSince = uint64(block.timestamp);

        emit MilestoneOverdue(id, index, plans[id][index].dueAt);
    }

    /// @inheritdoc IMilestoneEscrow
    function rounds() external view returns (IFundingRounds) {
        return ROUNDS;
    }

    /// @inheritdoc IMilestoneEscrow
    function escrow(RoundId id) external view returns (Escrow memory) {
        return escrows[id];
    }

    /// @inheritdoc IMilestoneEscrow
    function milestone(RoundId id, uint16 index) external view returns (Milestone memory, Progress memory) {
        Progress memory made = _progressOf(id, escrows[id], index);
        return (plans[id][index], made);
    }

    /// @inheritdoc IMilestoneEscrow
    function trancheOf(RoundId id, uint16 index) external view returns (uint128) {
        Escrow storage current = escrows[id];
        _progressOf(id, current, index);
        return _trancheOf(id, current.whole, index);
    }

    /// @inheritdoc IMilestoneEscrow
    function vote(RoundId id) external view returns (Vote memory) {
        return votes[id];
    }

    /// @inheritdoc IMilestoneEscrow
    function isStopped(RoundId id) external view returns (bool) {
        Escrow storage current = escrows[id];
        return current.state != State.Running || current.halted || votes[id].running
            || _stoppedBy(id, current, block.timestamp) < current.milestones;
    }

    /// @dev Counts the entry at once; whatever refuses it later takes that back as well.
    function _enter(RoundId id, uint64 entry) private returns (Escrow storage current) {
        _requireRecorder();
        current = escrows[id];
        if (current.state == State.None) revert MilestoneEscrowWrongState(id, State.None);
        uint64 expected = current.entries;
        if (entry != expected) revert MilestoneEscrowWrongEntry(id, expected, entry);
        current.entries = expected + 1;
    }

    /// @dev EIP-712. The domain is made anew each time: a chain that splits gets another id. OpenZeppelin's EIP712 needs a younger EVM.
    function _digest(RoundId id, uint16 index, bytes32 finding) private view returns (bytes32) {
        bytes32 domain = keccak256(abi.encode(DOMAIN, NAME, VERSION, block.chainid, address(this)));
        bytes32 statement = keccak256(abi.encode(ATTESTATION, RoundId.unwrap(id), index, finding));
        return keccak256(abi.encodePacked(hex"1901", domain, statement));
    }

    function _runningVote(RoundId id) private view returns (Vote storage running) {
        running = votes[id];
        if (!running.running) revert MilestoneEscrowNoVote(id);
    }

    function _progressOf(RoundId id, Escrow storage current, uint16 index) private view returns (Progress storage) {
        if (index >= current.milestones) revert MilestoneEscrowUnknownMilestone(index, current.milestones);
        return progress[id][index];
    }

    /// @dev The sums are at most MOST_MILESTONES times 2^64, their products with the whole less than 2^197.
    function _trancheOf(RoundId id, uint256 whole, uint16 index) private view returns (uint128) {
        Milestone[] storage all = plans[id];
        uint256 before = 0;
        uint256 total = 0;
        for (uint256 i = 0; i < all.length; ++i) {
            if (i == index) before = total;
            total += all[i].part;
        }
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint128(whole * (before + all[index].part) / total - whole * before / total);
    }

    /// @dev The first milestone that stops the money at that time; as many as there are when none does.
    function _stoppedBy(RoundId id, Escrow storage current, uint256 moment) private view returns (uint16 index) {
        uint16 count = current.milestones;
        for (index = 0; index < count; ++index) {
            bool overdue = progress[id][index].finding == 0 && moment >= _overdueFrom(id, current, index);
            if (overdue && plans[id][index].stops) return index;
        }
    }

    function _overdueFrom(RoundId id, Escrow storage current, uint16 index) private view returns (uint256) {
        return uint256(plans[id][index].dueAt) + current.terms.grace;
    }

    function _unitsOf(RoundId id, CommitmentId commitment) private view returns (uint64) {
        IFundingRounds.Commitment memory made = ROUNDS.commitment(commitment);
        bool ours = RoundId.unwrap(made.round) == RoundId.unwrap(id);
        if (!ours || made.state != IFundingRounds.CommitmentState.Paid) {
            revert MilestoneEscrowNotAnInvestor(commitment, made.round, made.state);
        }
        return made.units;
    }

    /// @dev Paid units never change after a round is funded, so all ballots together are at most these.
    function _count(RoundId id, Escrow storage current, Vote storage closed) private view returns (Choice) {
        uint256 forth = closed.continueUnits;
        uint256 other = closed.replaceUnits;
        uint256 end = closed.windUpUnits;
        if ((forth + other + end) * WHOLE < uint256(ROUNDS.round(id).paidUnits) * current.terms.quorum) {
            return Choice.None;
        }
        if (forth > other && forth > end) return Choice.Continue;
        if (other > forth && other > end) return Choice.Replace;
        return end > forth && end > other ? Choice.WindUp : Choice.None;
    }

    function _requireRecorder() private view {
        if (!_isRecorder(msg.sender)) revert MilestoneEscrowNotARecorder(msg.sender);
    }

    function _isRecorder(address account) private view returns (bool) {
        return IAccessControl(address(ROUNDS.logs())).hasRole(RECORDER_ROLE, account);
    }

    function _requireState(RoundId id, Escrow storage current, State wanted) private view {
        if (current.state != wanted) revert MilestoneEscrowWrongState(id, current.state);
    }

    /// @dev Other parties may never be found: investors are asked again then.
    function _requireUnderWay(RoundId id, Escrow storage current) private view {
        if (current.state != State.Replacing) _requireState(id, current, State.Running);
    }

    function _requireNewRound(RoundId id) private view {
        IFundingRounds.Round memory round = ROUNDS.round(id);
        uint256 units = uint256(round.openUnits) + round.paidUnits + round.owedUnits + round.refundedUnits;
        if (round.state != IFundingRounds.State.Open || units != 0 || round.lastReflectionEnd != 0) {
            revert MilestoneEscrowRoundNotNew(id, round.state, units);
        }
    }

    function _requireParties(Parties calldata parties) private view {
        bool apart = parties.operator != 0 && parties.attesterOrganisation != 0
            && parties.operator != parties.attesterOrganisation;
        if (!apart || parties.attester == address(0) || _isRecorder(parties.attester)) {
            revert MilestoneEscrowWrongParties(parties.operator, parties.attesterOrganisation, parties.attester);
        }
    }

    function _requireTerms(Terms calldata terms) private pure {
        bool sound = terms.grace != 0 && terms.voting != 0 && terms.quorum != 0 && terms.quorum <= WHOLE;
        if (!sound || terms.fee >= WHOLE) {
            revert MilestoneEscrowWrongTerms(terms.grace, terms.voting, terms.quorum, terms.fee);
        }
    }

    function _requireMilestones(RoundId id, Milestone[] calldata milestones) private view {
        if (milestones.length == 0 || milestones.length > MOST_MILESTONES) {
            revert MilestoneEscrowWrongCount(milestones.length);
        }
        uint256 earliest = block.timestamp + 1;
        uint256 total = 0;
        for (uint256 i = 0; i < milestones.length; ++i) {
            uint64 dueAt = milestones[i].dueAt;
            if (dueAt < earliest) revert MilestoneEscrowWrongDueDate(i, earliest, dueAt);
            earliest = dueAt;
            total += milestones[i].part;
        }
        if (total == 0) revert MilestoneEscrowNoTranches(id);
    }

    /// @dev What is recorded too late is judged by the block's time: nobody dates a release back to before a stop.
    function _requireGoing(RoundId id, Escrow storage current, uint256 moment) private view {
        if (current.halted) revert MilestoneEscrowHalted(id);
        Vote storage last = votes[id];
        if (last.running) revert MilestoneEscrowVoteRunning(last.number, last.milestone);
        uint16 stopping = _stoppedBy(id, current, block.timestamp > moment + RECORDING ? block.timestamp : moment);
        if (stopping < current.milestones) revert MilestoneEscrowStopped(id, stopping);
    }

    function _requireSettledBefore(RoundId id, uint16 index) private view {
        for (uint16 i = 0; i < index; ++i) {
            Progress storage earlier = progress[id][i];
            bool settled = plans[id][i].part == 0 ? earlier.finding != 0 : earlier.released;
            if (!settled) revert MilestoneEscrowOutOfOrder(index, i);
        }
    }

    function _requireNoVote(RoundId id, uint16 index) private view {
        Vote storage last = votes[id];
        if (last.running && last.milestone == index) revert MilestoneEscrowVoteRunning(last.number, index);
    }

    /// @return from the first moment that is overdue
    function _requireOverdue(RoundId id, Escrow storage current, uint16 index) private view returns (uint256 from) {
        bytes32 finding = _progressOf(id, current, index).finding;
        if (finding != 0) revert MilestoneEscrowAlreadyAttested(index, finding);
        from = _overdueFrom(id, current, index);
        if (block.timestamp < from) revert MilestoneEscrowNotOverdue(index, from, block.timestamp);
    }

    function _requirePast(uint64 moment) private view {
        uint256 latest = block.timestamp + LEEWAY;
        if (moment > latest) revert MilestoneEscrowInFuture(latest, moment);
    }
}
