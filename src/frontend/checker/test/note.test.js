import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../src/verify/bytes.js';
import { COSIGNATURE, cosignatureTime, ED25519, parseCheckpoint, parseKey, parseNote, verifyNoteSignature } from '../src/verify/note.js';
import { Refuted } from '../src/verify/refuted.js';
import { checkpointText, cosignature, note, signer } from './support/witnesses.js';

/* The example of golang.org/x/mod/sumdb/note. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETERS_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

/* A checkpoint of a public certificate transparency log (arche2025h1.staging), cosigned by public witnesses. */
const REMORA = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2';
const ARCHE = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;
const ARCHE_KEY = 'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f';

const lineOf = ({ signatures }, key) => signatures.find(({ name, id }) => name === key.name && id === key.id);

test('publishedNote_isSigned_andNotWhenChanged', () => {
  const key = parseKey(PETER);
  assert.deepEqual([key.name, key.id, key.type], ['PeterNeumann', 'c74f20a3', ED25519]);
  const parsed = parseNote(PETERS_NOTE);
  assert.ok(parsed.text.endsWith('what your problem is.\n'));
  const { signature } = lineOf(parsed, key);
  assert.ok(verifyNoteSignature(key, parsed.text, signature));
  assert.equal(verifyNoteSignature(key, parsed.text.replace('answer', 'Answer'), signature), false);
});

test('publishedCheckpoint_isSignedByItsLog', () => {
  const key = parseKey(ARCHE_KEY);
  const parsed = parseNote(ARCHE);
  assert.equal(parsed.signatures.length, 6);
  assert.ok(verifyNoteSignature(key, parsed.text, lineOf(parsed, key).signature));
});

test('publishedCosignature_holds_withItsTime', () => {
  const key = parseKey(REMORA);
  assert.equal(key.type, COSIGNATURE);
  const parsed = parseNote(ARCHE);
  const { signature } = lineOf(parsed, key);
  assert.equal(cosignatureTime(key, parsed.text, signature), 0x6a122120n);
  assert.equal(cosignatureTime(key, parsed.text.replace('1432088532', '1432088533'), signature), undefined);
  const later = Uint8Array.from(signature);
  later[7] ^= 1;
  assert.equal(cosignatureTime(key, parsed.text, later), undefined);
  assert.equal(cosignatureTime(key, parsed.text, signature.subarray(8)), undefined);
});

test('publishedCheckpoint_hasItsOriginSizeAndRoot', () => {
  const { origin, size, root } = parseCheckpoint(parseNote(ARCHE).text);
  assert.equal(origin, 'arche2025h1.staging.ct.transparency.dev');
  assert.equal(size, 1432088532n);
  assert.equal(root, '53b58cefd8ebcf2846679fc65014e933b373c1dc9f171eb5b77468be0702e11a');
});

test('publishedCheckpointOfTheSpecification_isRead', () => {
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  assert.equal(parseCheckpoint(text).size, 20852163n);
});

test('noteWithBlankLines_splitsAtTheLast', () => {
  const parsed = parseNote('one\n\ntwo\n\n— a AAAAAAA=\n');
  assert.equal(parsed.text, 'one\n\ntwo\n');
  assert.deepEqual(parsed.signatures.map(({ name, id }) => [name, id]), [['a', '00000000']]);
});

for (const [name, text] of Object.entries({
  empty: '',
  noSignature: 'text\n',
  noSignatureLines: 'text\n\n',
  noText: '\n\n— a AAAAAAA=\n',
  noLastNewline: 'text\n\n— a AAAAAAA=',
  hyphenForDash: 'text\n\n- a AAAAAAA=\n',
  carriageReturn: 'text\r\n\n— a AAAAAAA=\n',
  tab: 'te\txt\n\n— a AAAAAAA=\n',
  zero: 'te\0xt\n\n— a AAAAAAA=\n',
  plusInName: 'text\n\n— a+b AAAAAAA=\n',
  spaceOfAnotherKindInName: 'text\n\n— a\u2003b AAAAAAA=\n',
  noName: 'text\n\n—  AAAAAAA=\n',
  tooShort: 'text\n\n— a AAAAAA==\n',
  notBase64: 'text\n\n— a AAAA_AA=\n',
  withoutPadding: 'text\n\n— a AAAAAAA\n',
  strayBits: 'text\n\n— a AAAAAAB=\n',
  moreAfter: 'text\n\n— a AAAAAAA= \n',
  textAfterSignatures: 'text\n\n— a AAAAAAA=\nmore\n',
})) {
  test(`note_${name}_isRefused`, () => assert.throws(() => parseNote(text), Refuted));
}

const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
for (const [name, text] of Object.entries({
  noRoot: 'log\n1\n',
  noOrigin: `\n1\n${root}\n`,
  leadingZero: `log\n01\n${root}\n`,
  sizeWithSign: `log\n+1\n${root}\n`,
  sizeWithSpace: `log\n1 \n${root}\n`,
  shortRoot: 'log\n1\nAAAA\n',
  rootWithoutPadding: `log\n1\n${root.slice(0, -1)}\n`,
  rootInHex: `log\n1\n${'ab'.repeat(32)}\n`,
  emptyLine: `log\n1\n${root}\n\nmore\n`,
})) {
  test(`checkpoint_${name}_isRefused`, () => assert.throws(() => parseCheckpoint(text), Refuted));
}

for (const [name, key] of Object.entries({
  otherId: PETER.replace('c74f20a3', 'c74f20a4'),
  otherName: PETER.replace('Peter', 'Pater'),
  upperCaseId: PETER.replace('c74f20a3', 'C74F20A3'),
  shortId: PETER.replace('c74f20a3', '74f20a3'),
  cutKey: PETER.slice(0, -4),
  noName: PETER.slice(PETER.indexOf('+')),
  spaceInName: PETER.replace('Peter', 'Peter '),
  newline: `${PETER}\n`,
  nothing: '',
  unknownType: signer('a', { type: 6 }).vkey,
})) {
  test(`key_${name}_isRefused`, () => assert.throws(() => parseKey(key), Refuted));
}

test('extensionLines_areSignedToo', () => {
  const witness = signer('witness.example/w1');
  const text = `${checkpointText('log.example', { size: 3, root: 'ab'.repeat(32) })}more\n`;
  const parsed = parseNote(note(text, [cosignature(witness, text)]));
  assert.equal(parseCheckpoint(parsed.text).size, 3n);
  const [{ signature }] = parsed.signatures;
  assert.ok(cosignatureTime(parseKey(witness.vkey), text, signature));
  assert.equal(cosignatureTime(parseKey(witness.vkey), text.replace('more', 'less'), signature), undefined);
});

test('cosignatureAfterTheEndOfTime_isFalse', () => {
  const witness = signer('witness.example/w1');
  const text = checkpointText('log.example', { size: 3, root: 'ab'.repeat(32) });
  const timeOf = (time) => cosignatureTime(parseKey(witness.vkey), text, parseNote(note(text, [cosignature(witness, text, time)])).signatures[0].signature);
  assert.equal(timeOf(2n ** 63n - 1n), 2n ** 63n - 1n);
  assert.equal(timeOf(2n ** 63n), undefined);
  assert.equal(timeOf(0n), 0n);
});

test('keyOfSmallOrder_signsNothing', () => {
  const identity = { publicKey: Uint8Array.of(1, ...new Uint8Array(31)) };
  const signature = Uint8Array.of(1, ...new Uint8Array(63));
  assert.equal(verifyNoteSignature(identity, 'anything\n', signature), false);
  assert.equal(toHex(identity.publicKey).length, 64);
});
