import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../src/verify/bytes.js';
import { leafHash, verifyConsistency, verifyInclusion } from '../src/verify/log.js';
import { Refuted } from '../src/verify/refuted.js';
import { consistencyPath, inclusionPath, rootOf } from './support/log.js';
import { jsonFiles, vectorFolder } from './support/vectors.js';

const base64 = (text) => new Uint8Array(Buffer.from(text ?? '', 'base64'));
const leaves = await Promise.all(Array.from({ length: 33 }, (_, i) => leafHash(utf8(`leaf ${i}`))));

async function judge(wantsError, verify) {
  if (wantsError) {
    await assert.rejects(verify, Refuted);
  } else {
    await verify();
  }
}

for (const [name, vector] of jsonFiles(vectorFolder('vectors', 'transparency-dev', 'inclusion'))) {
  test(`inclusion_publishedVector ${name}`, () =>
    judge(vector.wantErr, () =>
      verifyInclusion(
        base64(vector.leafHash), vector.leafIdx, vector.treeSize, (vector.proof ?? []).map(base64), base64(vector.root))));
}

for (const [name, vector] of jsonFiles(vectorFolder('vectors', 'transparency-dev', 'consistency'))) {
  test(`consistency_publishedVector ${name}`, () =>
    judge(vector.wantErr, () =>
      verifyConsistency(
        vector.size1, base64(vector.root1), vector.size2, base64(vector.root2), (vector.proof ?? []).map(base64))));
}

test('inclusion_everyLeafOfEverySize_isProvenAndNoOtherPlaceIs', async () => {
  for (let size = 1; size <= leaves.length; size++) {
    const tree = leaves.slice(0, size);
    const root = await rootOf(tree);
    for (let index = 0; index < size; index++) {
      const path = await inclusionPath(index, tree);
      await verifyInclusion(tree[index], index, size, path, root);
      await assert.rejects(verifyInclusion(tree[index], index + 1, size, path, root), Refuted);
      await assert.rejects(verifyInclusion(tree[index], index, size, [...path, root], root), Refuted);
    }
  }
});

test('consistency_everyPairOfSizes_isProvenAndForksAreNot', async () => {
  const fork = await leafHash(utf8('another'));
  for (let size = 1; size <= leaves.length; size++) {
    const tree = leaves.slice(0, size);
    const root = await rootOf(tree);
    for (let old = 1; old <= size; old++) {
      const oldRoot = await rootOf(tree.slice(0, old));
      const path = await consistencyPath(old, tree);
      await verifyConsistency(old, oldRoot, size, root, path);
      await assert.rejects(verifyConsistency(old, fork, size, root, path), Refuted);
      await assert.rejects(verifyConsistency(old, oldRoot, size, fork, path), Refuted);
    }
  }
});

test('consistency_smallerNewLog_isRefuted', () => assert.rejects(verifyConsistency(3, leaves[0], 2, leaves[0], []), /only grows/));

test('inclusion_indexBeyond32Bits_isNotFolded', () =>
  assert.rejects(verifyInclusion(leaves[0], 2 ** 32, 2 ** 32 + 1, [], leaves[0]), /shorter/));
