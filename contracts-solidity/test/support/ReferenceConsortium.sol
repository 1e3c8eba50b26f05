// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.36;

/// @dev The rules of IConsortium once more, plain and slow: nothing is kept that can be counted from who is present. Each function
/// says whether the contract must accept the call, and does it in the model if so.
contract ReferenceConsortium {
    enum Kind {
        Admit,
        Remove,
        Appoint,
        Dismiss,
        Adopt
    }

    struct Person {
        bool present;
        bytes32 organisation;
        address key;
        address node;
        bool validates;
    }

    struct Wish {
        Kind kind;
        uint256 number;
        bytes32 first;
        bytes32 second;
        address key;
        address node;
        bool validates;
    }

    struct Matter {
        Wish wish;
        uint256 lastBlock;
        bool done;
        uint256[] voters;
    }

    struct Adopted {
        bytes32 id;
        bytes32 text;
        uint256 fromBlock;
    }

    Person[] public persons;
    Matter[] private matters;
    Adopted[] public adopted;
    mapping(address account => bool) public recorders;
    uint256 private immutable VOTING_BLOCKS;
    /// @dev Executions with at most half of the members behind them. Stays 0 unless the model itself is wrong.
    uint256 public minorityExecutions;

    constructor(uint256 votingBlocks, address recorder, bytes32 ruleSet, bytes32 text) {
        VOTING_BLOCKS = votingBlocks;
        recorders[recorder] = true;
        adopted.push(Adopted(ruleSet, text, block.number));
    }

    function found(bytes32 organisation, address key, address node) external {
        persons.push(Person(true, organisation, key, node, true));
    }

    function propose(address caller, Wish calldata wish, uint256 current) external returns (bool) {
        (bool isMember, uint256 person) = presentWith(caller);
        if (!isMember) return false;
        bool decides = 2 > present();
        if (decides && !possible(wish, current)) return false;
        Matter storage matter = matters.push();
        matter.wish = wish;
        matter.lastBlock = current + VOTING_BLOCKS;
        matter.voters.push(person);
        if (decides) perform(matter);
        return true;
    }

    function vote(address caller, uint256 index, uint256 current) external returns (bool) {
        (bool isMember, uint256 person) = presentWith(caller);
        if (!isMember || !open(index, current)) return false;
        Matter storage matter = matters[index];
        for (uint256 i = 0; i < matter.voters.length; ++i) {
            if (matter.voters[i] == person) return false;
        }
        bool decides = 2 * (counting(matter) + 1) > present();
        if (decides && !possible(matter.wish, current)) return false;
        matter.voters.push(person);
        if (decides) perform(matter);
        return true;
    }

    function execute(address caller, uint256 index, uint256 current) external returns (bool) {
        (bool isMember,) = presentWith(caller);
        if (!isMember || !open(index, current)) return false;
        Matter storage matter = matters[index];
        if (2 * counting(matter) <= present() || !possible(matter.wish, current)) return false;
        perform(matter);
        return true;
    }

    function present() public view returns (uint256 count) {
        for (uint256 i = 0; i < persons.length; ++i) {
            if (persons[i].present) ++count;
        }
    }

    function everybody() external view returns (uint256) {
        return persons.length;
    }

    function motions() external view returns (uint256) {
        return matters.length;
    }

    function isDone(uint256 index) external view returns (bool) {
        return matters[index].done;
    }

    function votesFor(uint256 index) external view returns (uint256) {
        return counting(matters[index]);
    }

    function adoptions() external view returns (uint256) {
        return adopted.length;
    }

    function inForce(uint256 blockNumber) external view returns (bytes32 id) {
        uint256 latest = 0;
        for (uint256 i = 0; i < adopted.length; ++i) {
            bool begun = adopted[i].fromBlock <= blockNumber;
            if (begun && adopted[i].fromBlock >= latest) (latest, id) = (adopted[i].fromBlock, adopted[i].id);
        }
    }

    function open(uint256 index, uint256 current) private view returns (bool) {
        return index < matters.length && !matters[index].done && current <= matters[index].lastBlock;
    }

    function presentWith(address key) private view returns (bool, uint256) {
        for (uint256 i = 0; i < persons.length; ++i) {
            if (persons[i].present && persons[i].key == key) return (true, i);
        }
        return (false, 0);
    }

    function counting(Matter storage matter) private view returns (uint256 count) {
        for (uint256 i = 0; i < matter.voters.length; ++i) {
            if (persons[matter.voters[i]].present) ++count;
        }
    }

    function possible(Wish memory wish, uint256 current) private view returns (bool) {
        if (wish.kind == Kind.Admit) return admissible(wish);
        if (wish.kind == Kind.Remove) {
            return wish.number > 0 && wish.number <= persons.length && persons[wish.number - 1].present && present() > 1;
        }
        if (wish.kind == Kind.Appoint) return !recorders[wish.key];
        if (wish.kind == Kind.Dismiss) return recorders[wish.key];
        if (wish.first == 0 || wish.second == 0 || wish.number <= current) return false;
        for (uint256 i = 0; i < adopted.length; ++i) {
            if (adopted[i].id == wish.first && adopted[i].text != wish.second) return false;
        }
        return true;
    }

    function admissible(Wish memory wish) private view returns (bool) {
        if (wish.first == 0 || wish.key == address(0) || (wish.validates && wish.node == address(0))) return false;
        for (uint256 i = 0; i < persons.length; ++i) {
            Person storage other = persons[i];
            bool same = other.organisation == wish.first || other.key == wish.key;
            if (other.present && (same || (wish.node != address(0) && other.node == wish.node))) return false;
        }
        return true;
    }

    function perform(Matter storage matter) private {
        if (2 * counting(matter) <= present()) ++minorityExecutions;
        matter.done = true;
        Wish storage wish = matter.wish;
        if (wish.kind == Kind.Admit) {
            persons.push(Person(true, wish.first, wish.key, wish.node, wish.validates));
        } else if (wish.kind == Kind.Remove) {
            persons[wish.number - 1].present = false;
        } else if (wish.kind == Kind.Adopt) {
            adopted.push(Adopted(wish.first, wish.second, wish.number));
        } else {
            recorders[wish.key] = wish.kind == Kind.Appoint;
        }
    }
}
