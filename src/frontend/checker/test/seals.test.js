import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { from0x, to0x, utf8 } from '../src/verify/bytes.js';
import { decodeSealedHeader } from '../src/verify/qbft.js';
import { Refuted } from '../src/verify/refuted.js';
import { decodeRlp, encodeRlp } from '../src/verify/rlp.js';
import { checkSeals, quorumOf, sharedByTwoQuorums } from '../src/verify/seals.js';
import {
  check, four, hashOf, mirrored, ORDER, packOf, refuted, sealOf, sealsOf, stranger, trust, validators,
} from './support/qbft.js';
import { vectorFolder } from './support/vectors.js';

const MUTATIONS = Number(process.env.SEAL_MUTATIONS ?? 300);
const folder = vectorFolder('qbft');
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const { genesis, voteBlock, roundGt0Block } = read('extra.json');
const captured = [...read('vectors.json').blocks, voteBlock, roundGt0Block];
const epochLength = read('genesis.json').config.qbft.epochlength;


for (const { number, block, qbft_getValidatorsByBlockNumber: inForce, debug_getRawHeader_allNodes: headers } of captured) {
  test(`capturedBlock_${number}_hasItsHashAtEveryNode`, () => {
    assert.equal(headers.length, 4);
    headers.forEach((header) => assert.equal(to0x(decodeSealedHeader(from0x(header)).hash), block.hash));
  });

  test(`capturedBlock_${number}_isSealedByAQuorumAtEveryNode`, () => {
    for (const header of headers) {
      const { signers, validators: listed } = checkSeals(packOf(from0x(header), number), { block: 0, addresses: inForce, epochLength });
      assert.ok(signers.length >= 3);
      assert.deepEqual(listed, inForce);
      assert.deepEqual(checkSeals(packOf(from0x(header), number)).signers, signers);
    }
  });
}

test('capturedNodes_keepDifferentSeals', () => assert.ok(new Set(captured.flatMap((one) => one.debug_getRawHeader_allNodes)).size > captured.length));

test('capturedVoteBlock_hasItsVote', () => {
  const { extra } = decodeSealedHeader(from0x(voteBlock.debug_getRawHeader));
  assert.deepEqual(extra.vote, { subject: '0x' + 'ab'.repeat(20), isAdd: true });
});

test('capturedRoundOneBlock_isSealedWithItsRealRound', () => {
  const { extra, hash, sealDigest } = decodeSealedHeader(from0x(roundGt0Block.debug_getRawHeader));
  assert.equal(extra.round, 1);
  assert.notEqual(to0x(hash), to0x(sealDigest));
});

test('capturedGenesis_hasItsHash_andNobodysSeals', () => {
  const header = from0x(genesis.debug_getRawHeader);
  assert.equal(to0x(decodeSealedHeader(header).hash), genesis.block.hash);
  assert.throws(() => checkSeals(packOf(header, 0)), Refuted);
});

test('capturedVote_ofOneOfFour_changesNothing', () => {
  const start = { block: 0, addresses: voteBlock.qbft_getValidatorsByBlockNumber, epochLength };
  assert.equal(checkSeals(packOf(from0x(roundGt0Block.debug_getRawHeader), 25, [voteBlock.debug_getRawHeader]), start).signers.length, 3);
});

test('capturedBlock_underAnotherTrustedSet_isRefuted', () => {
  const header = from0x(captured[0].debug_getRawHeader);
  refuted(() => checkSeals(packOf(header, 9), trust(0)), /other validators/);
});

/** Every byte of a header is either part of the block's hash or of a seal. Only leaving out a whole spare seal could be honest. */
test(`mutatedHeaders_${MUTATIONS}_areRefuted`, () => {
  const random = numbers(20_267);
  for (let i = 0; i < MUTATIONS; i++) {
    const { number, block, qbft_getValidatorsByBlockNumber: inForce, debug_getRawHeader_allNodes: headers } = captured[random(captured.length)];
    const original = from0x(headers[random(headers.length)]);
    const mutant = mutated(original, random);
    const says = () => {
      const header = decodeSealedHeader(mutant);
      const isOther = to0x(header.hash) !== block.hash;
      checkSeals(packOf(mutant, number), { block: 0, addresses: inForce, epochLength });
      return isOther;
    };
    // The step "header" refutes another hash. Whatever keeps the hash must fall at the seals.
    assert.ok(throwsRefuted(says), `mutant ${i}: ${to0x(mutant)}`);
  }
});

function throwsRefuted(run) {
  try {
    return run();
  } catch (problem) {
    return problem instanceof Refuted;
  }
}

/** One to three bytes changed, cut, doubled or put in; or a bit; never the same header again. */
function mutated(original, random) {
  for (;;) {
    let bytes = Array.from(original);
    for (let edits = 1 + random(3); edits > 0; edits--) {
      const at = random(bytes.length);
      const kinds = [
        () => bytes.splice(at, 1, random(256)), () => bytes.splice(at, 1, bytes[at] ^ (1 << random(8))), () => bytes.splice(at, 1),
        () => bytes.splice(at, 0, random(256)), () => bytes.push(...bytes.slice(at, at + random(70))),
        () => ([bytes[at], bytes[(at + 1) % bytes.length]] = [bytes[(at + 1) % bytes.length], bytes[at]]),
      ];
      kinds[random(kinds.length)]();
    }
    if (bytes.length !== original.length || bytes.some((byte, i) => byte !== original[i])) {
      return Uint8Array.from(bytes);
    }
  }
}

/** The same numbers at every run (mulberry32). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

test('capturedHeaderWithMovedSeals_isRefuted', () => {
  const block = captured[0];
  const items = decodeRlp(from0x(block.debug_getRawHeader));
  const other = decodeSealedHeader(from0x(captured[1].debug_getRawHeader)).extra.seals;
  const extra = decodeRlp(items[12]).map((item, i) => (i === 4 ? other : item));
  const moved = encodeRlp(items.map((item, i) => (i === 12 ? encodeRlp(extra) : item)));
  assert.equal(to0x(decodeSealedHeader(moved).hash), block.block.hash);
  refuted(() => checkSeals(packOf(moved, 9), { block: 0, addresses: block.qbft_getValidatorsByBlockNumber, epochLength }), /not a validator/);
});

test('encodeRlp_givesBackEveryDecodedHeader', () =>
  captured.forEach(({ debug_getRawHeader: header }) => assert.equal(to0x(encodeRlp(decodeRlp(from0x(header)))), header)));

test('quorum_isTwoThirdsRoundedUp', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 10].map(quorumOf), [1, 2, 2, 3, 4, 4, 5, 7]);
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 10].map(sharedByTwoQuorums), [1, 2, 1, 2, 3, 2, 3, 4]);
});

test('syntheticBlock_isSealed', () => {
  for (const block of [{}, { round: 3 }, { sealers: four }, { sealers: four.toReversed() }, { listed: four.slice(0, 1) }, { listed: validators, number: 7 }]) {
    const { block: decoded, signers } = check(block, [], trust(0, block.listed ?? four));
    assert.equal(to0x(decoded.hash), to0x(hashOf(block)));
    assert.equal(signers.length, (block.sealers ?? sealsOf(block)).length);
  }
});

test('listInAnotherOrder_isTheSameSet', () => assert.equal(check({ listed: four.toReversed() }, [], trust(0)).signers.length, 3));

const seal = (block, i = 0) => sealsOf(block)[i];
const changedSeal = (at, bytes) => {
  const seals = sealsOf({});
  const broken = Uint8Array.from(seals[0]);
  broken.set(bytes, at);
  return { seals: [broken, ...seals.slice(1)] };
};
const word = (number) => from0x('0x' + number.toString(16).padStart(64, '0'));

const LIES = {
  twoOfFour: [{ sealers: four.slice(0, 2) }, /Only 2 of 4/],
  noSeals: [{ seals: [] }, /Only 0 of 4/],
  doubledSigner: [{ seals: [seal({}), seal({}), seal({}, 1)] }, /there twice/],
  doubledSignerBesideAQuorum: [{ sealers: [...four, four[0]] }, /there twice/],
  sealOfAStranger: [{ sealers: [...four.slice(0, 2), stranger] }, /not a validator/],
  sealOfAStrangerBesideAQuorum: [{ sealers: [...four, stranger] }, /not a validator/],
  sealsOfAnotherRound: [{ round: 1, seals: sealsOf({ round: 0 }) }, /not a validator/],
  sealsOverTheBlockHash: [{ round: 2, seals: four.slice(0, 3).map((one) => sealOf(one, hashOf({ round: 2 }))) }, /not a validator/],
  sealsOfAnotherBlock: [{ seals: sealsOf({ number: 124 }) }, /not a validator/],
  highS: [{ seals: [mirrored(seal({})), seal({}, 1), seal({}, 2)] }, /only allowed form/],
  otherV: [changedSeal(64, [1 - seal({})[64]]), /not a validator|nobody’s signature/],
  vOutOfRange: [changedSeal(64, [2]), /only allowed form/],
  vOf27: [changedSeal(64, [27]), /only allowed form/],
  rOfZero: [changedSeal(0, word(0n)), /only allowed form/],
  rOfTheOrder: [changedSeal(0, word(ORDER)), /only allowed form/],
  sOfZero: [changedSeal(32, word(0n)), /only allowed form/],
  sJustTooHigh: [changedSeal(32, word(ORDER / 2n + 1n)), /only allowed form/],
  noPointHasThisR: [changedSeal(0, word(5n)), /nobody’s signature/],
  shortSeal: [{ seals: [...sealsOf({}), new Uint8Array(64)] }, /extra data/],
  trailingByteInExtraData: [{ after: Uint8Array.of(0) }, /left over|extra data/],
  voteOfAnotherKind: [{ vote: { subject: four[0].address, kind: 0x01 } }, /extra data/],
  voteOfKindZero: [{ vote: { subject: four[0].address, kind: 0x00 } }, /extra data/],
  voteWithoutKind: [{ voteItem: [from0x(four[0].address)] }, /extra data/],
  voteOnNobody: [{ voteItem: [new Uint8Array(0), Uint8Array.of(0xff)] }, /extra data/],
  voteAsText: [{ voteItem: utf8('yes') }, /extra data/],
  roundOfFiveBytes: [{ round: 2 ** 32 }, /extra data/],
  noValidators: [{ listed: [], sealers: [] }, /names no validators/],
  validatorTwice: [{ listed: [...four, four[3]], sealers: four }, /one validator twice/],
  foreignProposer: [{ proposer: stranger }, /proposed by/],
  otherMixHash: [{ fields: { mixHash: new Uint8Array(32) } }, /mixHash/],
  otherDifficulty: [{ fields: { difficulty: Uint8Array.of(2) } }, /difficulty/],
  otherNonce: [{ fields: { nonce: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1) } }, /nonce/],
  otherOmmers: [{ fields: { ommersHash: new Uint8Array(32) } }, /ommersHash/],
};

for (const [name, [block, words]] of Object.entries(LIES)) {
  test(`seals_${name}_areRefuted`, () => {
    refuted(() => check(block), words);
    if (!['noValidators', 'validatorTwice'].includes(name)) {
      refuted(() => check(block, [], trust(0)), words);
    }
  });
}

test('oneSealOfAnotherBlockAmongGoodOnes_isRefuted', () =>
  refuted(() => check({ seals: [...sealsOf({}).slice(0, 2), seal({ number: 9 }, 2)] }), /not a validator/));
