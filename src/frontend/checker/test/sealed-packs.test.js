import assert from 'node:assert/strict';
import { test } from 'node:test';
import { from0x, to0x } from '../src/verify/bytes.js';
import { checkInclusion } from '../src/verify/inclusion.js';
import { parsePack, parseTrust } from '../src/verify/pack.js';
import { Refuted } from '../src/verify/refuted.js';
import { keccak256 } from '../src/verify/trie.js';
import { bytesOf, goodPack } from './support/packs.js';
import { addresses, addsFifth, digestOf, fifth, five, four, sealedHeader, trust } from './support/qbft.js';

const pack = await goodPack({ consensus: 'qbft', block: { round: 1 } });
const trustFile = (changes = {}) => ({
  format: 'commonwatt-trust/1', consensus: 'qbft', chainId: pack.chain.chainId, genesisHash: pack.chain.genesisHash, contract: pack.chain.contract,
  validators: trust(100), ...changes,
});
const stepOf = (result, id) => result.steps.find((step) => step.id === id);

test('qbftPack_isProven_bySealsOfTheTrustedValidators', async () => {
  const result = await checkInclusion(bytesOf(pack), { trust: parseTrust(bytesOf(trustFile())) });
  assert.equal(result.verdict, 'proven', JSON.stringify(result.steps.map(({ id, detail }) => [id, detail])));
  assert.deepEqual(stepOf(result, 'seals').parties.map(({ name, signed }) => [name, signed]), four.map(({ address }, i) => [address, i < 3]));
  assert.ok(result.trust.proved.some((one) => addresses(four.slice(0, 3)).every((address) => one.includes(address))));
  assert.ok(result.trust.honest.some((one) => addresses(four).every((address) => one.includes(address)) && /At least 3 of the 4 .*any 2 together/.test(one)));
});

test('qbftPackWithoutTrustFile_isProven_butSelfAsserted', async () => {
  const result = await checkInclusion(bytesOf(pack));
  assert.equal(result.verdict, 'proven');
  assert.equal(result.trust.root, 'self-asserted');
  assert.match(stepOf(result, 'seals').detail, /the block itself names/);
  assert.ok(result.trust.honest.some((one) => /validators itself/.test(one)));
});

test('qbftPackWithChanges_isProvenFromTheTrustedSet', async () => {
  const changed = await goodPack({ consensus: 'qbft', block: { listed: five } });
  changed.chain.validatorChanges = addsFifth([101, 102, 103]).map(sealedHeader).map(to0x);
  const result = await checkInclusion(bytesOf(changed), { trust: parseTrust(bytesOf(trustFile())) });
  assert.equal(result.verdict, 'proven', stepOf(result, 'seals').detail);
});

test('qbftPack_lies_areRefutedAtTheirStep', async () => {
  const cases = [
    ['seals', { sealers: four.slice(0, 2) }], ['seals', { listed: five }], ['seals', { fields: { mixHash: new Uint8Array(32) } }],
    ['header', { after: Uint8Array.of(0) }], ['header', { vote: { subject: fifth.address, kind: 7 } }],
  ];
  for (const [step, block] of cases) {
    const result = await checkInclusion(bytesOf(await goodPack({ consensus: 'qbft', block })), { trust: parseTrust(bytesOf(trustFile())) });
    assert.equal(result.steps.find(({ verdict }) => verdict === 'refuted')?.id, step, JSON.stringify(Object.keys(block)));
  }
});

test('qbftPackHashedWithItsSeals_isRefuted', async () => {
  const plain = structuredClone(pack);
  plain.chain.block.hash = to0x(keccak256(from0x(plain.chain.block.header)));
  assert.equal((await checkInclusion(bytesOf(plain))).steps.find(({ verdict }) => verdict === 'refuted').id, 'header');
  plain.chain.block.hash = to0x(digestOf({ round: 1 }));
  assert.equal((await checkInclusion(bytesOf(plain))).verdict, 'refuted');
});

test('olderPackThanTheTrustFile_isUnknown', async () => {
  const older = await goodPack({ consensus: 'qbft', block: { listed: five } });
  const result = await checkInclusion(bytesOf(older), { trust: parseTrust(bytesOf(trustFile({ validators: trust(1000) }))) });
  assert.equal(result.verdict, 'unknown');
});

test('trustFileOfAConsortium_needsItsValidators', () => {
  const file = trustFile();
  const wrong = [
    { ...file, validators: undefined }, trustFile({ validators: { ...trust(1), addresses: [] } }), trustFile({ validators: { ...trust(1), epochLength: 0 } }),
    trustFile({ validators: { ...trust(1), addresses: [four[0].address, four[0].address] } }), trustFile({ validators: { ...trust(1), more: 1 } }),
    { ...file, consensus: 'none' }, trustFile({ validators: { ...trust(1), addresses: [four[0].address.toUpperCase()] } }),
  ];
  assert.ok(parseTrust(bytesOf(file)));
  wrong.forEach((one) => assert.throws(() => parseTrust(bytesOf(one)), Refuted, JSON.stringify(one)));
});

test('validatorChanges_areForConsortiumsOnly_andNotEndless', async () => {
  const plain = await goodPack();
  const header = to0x(sealedHeader({}));
  const withChanges = (one, changes) => bytesOf({ ...one, chain: { ...one.chain, validatorChanges: changes } });
  assert.ok(parsePack(withChanges(pack, [])));
  assert.ok(parsePack(withChanges(pack, [header])));
  assert.throws(() => parsePack(withChanges(plain, [header])), Refuted);
  assert.throws(() => parsePack(withChanges(pack, Array(1025).fill('0x00'))), Refuted);
  assert.equal((await checkInclusion(withChanges(pack, ['0x00']))).steps.find(({ verdict }) => verdict === 'refuted').id, 'seals');
});

test('tooFewSeals_showWhoSealed', async () => {
  const result = await checkInclusion(bytesOf(await goodPack({ consensus: 'qbft', block: { sealers: four.slice(1, 3) } })));
  assert.deepEqual(stepOf(result, 'seals').parties.map(({ signed }) => signed), [false, true, true, false]);
});
