import assert from 'node:assert/strict';
import { test } from 'node:test';
import { from0x, to0x, toHex } from '../src/verify/bytes.js';
import { checkInclusion } from '../src/verify/inclusion.js';
import { parseTrust } from '../src/verify/pack.js';
import { Refuted } from '../src/verify/refuted.js';
import { verdictJson } from '../src/verify/steps.js';
import { keccak256 } from '../src/verify/trie.js';
import { bytesOf, chainOf, CONTRACT, goodPack, headerOf, LOG } from './support/packs.js';

const good = await goodPack();
const changed = (change) => {
  const pack = structuredClone(good);
  return change(pack) ?? pack;
};
const steps = (result) => Object.fromEntries(result.steps.map((step) => [step.id, step.verdict]));
const firstRefuted = (result) => result.steps.find((step) => step.verdict === 'refuted')?.id;
const flip = (hex) => hex.slice(0, -1) + (hex.endsWith('0') ? '1' : '0');
const trustOf = ({ consensus, chainId, genesisHash, contract }) =>
  parseTrust(bytesOf({
    format: 'commonwatt-trust/1', consensus, chainId, genesisHash, contract,
    ...(consensus === 'qbft' && { validators: { block: 0, addresses: [CONTRACT], epochLength: 1 } }),
  }));

test('goodPack_isProven_sealsStayGrey', async () => {
  const result = await checkInclusion(bytesOf(good));
  assert.equal(result.verdict, 'proven');
  assert.deepEqual(steps(result), {
    format: 'proven', record: 'proven', reading: 'proven', inclusion: 'proven', storage: 'proven', account: 'proven',
    header: 'proven', seals: 'unknown',
  });
  assert.equal(result.trust.root, 'self-asserted');
  assert.ok(result.trust.proved.length && result.trust.honest.length && result.trust.notProved.length);
});

test('everySizeAndPlace_isProven', async () => {
  for (const [size, index] of [[1, 0], [2, 1], [7, 6], [8, 0], [129, 128]]) {
    const result = await checkInclusion(bytesOf(await goodPack({ size, index, oldSize: 1, withReading: false })));
    assert.equal(result.verdict, 'proven', `${index} of ${size}`);
  }
});

const LIES = {
  format: {
    unknownMember: (pack) => ({ ...pack, note: 'x' }),
    unknownMemberInChain: (pack) => void (pack.chain.note = 'x'),
    missingHead: (pack) => void delete pack.head,
    otherVersion: (pack) => void (pack.format = 'commonwatt-proof-pack/2'),
    upperCaseHash: (pack) => void (pack.head.root = 'AB' + pack.head.root.slice(2)),
    prefixedHash: (pack) => void (pack.head.root = '0x' + pack.head.root),
    sizeAsText: (pack) => void (pack.head.size = '12'),
    sizeZero: (pack) => void (pack.head.size = 0),
    negativeIndex: (pack) => void (pack.inclusion.leafIndex = -1),
    unknownConsensus: (pack) => void (pack.chain.consensus = 'ibft'),
    oldSizeTooLarge: (pack) => void (pack.consistency.oldSize = 13),
    endlessPath: (pack) => void (pack.inclusion.path = Array(66).fill(pack.head.root)),
    recordIsNull: (pack) => void (pack.record = null),
  },
  record: {
    unknownMember: (pack) => void (pack.record.note = 'x'),
    missingIssuer: (pack) => void delete pack.record.issuer,
    fraction: (pack) => void (pack.record.body.generatedWh = 1.5),
    tooLargeNumber: (pack) => void (pack.record.body.generatedWh = 2 ** 53),
    otherLogName: (pack) => void (pack.record.log = 'asset/../platform'),
    idOfVersion4: (pack) => void (pack.record.id = '0192f0c4-7a1b-4c3d-8e4f-000000000005'),
    upperCaseId: (pack) => void (pack.record.id = pack.record.id.toUpperCase()),
    thirtyFirstOfFebruary: (pack) => void (pack.record.issuedAt = '2026-02-31T00:00:00Z'),
    offsetInsteadOfZ: (pack) => void (pack.record.issuedAt = '2026-04-12T06:00:00+00:00'),
    periodBackwards: (pack) => void ([pack.record.period.start, pack.record.period.end] = [pack.record.period.end, pack.record.period.start]),
  },
  reading: {
    moreEnergy: (pack) => void (pack.reading.reading.milliwattHours += 1),
    otherMeter: (pack) => void (pack.reading.reading.meteringPoint = 'DE-0043'),
    outsidePeriod: (pack) => void (pack.reading.reading.start = '2026-04-12T00:00:00Z'),
    endsBeforeItStarts: (pack) => void (pack.reading.reading.end = pack.reading.reading.start),
    otherPlace: (pack) => void (pack.reading.leafIndex -= 1),
    unknownMember: (pack) => void (pack.reading.reading.note = 'x'),
    fraction: (pack) => void (pack.reading.reading.milliwattHours = 0.5),
    nodeAsLeaf: (pack) => void pack.reading.path.shift(),
    recordWithoutPeriod: (pack) => void delete pack.record.period,
    recordWithoutReadings: (pack) => void delete pack.record.body.readings,
  },
  inclusion: {
    editedField: (pack) => void (pack.record.body.generatedWh += 1),
    negativeCount: (pack) => void (pack.record.body.consumedWh = -1),
    unknownTier: (pack) => void (pack.record.body.trustTier = 'blessed'),
    editedText: (pack) => void (pack.record.issuedAt = '2026-04-12T06:00:01Z'),
    otherPlace: (pack) => void (pack.inclusion.leafIndex = 4),
    placeOutside: (pack) => void (pack.inclusion.leafIndex = 12),
    swappedSiblings: (pack) => void pack.inclusion.path.reverse(),
    shortPath: (pack) => void pack.inclusion.path.pop(),
    longPath: (pack) => void pack.inclusion.path.push(pack.head.root),
    otherRoot: (pack) => void (pack.head.root = flip(pack.head.root)),
  },
  storage: {
    otherSlot: (pack) => void (pack.chain.rootProof = pack.chain.sizeProof),
    noNodes: (pack) => void (pack.chain.sizeProof = []),
    noAccount: (pack) => void (pack.chain.accountProof = []),
    accountCutOff: (pack) => void pack.chain.accountProof.pop(),
    accountIsNoList: (pack) => void pack.chain.accountProof.push('0x80'),
    unusedNode: (pack) => void pack.chain.sizeProof.push(pack.chain.sizeProof[0]),
    alteredNode: (pack) => void (pack.chain.rootProof = pack.chain.rootProof.map(flip)),
  },
  account: {
    otherContract: (pack) => void (pack.chain.contract = '0x' + '12'.repeat(20)),
    alteredProof: (pack) => void (pack.chain.accountProof[0] = flip(pack.chain.accountProof[0])),
    missingNode: (pack) => void pack.chain.accountProof.shift(),
    unusedNode: (pack) => void pack.chain.accountProof.splice(1, 0, pack.chain.accountProof[0]),
    headerOfOtherState: (pack) => {
      const header = headerOf(new Uint8Array(32).fill(9), 123);
      Object.assign(pack.chain.block, { header: to0x(header), hash: to0x(keccak256(header)) });
    },
    brokenHeader: (pack) => void (pack.chain.block.header += '00'),
  },
  header: {
    otherHash: (pack) => void (pack.chain.block.hash = flip(pack.chain.block.hash)),
    otherNumber: (pack) => void (pack.chain.block.number = 124),
  },
};

for (const [step, lies] of Object.entries(LIES)) {
  for (const [name, lie] of Object.entries(lies)) {
    test(`${step}_${name}_isRefutedThere`, async () => {
      const result = await checkInclusion(bytesOf(changed(lie)));
      assert.equal(result.verdict, 'refuted');
      assert.equal(firstRefuted(result), step, result.steps.map((s) => `${s.id}: ${s.detail}`).join('\n'));
      const after = result.steps.slice(result.steps.findIndex((s) => s.id === step) + 1);
      assert.ok(after.every((s) => s.verdict === 'unknown' && !s.reached));
    });
  }
}

test('storage_sizeOfOtherHead_isRefuted', async () => {
  const chain = await chainOf([[LOG, { ...good.head, size: 13 }]], 'none');
  const result = await checkInclusion(bytesOf({ ...good, chain }));
  assert.equal(firstRefuted(result), 'storage');
  assert.match(result.steps.find((s) => s.id === 'storage').detail, /stores 13 records/);
});

test('storage_headOfOtherLog_isRefuted', async () => {
  const chain = await chainOf([['platform', good.head]], 'none');
  assert.equal(firstRefuted(await checkInclusion(bytesOf({ ...good, chain }))), 'storage');
});

test('storage_proofsOfOtherBlock_areRefuted', async () => {
  const other = await chainOf([[LOG, good.head], ['platform', { size: 3, root: 'aa'.repeat(32) }]], 'none');
  const proofs = changed((p) => void Object.assign(p.chain, { sizeProof: other.sizeProof, rootProof: other.rootProof }));
  assert.equal(firstRefuted(await checkInclusion(bytesOf(proofs))), 'storage');
  const whole = changed((p) => void Object.assign(p.chain, { ...other, block: p.chain.block }));
  assert.equal(firstRefuted(await checkInclusion(bytesOf(whole))), 'account');
});

test('bodyThatIsNotUnderstood_isProvenAsItStands', async () => {
  const { leafOf } = await import('./support/packs.js');
  const record = { ...good.record, body: { ...good.record.body, added: 1 } };
  const head = { size: 1, root: toHex(await leafOf(record)) };
  const pack = { format: good.format, record, inclusion: { leafIndex: 0, path: [] }, head, chain: await chainOf([[LOG, head]], 'none') };
  const result = await checkInclusion(bytesOf(pack));
  assert.equal(result.verdict, 'proven');
  assert.equal(result.record.content, undefined);
});

test('numberWrittenWithPoint_isRefusedAlthoughEqual', async () => {
  const text = JSON.stringify(good);
  const inRecord = new TextEncoder().encode(text.replace('"consumedWh":1200', '"consumedWh":1200.0'));
  const outside = new TextEncoder().encode(text.replace('"chainId":31337', '"chainId":31337.0'));
  assert.equal(firstRefuted(await checkInclusion(inRecord)), 'record');
  assert.equal(firstRefuted(await checkInclusion(outside)), 'format');
});

test('otherKeyOrderAndSpaces_areStillProven', async () => {
  const reordered = changed((pack) => void (pack.record = Object.fromEntries(Object.entries(pack.record).reverse())));
  assert.equal((await checkInclusion(new TextEncoder().encode(JSON.stringify(reordered, null, 3)))).verdict, 'proven');
});

test('unknownRecordType_isProvenWithoutAWordOnItsContents', async () => {
  const { leafOf } = await import('./support/packs.js');
  const record = { ...good.record, type: 'milestone/1', body: { anything: ['goes', 1, true, null] } };
  delete record.period;
  const head = { size: 1, root: toHex(await leafOf(record)) };
  const pack = { format: good.format, record, inclusion: { leafIndex: 0, path: [] }, head, chain: await chainOf([[LOG, head]], 'none') };
  const result = await checkInclusion(bytesOf(pack));
  assert.equal(result.verdict, 'proven');
  assert.equal(result.record.content, undefined);
  const withReading = { ...pack, reading: good.reading };
  assert.equal(firstRefuted(await checkInclusion(bytesOf(withReading))), 'reading');
});

test('trustFile_same_isProvenAndGiven', async () => {
  const result = await checkInclusion(bytesOf(good), { trust: trustOf(good.chain) });
  assert.equal(result.verdict, 'proven');
  assert.equal(result.trust.root, 'given');
  assert.deepEqual(result.steps.map((s) => s.id).slice(0, 3), ['format', 'trust', 'record']);
});

for (const [name, value] of Object.entries({ consensus: 'qbft', chainId: 1, genesisHash: '0x' + '00'.repeat(32), contract: '0x' + '00'.repeat(20) })) {
  test(`trustFile_other_${name}_isRefuted`, async () => {
    const result = await checkInclusion(bytesOf(good), { trust: trustOf({ ...good.chain, [name]: value }) });
    assert.equal(firstRefuted(result), 'trust');
  });
}

test('trustFile_unknownMember_isRefusedAsAFile', () =>
  assert.throws(() => parseTrust(bytesOf({ format: 'commonwatt-trust/1', chainId: 1 })), Refuted));

test('verdictJson_hasTheShapeOfTheContract', async () => {
  const json = verdictJson(await checkInclusion(bytesOf(good)));
  assert.deepEqual(Object.keys(json), ['format', 'verb', 'verdict', 'steps', 'trust']);
  assert.deepEqual(Object.keys(json.steps[0]), ['id', 'verdict', 'title', 'detail']);
  assert.deepEqual(Object.keys(json.trust), ['root', 'consensus', 'proved', 'honest', 'notProved']);
  assert.equal(json.format, 'commonwatt-verdict/1');
});

test('everyAlteredCharacter_isNeverProvenAsAnotherRecord', async () => {
  const text = JSON.stringify(await goodPack({ withReading: false, size: 5, index: 2, oldSize: 1 }));
  const recordEnds = text.indexOf('"inclusion"');
  for (let at = text.indexOf('"record"') + 10; at < recordEnds - 2; at += 3) {
    const altered = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1);
    const { verdict } = await checkInclusion(new TextEncoder().encode(altered));
    assert.equal(verdict, 'refuted', altered.slice(at - 20, at + 20));
  }
});

test('slots_areSoliditysLayout', async () => {
  const { slotsOf } = await import('../src/verify/state.js');
  const slots = await slotsOf('platform');
  assert.equal(BigInt(to0x(slots.root)) - BigInt(to0x(slots.size)), 1n);
  assert.equal(from0x(to0x(slots.root)).length, 32);
});
