import { secp256k1 } from '@noble/curves/secp256k1.js';
import { from0x, same, to0x } from './bytes.js';
import { decodeSealedHeader, demandQbftFields } from './qbft.js';
import { Refuted, Undecided } from './refuted.js';
import { party } from './steps.js';
import { keccak256 } from './trie.js';
import { Validators } from './validators.js';
import { messages } from '../messages.js';

const ORDER = secp256k1.Point.CURVE().n;

/**
 * Did a quorum of the validators in force seal the pack's block?
 *
 * @param pack with consensus "qbft"
 * @param trusted `validators` of a trust file; without it the block's own list is taken, which then proves no more than the file itself
 * @returns {{block: object, validators: string[], signers: string[]}} addresses in the block's order
 * @throws {Refuted} where anything does not fit: a single bad seal is enough
 * @throws {Undecided} where the block is older than the trusted set and has another one
 */
export function checkSeals(pack, trusted) {
  const block = decodeSealedHeader(from0x(pack.chain.block.header));
  const changes = readChanges(pack.chain.validatorChanges ?? [], block);
  const inForce = trusted ? validatorsAt(block, changes, trusted) : new Set(block.extra.validators);
  return { block, validators: block.extra.validators, signers: sealedBy(block, inForce) };
}

/** A quorum of QBFT, ceil(2N/3): two quorums share more validators than may be faulty. */
export function quorumOf(count) {
  return Math.floor((2 * count + 2) / 3);
}

/** How many validators two contradictory blocks, each with a quorum, have in common at least: so many would have lied. */
export function sharedByTwoQuorums(count) {
  return 2 * quorumOf(count) - count;
}

function readChanges(headers, block) {
  const changes = headers.map((header) => decodeSealedHeader(from0x(header)));
  changes.forEach(({ number, hash }, i) => {
    if (number > block.number || (i > 0 && number <= changes[i - 1].number)) {
      throw new Refuted(messages.seals.changesOrder(number));
    }
    if (number === block.number && !same(hash, block.hash)) {
      throw new Refuted(messages.seals.twoBlocks(number));
    }
  });
  return changes;
}

function validatorsAt(block, changes, trusted) {
  const validators = new Validators(trusted);
  if (block.number < trusted.block && !sameSet(block.extra.validators, validators.inForce)) {
    throw new Undecided(messages.seals.olderThanTrust(block.number, trusted.block));
  }
  for (const change of changes.filter(({ number }) => number > trusted.block && number < block.number)) {
    within(change, () => sealedBy(change, validators.inForce));
    validators.count(change);
  }
  return validators.inForce;
}

/** @returns the validators whose seals stand on the block */
function sealedBy(block, inForce) {
  demandQbftFields(block);
  demandSet(block, inForce);
  const signers = new Set();
  for (const seal of block.extra.seals) {
    const signer = signerOf(seal, block.sealDigest);
    if (!inForce.has(signer)) {
      throw new Refuted(messages.seals.stranger(signer));
    }
    if (signers.has(signer)) {
      throw new Refuted(messages.seals.twice(signer));
    }
    signers.add(signer);
  }
  if (signers.size < quorumOf(inForce.size)) {
    const parties = block.extra.validators.map((name) => party(name, signers.has(name), true));
    throw Object.assign(new Refuted(messages.seals.tooFew(signers.size, inForce.size, quorumOf(inForce.size))), { parties });
  }
  return block.extra.validators.filter((validator) => signers.has(validator));
}

function demandSet({ number, beneficiary, extra: { validators } }, inForce) {
  if (validators.length === 0) {
    throw new Refuted(messages.seals.nobody);
  }
  if (new Set(validators).size !== validators.length) {
    throw new Refuted(messages.seals.listedTwice);
  }
  if (!sameSet(validators, inForce)) {
    throw new Refuted(messages.seals.otherSet(number));
  }
  if (!inForce.has(beneficiary)) {
    throw new Refuted(messages.seals.foreignProposer(beneficiary));
  }
}

function sameSet(list, set) {
  return list.length === set.size && list.every((item) => set.has(item));
}

/** The address whose key signed the digest. Half of all s are refused: each signature would have a twin. */
function signerOf(seal, digest) {
  const r = BigInt(to0x(seal.subarray(0, 32)));
  const s = BigInt(to0x(seal.subarray(32, 64)));
  const v = seal[64];
  if (v > 1 || r === 0n || r >= ORDER || s === 0n || s > ORDER / 2n) {
    throw new Refuted(messages.seals.notSeal);
  }
  return addressOf(recovered(r, s, v, digest));
}

function recovered(r, s, v, digest) {
  try {
    return new secp256k1.Signature(r, s, v).recoverPublicKey(digest);
  } catch {
    throw new Refuted(messages.seals.noSigner);
  }
}

function addressOf(point) {
  return to0x(keccak256(point.toBytes(false).subarray(1)).subarray(12));
}

function within(change, run) {
  try {
    run();
  } catch (problem) {
    if (problem instanceof Refuted) {
      problem.message = messages.seals.inChange(change.number, problem.message);
      delete problem.parties;
    }
    throw problem;
  }
}
