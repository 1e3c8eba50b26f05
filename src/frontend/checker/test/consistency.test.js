import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../src/verify/bytes.js';
import { checkConsistency } from '../src/verify/consistency.js';
import { logId } from '../src/verify/log.js';
import { bytesOf, goodPack, LOG } from './support/packs.js';

const older = await goodPack({ size: 8, oldSize: 3, withReading: false });
const newer = await goodPack({ size: 12, oldSize: 8, withReading: false });
const id = toHex(await logId(LOG));

const checkpoint = ({ chain, head }, logs = [{ id, ...head }]) => ({
  format: 'commonwatt-checkpoint/1', consensus: chain.consensus, chainId: chain.chainId, genesisHash: chain.genesisHash,
  contract: chain.contract, block: { number: chain.block.number, hash: chain.block.hash }, logs,
});
const proof = { format: 'commonwatt-consistency/1', log: id, oldSize: 8, newSize: 12, path: newer.consistency.path };
const without = ({ consistency, ...rest }) => rest;
const check = (one, two, three) => checkConsistency(bytesOf(one), bytesOf(two), three && bytesOf(three));
const refutedAt = (result) => result.steps.find((step) => step.verdict === 'refuted')?.id;

test('packThenPack_isProven', async () => assert.equal((await check(older, newer)).verdict, 'proven'));
test('checkpointThenPack_isProven', async () => assert.equal((await check(checkpoint(older), newer)).verdict, 'proven'));
test('checkpointsWithProof_areProven', async () => assert.equal((await check(checkpoint(older), checkpoint(newer), proof)).verdict, 'proven'));
test('arrayOfProofs_isSearched', async () => assert.equal((await check(older, without(newer), [{ ...proof, oldSize: 2 }, proof])).verdict, 'proven'));
test('sameFileTwice_isProven', async () => assert.equal((await check(older, older)).verdict, 'proven'));

test('noPath_isUnknown_andSaysWhatIsMissing', async () => {
  const result = await check(older, without(newer));
  assert.equal(result.verdict, 'unknown');
  assert.match(result.steps.at(-1).detail, /commonwatt-consistency\/1/);
});

test('shrunkLog_isRefuted', async () => assert.equal(refutedAt(await check(newer, older)), 'consistency'));

test('sameSizeOtherRoot_isRefuted', async () => {
  const forked = checkpoint(older, [{ id, size: 8, root: 'ab'.repeat(32) }]);
  assert.equal(refutedAt(await check(forked, older)), 'consistency');
});

test('rewrittenHistory_isRefuted', async () => {
  const rewritten = checkpoint(older, [{ id, size: 8, root: 'ab'.repeat(32) }]);
  assert.equal(refutedAt(await check(rewritten, newer)), 'consistency');
});

test('otherChain_isRefuted', async () => {
  for (const change of [{ chainId: 1 }, { contract: '0x' + '11'.repeat(20) }, { genesisHash: '0x' + '11'.repeat(32) }, { consensus: 'qbft' }]) {
    assert.equal(refutedAt(await check({ ...checkpoint(older), ...change }, newer)), 'log');
  }
});

test('alteredPack_isRefutedByItself', async () => {
  const altered = (pack) => ({ ...pack, record: { ...pack.record, issuedAt: '2026-04-12T06:00:01Z' } });
  assert.equal(refutedAt(await check(altered(older), newer)), 'old');
  assert.equal(refutedAt(await check(older, altered(newer))), 'new');
});

test('logGoneFromCheckpoint_isRefuted', async () => {
  const more = { id: 'cd'.repeat(32), size: 2, root: 'ab'.repeat(32) };
  const result = await check(checkpoint(older, [{ id, ...older.head }, more]), checkpoint(newer), proof);
  assert.equal(refutedAt(result), 'log');
});

test('checkpointWithoutThePacksLog_isUnknown', async () => {
  const other = checkpoint(older, [{ id: 'cd'.repeat(32), size: 2, root: 'ab'.repeat(32) }]);
  assert.equal((await check(other, newer)).verdict, 'unknown');
});

test('oneForkedLogAmongMany_isRefuted', async () => {
  const more = { id: 'cd'.repeat(32), size: 2, root: 'ab'.repeat(32) };
  const forked = { ...more, root: 'ba'.repeat(32) };
  const result = await check(checkpoint(older, [{ id, ...older.head }, more]), checkpoint(newer, [{ id, ...newer.head }, forked]), proof);
  assert.equal(refutedAt(result), 'consistency');
});

test('malformedFile_isRefutedAndNamed', async () => {
  assert.match((await check({ ...older, x: 1 }, newer)).steps[0].detail, /^Older file/);
  assert.match((await check(older, { format: 'commonwatt-checkpoint/1' })).steps[0].detail, /^Newer file/);
  assert.match((await check(older, newer, { format: 'x' })).steps[0].detail, /^Proof file/);
});

test('checkpointWithOneLogTwice_isRefused', async () => {
  const log = { id, ...older.head };
  assert.equal(refutedAt(await check(checkpoint(older, [log, log]), newer)), 'format');
});
