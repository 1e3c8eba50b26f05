/**
 * The validators in force from block to block, as votes in headers change them. Follows Hyperledger Besu's VoteTally and
 * VoteTallyUpdater: a node that counted otherwise would leave the chain.
 */
export class Validators {
  /**
   * @param {{block: number, addresses: string[], epochLength: number}} start the set whose members seal that block
   */
  constructor({ block, addresses, epochLength }) {
    this.inForce = new Set(addresses);
    this.epochLength = epochLength;
    this.at = block;
    this.votes = new Map();
  }

  /** Counts the vote of a sealed block; what it changes holds from the next block on. */
  count({ number, beneficiary, extra: { vote } }) {
    this.passEpochs(number);
    // The first block of an epoch drops the open votes and has none of its own.
    if (vote && number % this.epochLength !== 0) {
      this.cast(beneficiary, vote);
    }
  }

  passEpochs(number) {
    if (Math.floor(number / this.epochLength) > Math.floor(this.at / this.epochLength)) {
      this.votes.clear();
    }
    this.at = number;
  }

  cast(voter, { subject, isAdd }) {
    const votes = this.votes.get(subject) ?? { add: new Set(), drop: new Set() };
    this.votes.set(subject, votes);
    (isAdd ? votes.add : votes.drop).add(voter);
    (isAdd ? votes.drop : votes.add).delete(voter);
    const majority = Math.floor(this.inForce.size / 2) + 1;
    if (votes.add.size >= majority) {
      this.inForce.add(subject);
      this.votes.delete(subject);
    } else if (votes.drop.size >= majority) {
      this.inForce.delete(subject);
      this.votes.delete(subject);
      this.forget(subject);
    }
  }

  forget(voter) {
    for (const { add, drop } of this.votes.values()) {
      add.delete(voter);
      drop.delete(voter);
    }
  }
}
