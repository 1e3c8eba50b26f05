import assert from 'node:assert/strict';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { concat, from0x, fromHex, to0x, utf8 } from '../../src/verify/bytes.js';
import { Refuted } from '../../src/verify/refuted.js';
import { checkSeals } from '../../src/verify/seals.js';
import { keccak256 } from '../../src/verify/trie.js';
import { bigEndian, encodeRlp } from './trie.js';

const EMPTY = new Uint8Array(0);
const MIX_HASH = fromHex('63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365');
export const ORDER = secp256k1.Point.CURVE().n;

/** Invented validators in ascending order, as Besu lists them. */
export const validators = Array.from({ length: 7 }, (_, i) => validator(`validator ${i}`))
  .sort((one, other) => (one.address < other.address ? -1 : 1));
export const four = validators.slice(0, 4);
export const stranger = validator('stranger');

function validator(seed) {
  const secretKey = keccak256(utf8(seed));
  const publicKey = secp256k1.getPublicKey(secretKey, false);
  return { secretKey, address: to0x(keccak256(publicKey.subarray(1)).subarray(12)) };
}

export const addresses = (list) => list.map(({ address }) => address);
export const voteFor = (subject) => ({ subject: subject.address, kind: 0xff });
export const voteAgainst = (subject) => ({ subject: subject.address, kind: undefined });

export const fifth = validators[4];
export const five = validators.slice(0, 5);
/** Headers in which the first validators, one after the other, vote for the fifth. */
export const addsFifth = (numbers, listed = four) => numbers.map((number, i) => ({ number, listed, proposer: listed[i], vote: voteFor(fifth) }));

/** The part of a pack, and of a trust file, that the step "seals" looks at. */
export const packOf = (header, number, validatorChanges) =>
  ({ chain: { consensus: 'qbft', block: { number, header: to0x(header) }, validatorChanges } });
export const trust = (block, list = four, epochLength = 30_000) => ({ block, addresses: addresses(list), epochLength });
export const check = (block, changes, trusted) =>
  checkSeals(packOf(sealedHeader(block), block.number ?? 123, changes?.map(sealedHeader).map(to0x)), trusted);
export const refuted = (run, words) =>
  assert.throws(run, (problem) => problem instanceof Refuted && words.test(problem.message), String(words));

/**
 * A header as a node of a QBFT network stores it.
 *
 * @param block number, stateRoot, and what is to be different: `listed` validators, `proposer`, `vote`, `round`, `sealers`, `seals` (as bytes,
 *     instead of those of the sealers), `fields` (by name), `after` (bytes within the extra data, after its list)
 */
export function sealedHeader(block) {
  const { after = EMPTY, seals = sealsOf(block), round = 0 } = block;
  return encodeRlp(fieldsOf(block, concat(extraData(block, round, seals), after)));
}

/** The block's hash: round 0 and no seals. */
export function hashOf(block) {
  return keccak256(encodeRlp(fieldsOf(block, extraData(block, 0, []))));
}

/** What is signed: the real round and no seals. */
export function digestOf(block) {
  return keccak256(encodeRlp(fieldsOf(block, extraData(block, block.round ?? 0, []))));
}

export function sealsOf(block) {
  const { listed = four, sealers = listed.slice(0, Math.ceil((2 * listed.length) / 3)) } = block;
  const digest = digestOf(block);
  return sealers.map((sealer) => sealOf(sealer, digest));
}

export function sealOf({ secretKey }, digest) {
  const bytes = secp256k1.sign(digest, secretKey, { prehash: false, format: 'recovered' });
  return concat(bytes.subarray(1), bytes.subarray(0, 1));
}

/** The same signature's other form: s is mirrored, the recovery bit flips. */
export function mirrored(seal) {
  const s = ORDER - BigInt(to0x(seal.subarray(32, 64)));
  return concat(seal.subarray(0, 32), from0x('0x' + s.toString(16).padStart(64, '0')), Uint8Array.of(1 - seal[64]));
}

function extraData({ listed = four, vote, voteItem }, round, seals) {
  const votes = voteItem ?? (vote ? [from0x(vote.subject), vote.kind === undefined ? new Uint8Array(0) : Uint8Array.of(vote.kind)] : []);
  return encodeRlp([new Uint8Array(32), listed.map(({ address }) => from0x(address)), votes, bigEndian(BigInt(round)), seals]);
}

function fieldsOf({ number = 123, stateRoot = new Uint8Array(32), listed = four, proposer = listed[0] ?? stranger, fields = {} }, extra) {
  const hash = new Uint8Array(32).fill(0x11);
  const all = {
    parentHash: hash, ommersHash: keccak256(encodeRlp([])), beneficiary: from0x(proposer.address), stateRoot, transactionsRoot: hash,
    receiptsRoot: hash, logsBloom: new Uint8Array(256), difficulty: bigEndian(1n), number: bigEndian(BigInt(number)),
    gasLimit: bigEndian(60_000_000n), gasUsed: bigEndian(84_000n), timestamp: bigEndian(1_776_000_000n), extraData: extra,
    mixHash: MIX_HASH, nonce: new Uint8Array(8), baseFeePerGas: EMPTY, ...fields,
  };
  return Object.values(all);
}
