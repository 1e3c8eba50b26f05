import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Undecided } from '../src/verify/refuted.js';
import { addsFifth, check, fifth, five, four, refuted, stranger, trust, voteAgainst, voteFor } from './support/qbft.js';

test('votesOfMoreThanHalf_changeTheSetFromTheNextBlockOn', () => {
  const changes = addsFifth([10, 20, 30]);
  assert.equal(check({ number: 31, listed: five }, changes, trust(0)).signers.length, 4);
  assert.equal(check({ number: 30, listed: four, proposer: four[2], vote: voteFor(fifth) }, changes, trust(0)).signers.length, 3);
  refuted(() => check({ number: 31, listed: four }, changes, trust(0)), /other validators/);
});

test('oldSetAfterAChange_andNewSetBefore_areRefuted', () => {
  refuted(() => check({ number: 29, listed: five }, addsFifth([10, 20]), trust(0)), /other validators/);
  refuted(() => check({ number: 40, listed: five }, [], trust(0)), /other validators/);
});

test('halfOfTheVotes_areNotEnough', () => refuted(() => check({ number: 31, listed: five }, addsFifth([10, 20]), trust(0)), /other validators/));

test('oneVoterTwice_isOneVote', () => {
  const changes = addsFifth([10, 20, 30]).map((change, i) => ({ ...change, proposer: four[i % 2] }));
  refuted(() => check({ number: 31, listed: five }, changes, trust(0)), /other validators/);
});

test('voteTakenBack_doesNotCount', () => {
  const changes = addsFifth([10, 20, 30]);
  changes.splice(2, 0, { number: 25, proposer: four[0], vote: voteAgainst(fifth) });
  refuted(() => check({ number: 31, listed: five }, changes, trust(0)), /other validators/);
  changes.push({ number: 35, proposer: four[3], vote: voteFor(fifth) });
  assert.equal(check({ number: 36, listed: five }, changes, trust(0)).signers.length, 4);
});

test('droppedValidator_isOut_andHisVotesToo', () => {
  const gone = four[3];
  const three = four.slice(0, 3);
  const changes = [
    { number: 9, proposer: gone, vote: voteFor(fifth) },
    ...[10, 11, 12].map((number, i) => ({ number, proposer: four[i], vote: voteAgainst(gone) })),
  ];
  assert.equal(check({ number: 13, listed: three }, changes, trust(0)).signers.length, 2);
  refuted(() => check({ number: 13, listed: four }, changes, trust(0)), /other validators/);
  // Two of three are a majority; with the vote of him who is gone, one would have been enough.
  const one = { number: 20, listed: three, proposer: three[0], vote: voteFor(fifth) };
  const two = { number: 21, listed: three, proposer: three[1], vote: voteFor(fifth) };
  refuted(() => check({ number: 22, listed: [...three, fifth] }, [...changes, one], trust(0)), /other validators/);
  assert.equal(check({ number: 22, listed: [...three, fifth] }, [...changes, one, two], trust(0)).signers.length, 3);
});

test('votesBeforeAnEpoch_areDropped', () => {
  const changes = addsFifth([10, 99, 101]);
  assert.equal(check({ number: 102, listed: five }, changes, trust(0)).signers.length, 4);
  refuted(() => check({ number: 102, listed: five }, changes, trust(0, four, 100)), /other validators/);
  const within = addsFifth([101, 150, 199]);
  assert.equal(check({ number: 250, listed: five }, within, trust(0, four, 100)).signers.length, 4);
});

test('voteInTheFirstBlockOfAnEpoch_doesNotCount', () =>
  refuted(() => check({ number: 210, listed: five }, addsFifth([200, 201, 202]), trust(0, four, 100)), /other validators/));

test('votesUpToTheTrustedBlock_areSkipped', () => {
  const changes = addsFifth([10, 20, 30]);
  refuted(() => check({ number: 31, listed: five }, changes, trust(10)), /other validators/);
  assert.equal(check({ number: 31, listed: five }, changes, trust(31, five)).signers.length, 4);
});

test('changeThatIsNotSealed_isRefuted', () => {
  for (const lie of [{ sealers: four.slice(0, 2) }, { sealers: [...four.slice(0, 2), stranger] }, { listed: five, sealers: five }, { proposer: stranger }]) {
    const changes = addsFifth([10, 20, 30]);
    changes[1] = { ...changes[1], ...lie };
    refuted(() => check({ number: 31, listed: five }, changes, trust(0)), /In the vote of block 20/);
  }
});

test('changesOutOfOrder_orAfterTheBlock_areRefuted', () => {
  const [one, two, three] = addsFifth([10, 20, 30]);
  for (const changes of [[two, one, three], [one, one, two], [one, two, three, { number: 40 }]]) {
    refuted(() => check({ number: 31, listed: five }, changes, trust(0)), /out of order/);
    refuted(() => check({ number: 31, listed: five }, changes), /out of order/);
  }
});

test('anotherBlockOfTheSameHeight_isRefuted', () =>
  refuted(() => check({ number: 31 }, [{ number: 31, proposer: four[1], vote: voteFor(fifth) }], trust(0)), /two different blocks/));

test('blockOlderThanTheTrustFile_withAnotherSet_isUnknown', () => {
  assert.throws(() => check({ number: 5, listed: five }, [], trust(50)), Undecided);
  assert.equal(check({ number: 5 }, [], trust(50)).signers.length, 3);
  refuted(() => check({ number: 5, sealers: four.slice(0, 2) }, [], trust(50)), /Only 2/);
});
