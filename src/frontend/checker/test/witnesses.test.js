import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../src/verify/bytes.js';
import { checkInclusion } from '../src/verify/inclusion.js';
import { logId } from '../src/verify/log.js';
import { parsePack, parseTrust } from '../src/verify/pack.js';
import { Refuted } from '../src/verify/refuted.js';
import { bytesOf, goodPack, LOG } from './support/packs.js';
import { addresses, four } from './support/qbft.js';
import { checkpointText, cosignature, line, note, noteSignature, signer } from './support/witnesses.js';

const plain = await goodPack({ withReading: false });
const sealed = await goodPack({ withReading: false, consensus: 'qbft' });
const PREFIX = 'commonwatt.example/logs/';
const ORIGIN = PREFIX + toHex(await logId(LOG));
const log = signer(ORIGIN, { type: 1 });
const [one, two, three] = ['auditor.example/witness', 'village.example/w', 'university.example/w'].map((name) => signer(name));
const twin = signer('auditor.example/other', { seed: one.name });
const text = checkpointText(ORIGIN, plain.head);

const withNote = (checkpoint, keys = [one, two, three], pack = plain) => ({ ...pack, witnesses: { checkpoint, keys: keys.map(({ vkey }) => vkey) } });
const signedBy = (...who) => note(text, [noteSignature(log, text), ...who.map((witness) => cosignature(witness, text))]);
const policy = (threshold, keys = [one, two, three], origin = PREFIX) => ({ threshold, keys: keys.map(({ vkey }) => vkey), origin });
const trustFile = ({ chain }, witnesses) => ({
  format: 'commonwatt-trust/1', consensus: chain.consensus, chainId: chain.chainId, genesisHash: chain.genesisHash, contract: chain.contract, witnesses,
  ...(chain.consensus === 'qbft' && { validators: { block: 0, addresses: addresses(four), epochLength: 30_000 } }),
});
async function check(pack, witnesses) {
  const trust = witnesses && parseTrust(bytesOf(trustFile(pack, witnesses)));
  const result = await checkInclusion(bytesOf(pack), { trust });
  return { ...result, step: result.steps.find(({ id }) => id === 'witnesses') };
}

test('packWithoutWitnesses_andNoPolicy_hasNoSuchStep', async () => assert.equal((await check(plain)).step, undefined));

test('witnessesOfThePack_areProven_andSaidToBeItsOwn', async () => {
  for (const pack of [plain, sealed]) {
    const result = await check(withNote(signedBy(one, two), undefined, pack));
    assert.equal(result.verdict, 'proven');
    assert.equal(result.step.verdict, 'proven');
    assert.match(result.step.detail, /2 witnesses named by the pack itself/);
    assert.deepEqual(result.step.parties.map(({ name, signed }) => [name, signed]), [[one.name, true], [two.name, true], [three.name, false]]);
    assert.ok(result.trust.proved.some((sentence) => sentence.includes(one.name) && sentence.includes(two.name) && !sentence.includes(three.name)));
    assert.ok(result.trust.honest.some((sentence) => /The file itself named them/.test(sentence)));
  }
  assert.deepEqual((await check(withNote(signedBy(one)))).steps.map(({ id }) => id).slice(-2), ['seals', 'witnesses']);
});

test('noCosignatureOfThePacksWitnesses_isUnknown_butLowersNothing', async () => {
  for (const pack of [withNote(signedBy()), withNote(signedBy(one), []), withNote(signedBy(one), [two])]) {
    const result = await check(pack);
    assert.equal(result.step.verdict, 'unknown');
    assert.equal(result.verdict, 'proven');
  }
});

test('policyThatIsMet_isProven_byItsOwnKeys', async () => {
  for (const pack of [plain, sealed]) {
    const result = await check(withNote(signedBy(one, two), [three], pack), policy(2));
    assert.equal(result.verdict, 'proven', result.step.detail);
    assert.match(result.step.detail, /2 witnesses of your trust file/);
  }
});

test('policyThatIsNotMet_isUnknown_andLowersTheVerdict', async () => {
  for (const [pack, threshold] of [[withNote(signedBy(one)), 2], [withNote(signedBy()), 1], [plain, 1], [withNote(signedBy(signer('unknown.example'))), 1]]) {
    const result = await check(pack, policy(threshold));
    assert.equal(result.step.verdict, 'unknown');
    assert.equal(result.verdict, 'unknown');
  }
});

test('oneKeyUnderTwoNames_countsOnce', async () => {
  const result = await check(withNote(signedBy(one, twin)), policy(2, [one, twin, two]));
  assert.equal(result.verdict, 'unknown');
  assert.match(result.step.detail, /Only 1/);
});

test('oneWitnessTwice_countsOnce', async () => {
  assert.equal((await check(withNote(signedBy(one, one)), policy(2))).verdict, 'unknown');
});

test('unknownKeysAndOtherTypes_areIgnored', async () => {
  const foreign = line('else.example', new Uint8Array(2430));
  const sameNameOtherKey = cosignature({ ...two, name: one.name }, text);
  const result = await check(withNote(note(text, [foreign, sameNameOtherKey, cosignature(one, text)])), policy(1, [one]));
  assert.equal(result.verdict, 'proven', result.step.detail);
});

const falseLine = (witness) => cosignature(witness, checkpointText(ORIGIN, { ...plain.head, size: plain.head.size + 1 }));
const withOther = (origin, head = plain.head) => {
  const other = checkpointText(origin, head);
  return withNote(note(other, [cosignature(one, other)]));
};
const LIES = {
  falseCosignatureOfAKnownKey: withNote(note(text, [cosignature(one, text), falseLine(two)])),
  falseBesideATrueOneOfTheSameKey: withNote(note(text, [cosignature(one, text), falseLine(one)])),
  cutCosignature: withNote(note(text, [line(one.name, new Uint8Array([...one.id, ...new Uint8Array(71)]))])),
  plainSignatureUnderTheWitnessId: withNote(note(text, [noteSignature(one, text)])),
  otherSize: withOther(ORIGIN, { ...plain.head, size: 13 }),
  otherRoot: withOther(ORIGIN, { ...plain.head, root: 'ab'.repeat(32) }),
  hugeSize: withOther(ORIGIN, { ...plain.head, size: '18446744073709551615' }),
  originOfAnotherLog: withOther(PREFIX + 'ab'.repeat(32)),
  originWithMoreAfter: withOther(`${ORIGIN}/x`),
  originWithoutLogs: withOther(ORIGIN.replace('/logs/', '/log/')),
  originInUpperCase: withOther(PREFIX + toHex(await logId(LOG)).toUpperCase()),
  noNote: withNote('hello'),
  noCheckpoint: withNote(note('hello\n', [cosignature(one, 'hello\n')])),
  brokenKey: { ...plain, witnesses: { checkpoint: signedBy(one), keys: ['auditor'] } },
  logsKeyAsWitness: withNote(signedBy(one), [log]),
};

for (const [name, pack] of Object.entries(LIES)) {
  test(`witnesses_${name}_areRefuted`, async () => {
    const result = await check(pack);
    assert.equal(result.step.verdict, 'refuted');
    assert.equal(result.verdict, 'refuted');
  });
}

test('originOfAnotherPlatformThanThePolicys_isRefuted', async () => {
  assert.equal((await check(withNote(signedBy(one)), policy(1, [one], 'elsewhere.example/logs/'))).verdict, 'refuted');
});

test('witnessesMember_ofAnotherShape_isRefusedAtFormat', async () => {
  const shapes = [
    { checkpoint: text }, { checkpoint: text, keys: 'x' }, { checkpoint: text, keys: Array(66).fill(one.vkey) }, { checkpoint: 1, keys: [] },
    { checkpoint: 'é'.repeat(32 * 1024 + 1), keys: [] }, { checkpoint: text, keys: [], more: 1 },
  ];
  for (const witnesses of shapes) {
    assert.throws(() => parsePack(bytesOf({ ...plain, witnesses })), Refuted);
  }
  assert.ok(parsePack(bytesOf({ ...plain, witnesses: { checkpoint: 'é'.repeat(32 * 1024), keys: [] } })));
});

test('policyThatCannotBe_isRefusedAsAFile', () => {
  const wrong = [
    policy(0), policy(4), policy(2, [one, twin]), policy(1, []), policy(1, [one, one]), policy(1, [log]), policy(1, [one], 'commonwatt.example'),
    { ...policy(1), more: 1 }, { ...policy(1), keys: ['x'] }, { ...policy(1), origin: undefined },
  ];
  assert.ok(parseTrust(bytesOf(trustFile(plain, policy(3)))));
  wrong.forEach((witnesses) => assert.throws(() => parseTrust(bytesOf(trustFile(plain, witnesses))), Refuted, JSON.stringify(witnesses)));
});
