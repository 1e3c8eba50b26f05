import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkConsistency } from '../src/verify/consistency.js';
import { checkInclusion } from '../src/verify/inclusion.js';
import { checkInvestor } from '../src/verify/investor.js';
import { parseTrust } from '../src/verify/pack.js';
import { vectorFolder } from './support/vectors.js';

/* The golden packs are the jar's too: on each of them both checkers must say the same, and stop at the same step. */
const folder = vectorFolder('packs');
const file = (name) => (name ? readFileSync(path.join(folder, name)) : undefined);
const index = JSON.parse(file('index.json'));
const refutedStep = (result) => result.steps.find((step) => step.verdict === 'refuted')?.id ?? null;
const details = (result) => result.steps.map(({ id, verdict, detail }) => `${id} ${verdict}: ${detail}`).join('\n');

test('goldenPacks_areManyGoodAndManyBad', () => {
  const verdicts = new Set(index.inclusion.map((entry) => entry.verdict));
  assert.deepEqual([...verdicts].sort(), ['proven', 'refuted', 'unknown']);
  assert.ok(index.inclusion.length > 50 && index.consistency.length > 5);
});

for (const entry of index.inclusion) {
  test(`goldenPack_${entry.file}: ${entry.says}`, async () => {
    const trust = entry.trust ? parseTrust(file(entry.trust)) : undefined;
    const result = await checkInclusion(file(entry.file), { trust });
    assert.equal(result.verdict, entry.verdict, details(result));
    assert.equal(refutedStep(result), entry.refutedStep, details(result));
  });
}

for (const entry of index.investor) {
  test(`goldenProof_${entry.file}: ${entry.says}`, async () => {
    const trust = entry.trust ? parseTrust(file(entry.trust)) : undefined;
    const result = await checkInvestor(file(entry.file), { trust });
    assert.equal(result.verdict, entry.verdict, details(result));
    assert.equal(refutedStep(result), entry.refutedStep, details(result));
  });
}

for (const entry of index.consistency) {
  test(`goldenGrowth_${entry.old}_${entry.new}: ${entry.says}`, async () => {
    const result = await checkConsistency(...[entry.old, entry.new, entry.proof].map((name) => name && file(`consistency/${name}`)));
    assert.equal(result.verdict, entry.verdict, details(result));
    assert.equal(refutedStep(result), entry.refutedStep ?? null, details(result));
  });
}
